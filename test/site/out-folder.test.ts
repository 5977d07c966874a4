import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printBook } from '../../src/site/print.ts'

const folder = mkdtempSync(join(tmpdir(), 'out-'))
const book = join(import.meta.dirname, '..', 'tiny-book', 'book.yaml')

test('a build never replaces what no build wrote: the project, a folder with files, a file', async () => {
  const mine = join(folder, 'mine', 'notes.txt')
  mkdirSync(join(folder, 'mine'))
  writeFileSync(mine, 'kept')
  await expect(printBook({ book }, '.')).rejects.toThrow('--out .: holds the folder that you are in')
  await expect(printBook({ book }, '/')).rejects.toThrow('holds the folder that you are in')
  await expect(printBook({ book }, join(folder, 'mine'))).rejects.toThrow('holds files that no build wrote')
  await expect(printBook({ book }, mine)).rejects.toThrow('is a file, not a folder')
  await expect(printBook({ book }, join(mine, 'dist'))).rejects.toThrow('is a file, not a folder')
  expect(existsSync(mine)).toBe(true)
  expect(existsSync('package.json')).toBe(true)
})

test('an empty folder and a printed book are replaced', async () => {
  const out = join(folder, 'dist')
  mkdirSync(out)
  await printBook({ book }, out)
  writeFileSync(join(out, 'stale.txt'), 'from an edition before')
  await printBook({ book }, out)
  expect(existsSync(join(out, 'index.html'))).toBe(true)
  expect(existsSync(join(out, 'stale.txt'))).toBe(false)
})
