import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { repositoryFiles } from '../../src/pipeline/citations/repository-files.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'
import { folderWith } from '../pipeline/samples.ts'

const CHECK = resolve(import.meta.dirname, '..', '..', 'scripts', 'check.ts')

/** Checks a tiny book with `--write` in a folder of its own. */
function checked(changes: Changes = {}) {
  const book = tinyBook(changes)
  onTestFinished(() => book.remove())
  const cwd = folderWith({})
  const { status, stderr } = spawnSync(process.execPath, [CHECK, '--book', book.file, '--write'], {
    cwd,
    encoding: 'utf8',
  })
  return {
    status,
    stderr,
    book,
    written: readdirSync(cwd).sort(),
    textOf: (name: string) => readFileSync(join(cwd, name), 'utf8'),
  }
}

test('a book that holds gets its citation files', () => {
  const { status, stderr, book, written, textOf } = checked()
  expect({ status, written }, stderr).toEqual({ status: 0, written: ['.zenodo.json', 'CITATION.cff'] })
  for (const [name, text] of repositoryFiles(readBook(book.file))) expect(textOf(name), name).toBe(text)
})

test('a book that does not hold gets none, as the message says', () => {
  const { status, stderr, written } = checked({ 'published.yaml': 'figures: []\n' })
  expect({ status, written }).toEqual({ status: 1, written: [] })
  expect(stderr).toContain('is not in the list of published figures')
  expect(stderr).toContain('nothing was written')
})
