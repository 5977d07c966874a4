import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** What to change in a copy of the tiny book: file → [text, replacement], or a whole new file. */
export type Changes = Readonly<Record<string, readonly [string, string] | string>>

/** A copy of the tiny book with changes, inside the project so that its packages resolve. */
export function tinyBook(changes: Changes = {}): { folder: string; file: string; remove(): void } {
  const parent = join(root, '.isometry', 'test-books')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'book-'))
  cpSync(join(root, 'test', 'tiny-book'), folder, { recursive: true })
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, name)
    if (typeof change === 'string') {
      writeFileSync(file, change)
      continue
    }
    const before = readFileSync(file, 'utf8')
    if (!before.includes(change[0])) throw new Error(`${name} does not contain ${change[0]}`)
    writeFileSync(file, before.replaceAll(change[0], () => change[1]).replaceAll('../../../src/', join(root, 'src/')))
  }
  const remove = () => {
    for (const made of [folder, join(root, '.isometry', 'schemas', `${basename(folder)}.params.json`)]) {
      rmSync(made, { recursive: true, force: true })
    }
  }
  return { folder, file: join(folder, 'book.yaml'), remove }
}
