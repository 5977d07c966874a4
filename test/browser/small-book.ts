import { join } from 'node:path'
import { printBook } from '../../src/site/print.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'

/** The tiny book printed for one file of tests. */
export interface SmallBook {
  readonly dist: string
  remove(): void
}

/** Prints a copy of the tiny book, with changes and without files that are only for print. */
export async function smallBook(changes?: Changes): Promise<SmallBook> {
  const { folder, file, remove } = tinyBook(changes)
  const dist = join(folder, 'dist')
  await printBook({ book: file, exports: 'web' }, dist)
  return { dist, remove }
}
