import type { Book } from './book.ts'
import { parseChapter, readChapters } from './chapters.ts'
import { namesIn, type Parts } from './dependents.ts'
import { modulesIn } from './discovery.ts'
import { type Pool, poolOf, TaskError } from './pool.ts'
import { BookError, together } from './problems.ts'

/**
 * What a book's experiments read, its figures draw and its chapters name; nothing is run or drawn.
 * @throws {BookError} naming each module that is no experiment or no figure, and what does not parse.
 */
export async function outlineOf(book: Book): Promise<Parts> {
  const pool = poolOf()
  try {
    const [experiments, figures, chapters] = await together([
      () => inspected<Parts['experiments'][number]>(book.experiments, 'experiment', pool),
      () => inspected<Parts['figures'][number]>(book.figures, 'figure', pool),
      () => readChapters(book).map((chapter) => ({ id: chapter.id, names: namesIn(parseChapter(chapter)) })),
    ])
    return { experiments, figures, chapters }
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
