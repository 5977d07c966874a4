import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book } from '../pipeline/book.ts'

const OWN_BOOK = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'content', 'book.yaml')

/** A command of this project for a book, as its reader types it: the book here need not be named. */
export function bookCommand(name: string, { file }: Book, ...words: readonly string[]): string {
  const named = file === OWN_BOOK ? words : [...words, '--book', `path/to/${basename(file)}`]
  return ['npm run', name, ...(named.length > 0 ? ['--'] : []), ...named].join(' ')
}
