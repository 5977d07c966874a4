import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requiredChromium } from '../../scripts/chromium.ts'
import { readBook } from '../../src/pipeline/book.ts'
import { printedPdf } from '../../src/site/bindings/pdf.ts'
import { printBook } from '../../src/site/print.ts'
import { readManifest, verifyEdition } from '../../src/site/verify.ts'
import { tinyBook } from '../fixture-book.ts'
import { figuresIn, printedBook } from './printed-book.ts'

const tiny = tinyBook()
afterAll(() => tiny.remove())

let dist = ''
let file = ''
let document: PDFDocument

beforeAll(async () => {
  dist = await printedBook()
  const book = readBook(resolve(import.meta.dirname, '..', '..', 'content', 'book.yaml'))
  const plates = figuresIn(dist).map((id) => ({ id }))
  const edition = { book, plates } as unknown as Parameters<typeof printedPdf>[1]
  const onePage = { path: 'book.html', content: readFileSync(join(dist, 'book.html'), 'utf8') }
  const { content } = await printedPdf(onePage, edition, requiredChromium())
  file = join(tiny.folder, 'book.pdf')
  writeFileSync(file, content)
  document = await PDFDocument.load(content, { updateMetadata: false })
})

const textOf = (value: unknown) =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : String(value)

/** The dictionaries of the document that have a name under a key. */
function all(key: string, name: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter(
      (object): object is PDFDict => object instanceof PDFDict && String(object.get(PDFName.of(key))) === `/${name}`,
    )
}

test('a book with its PDF says so and links it, twice the same to the byte; what verifies it prints it again', async () => {
  const [one, two] = ['one', 'two'].map((name) => join(tiny.folder, name)) as [string, string]
  const order = { book: tiny.file, pdf: { paper: 'letter', by: requiredChromium() } } as const
  await printBook(order, one)
  await printBook(order, two)
  expect(Buffer.compare(readFileSync(join(one, 'book.pdf')), readFileSync(join(two, 'book.pdf')))).toBe(0)
  const manifest = readManifest(one)
  expect(manifest.pdf).toMatchObject({ paper: 'letter', printer: expect.stringMatching(/^Chromium \d+\./) })
  expect(manifest.files['book.pdf']?.bytes).toBeGreaterThan(10_000)
  expect(readFileSync(join(one, 'index.html'), 'utf8')).toContain('href="book.pdf"')
  const again = await verifyEdition(one, tiny.file, { chromium: requiredChromium() })
  expect(again).toMatchObject({ differences: [], remarks: [] })
  const without = await verifyEdition(one, tiny.file)
  expect(without).toMatchObject({ differences: [], remarks: [expect.stringContaining('not printed again')] })
})

test('it is a sound PDF with a title, a language, an outline and tags', () => {
  expect(() => execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })).not.toThrow()
  const { catalog } = document
  expect(textOf(catalog.get(PDFName.of('Lang')))).toBe('en')
  expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true')
  expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
  expect(document.getTitle()).toContain(':')
  expect(document.getPageCount()).toBeGreaterThan(50)
  expect(document.getPageCount()).toBeLessThan(120)
})

test('its outline has every chapter and section, by the titles that they have', () => {
  const { children } = fromHtml(readFileSync(join(dist, 'book.html'), 'utf8'))
  const sections = selectAll('.chapter [data-rank="1"], .chapter [data-rank="2"]', { type: 'root', children })
  const entries = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('Title')) ? [object] : []))
    .map((entry) => textOf(entry.get(PDFName.of('Title'))))
  expect(sections.length).toBeGreaterThan(40)
  expect(entries.length).toBeGreaterThanOrEqual(sections.length)
})

test('every picture is described, and every figure has a code that leads to its page', () => {
  const pictures = all('S', 'Figure').map((picture) => textOf(picture.get(PDFName.of('Alt'))))
  expect(pictures.filter((alt) => alt === 'undefined' || alt.length < 10)).toEqual([])
  const codes = pictures.flatMap((alt) => alt.match(/^Code that leads to (.*)$/)?.[1] ?? [])
  const book = readBook(resolve(import.meta.dirname, '..', '..', 'content', 'book.yaml'))
  expect(codes.sort()).toEqual(
    figuresIn(dist)
      .map((id) => `${book.url}figures/${id}.html`)
      .sort(),
  )
  const links = all('Subtype', 'Link').flatMap((link) => {
    const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'))
    return address ? [textOf(address)] : []
  })
  expect(links.length).toBeGreaterThan(codes.length)
  expect(codes.filter((address) => !links.includes(address))).toEqual([])
  expect(links.filter((address) => !/^https?:/.test(address) || address.includes('invalid'))).toEqual([])
})

test('its fonts are embedded and none is drawn by programs, and only matrices are rasters', () => {
  expect(all('Subtype', 'Type3')).toEqual([])
  const descriptors = all('Type', 'FontDescriptor')
  expect(descriptors.length).toBeGreaterThan(5)
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name))
  expect(descriptors.filter((font) => !embedded.some((name) => font.has(name)))).toEqual([])
  const sides = all('Subtype', 'Image').map((image) => Number(String(image.get(PDFName.of('Width')))))
  expect(Math.max(...sides)).toBeLessThanOrEqual(128)
})

test('the contents say on which page each part begins', () => {
  const said = execFileSync('pdftotext', ['-f', '2', '-l', '3', '-layout', file, '-'], { encoding: 'utf8' })
  const parts = [...said.matchAll(/^ *(?:[\dA-Z] +)?(\D+?) +(\d+)$/gm)].map(([, title = '', page]) => ({ title, page }))
  expect(parts.length).toBeGreaterThan(40)
  for (const { title, page = '1' } of parts.filter((_, at) => at % 6 === 0)) {
    const text = execFileSync('pdftotext', ['-f', page, '-l', page, file, '-'], { encoding: 'utf8' })
    expect(text.replace(/\s+/g, ' '), `page ${page}`).toContain(title.trim())
  }
})

test('no param is apart from what is said of it', () => {
  const params = readManifest(dist).params.map(({ name }) => name)
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(-8)
  const lines = pages.map((text) => text.split('\n').map((line) => line.trim()))
  const named = lines.flatMap((page) => page.filter((line) => params.some((name) => line.startsWith(`${name} `))))
  const whole = lines.flatMap((page) =>
    page.filter((line, at) => {
      const next = page.slice(at + 1).find((one) => params.some((name) => one.startsWith(`${name} `)))
      const said = page.slice(at + 1, next === undefined ? undefined : page.indexOf(next, at + 1))
      return params.some((name) => line.startsWith(`${name} `)) && said.some((one) => /^Chapters\s/.test(one))
    }),
  )
  expect(named).toHaveLength(params.length)
  expect(whole).toEqual(named)
})
