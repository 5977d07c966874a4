import { dirname } from 'node:path'
import type { Book } from './book.ts'
import { parseChapter, readChapters } from './chapters.ts'
import { namesIn, type Parts } from './dependents.ts'
import { modulesIn } from './discovery.ts'
import { readLedger } from './ledger.ts'
import { type Pool, poolOf, TaskError } from './pool.ts'
import { BookError, together } from './problems.ts'
import type { Store } from './store.ts'

/**
 * What a book's experiments read, its figures draw and its chapters name; nothing is run or drawn. Which experiments draw
 * random numbers is known of those that have run.
 * @throws {BookError} naming each module that is no experiment or no figure, and what does not parse.
 */
export async function outlineOf(book: Book, store: Store): Promise<Parts> {
  const pool = poolOf()
  const ledger = readLedger(store, dirname(book.file))
  try {
    const [experiments, figures, chapters] = await together([
      () => inspected<Omit<Parts['experiments'][number], 'draws'>>(book.experiments, 'experiment', pool),
      () => inspected<Parts['figures'][number]>(book.figures, 'figure', pool),
      () => readChapters(book).map((chapter) => ({ id: chapter.id, names: namesIn(parseChapter(chapter)) })),
    ])
    const draws = (name: string) => ledger[name] === undefined || 'seed' in ledger[name]
    return { experiments: experiments.map((one) => ({ ...one, draws: draws(one.name) })), figures, chapters }
  } finally {
    await pool.close()
  }
}

function inspected<T>(folder: string, as: 'experiment' | 'figure', pool: Pool): Promise<T[]> {
  const ask = async (name: string, file: string) => {
    try {
      const found = await pool.ask<object>({ kind: 'inspect', name, file, as })
      return { ...found, name, id: name } as T
    } catch (error) {
      throw error instanceof TaskError ? new BookError([{ where: file, what: error.message }]) : error
    }
  }
  return together(
    [...modulesIn(folder)].map(
      ([name, file]) =>
        () =>
          ask(name, file),
    ),
  )
}
