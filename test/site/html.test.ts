import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { ONE_PAGE } from '../../src/site/bindings/names.ts'
import { printBook } from '../../src/site/print.ts'
import { printedForWeb } from '../browser/printed-book.ts'
import { tinyBook } from '../fixture-book.ts'
import { remarks } from './html-checker.ts'

let dist = ''

beforeAll(async () => {
  dist = await printedForWeb()
})

/** KaTeX has glyphs of its own where Unicode has none: the stroke through an equals sign, in what only eyes see. */
const OWN_GLYPHS = / warning: Document uses the Unicode Private Use Area\(s\).*(?:\bmrel\b|\u{e020})/u
const isOwnGlyph = (remark: string) => OWN_GLYPHS.test(remark)

test('the Nu HTML checker has nothing to say of any page of the book, nor of the book as one page', () => {
  const pages = [...pagesOf(dist), ONE_PAGE]
  expect(pages.length).toBeGreaterThan(50)
  const found = remarks(dist, pages)
  expect(found.filter((remark) => !isOwnGlyph(remark))).toEqual([])
})

test('nor of any page of another book', async () => {
  const book = tinyBook()
  const out = join(book.folder, 'dist')
  await printBook({ book: book.file, exports: 'web' }, out)
  const found = remarks(out, [...pagesOf(out), ONE_PAGE])
  book.remove()
  expect(found.filter((remark) => !isOwnGlyph(remark))).toEqual([])
})

test('what is wrong on a page is told with its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checked '))
  const head = '<!doctype html>\n<html lang="en"><head><title>A page</title></head>\n'
  writeFileSync(join(folder, 'a page.html'), `${head}<body><ul><p>text</p></ul></body></html>\n`)
  writeFileSync(join(folder, 'sound.html'), `${head}<body><p>text</p></body></html>\n`)
  expect(remarks(folder, ['a page.html', 'sound.html'])).toEqual([
    expect.stringMatching(/^a page\.html:3 error: Element “p” not allowed as child of element “ul”/),
  ])
  rmSync(folder, { recursive: true })
})
