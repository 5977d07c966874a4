import { dirname } from 'node:path'
import type { Book } from './book.ts'
import { parseChapter, readChapters } from './chapters.ts'
import { namesIn, type Parts } from './dependents.ts'
import { modulesIn } from './discovery.ts'
import { importGraphs } from './import-graph.ts'
import { type Inspection, inspected, type Studio } from './inspected.ts'
import { readLedger } from './ledger.ts'
import { poolOf, TaskError } from './pool.ts'
import { BookError, together } from './problems.ts'
import type { Store } from './store.ts'

/**
 * What a book's experiments read, its figures draw and its chapters name; nothing is run or drawn. Which experiments draw
 * random numbers is known of those that have run.
 * @throws {BookError} naming each module that is no experiment or no figure, and what does not parse.
 */
export async function outlineOf(book: Book, store: Store): Promise<Parts> {
  const pool = poolOf()
  const studio = { pool, store, graphs: await importGraphs() }
  const ledger = readLedger(store, dirname(book.file))
  try {
    const [experiments, figures, chapters] = await together([
      () => saidIn<Omit<Parts['experiments'][number], 'draws'>>(book.experiments, 'experiment', studio),
      () => saidIn<Parts['figures'][number]>(book.figures, 'figure', studio),
      () => readChapters(book).map((chapter) => ({ id: chapter.id, names: namesIn(parseChapter(chapter)) })),
    ])
    const draws = (name: string) => ledger[name] === undefined || 'seed' in ledger[name]
    return { experiments: experiments.map((one) => ({ ...one, draws: draws(one.name) })), figures, chapters }
  } finally {
    await pool.close()
  }
}

function saidIn<T extends object>(folder: string, as: Inspection['as'], studio: Studio): Promise<T[]> {
  const ask = async (name: string, file: string) => {
    try {
      return { ...(await inspected<T>({ as, name, file }, studio)), name, id: name }
    } catch (error) {
      throw error instanceof TaskError ? new BookError([{ where: file, what: error.message }]) : error
    }
  }
  const asking = [...modulesIn(folder)].map(
    ([name, file]) =>
      () =>
        ask(name, file),
  )
  return together(asking)
}
