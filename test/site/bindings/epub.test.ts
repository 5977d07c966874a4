import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setLayer } from '../../../src/pipeline/param-layers.ts'
import { storeIn } from '../../../src/pipeline/store.ts'
import { container } from '../../../src/site/bindings/epub/container.ts'
import { printBook } from '../../../src/site/print.ts'
import { readManifest } from '../../../src/site/verify.ts'
import { tinyBook } from '../../fixture-book.ts'
import { checked, deadLinks, elementsIn, entriesOf } from './epub-file.ts'

const book = tinyBook()
const file = join(book.folder, 'dist', 'book.epub')
let entries: ReadonlyMap<string, string>
const entry = (path: string) => entries.get(`EPUB/${path}`) ?? ''

beforeAll(async () => {
  await printBook({ book: book.file }, join(book.folder, 'dist'))
  entries = entriesOf(file)
})
afterAll(() => book.remove())

test('EPUBCheck finds nothing wrong with the e-book of a book', () => {
  expect(checked(file)).toEqual({ faults: [], remarks: ['CSS-028'] })
})

test('the media type is the first thing in the file, as it is', () => {
  const start = readFileSync(file).subarray(0, 58).toString('latin1')
  expect(start.slice(30)).toBe('mimetypeapplication/epub+zip')
})

test('the e-book has the pages of the book in reading order, its parts in the contents', () => {
  const spine = [...entry('package.opf').matchAll(/<itemref idref="item-([^"]+)"/g)].map(([, id]) => id)
  expect(spine).toEqual([
    'cover.xhtml',
    'title.xhtml',
    'nav.xhtml',
    'pages-decay.xhtml',
    'pages-references.xhtml',
    'pages-glossary.xhtml',
    'pages-notation.xhtml',
    'pages-parameters.xhtml',
    'colophon.xhtml',
  ])
  const nav = elementsIn(entries, 'nav a').filter(({ page }) => page === 'EPUB/nav.xhtml')
  const targets = nav.map(({ element }) => element.properties['href'])
  expect(targets).toContain('pages/decay.xhtml#the-curve')
  expect(targets).toContain('pages/decay.xhtml#remainder-by-time')
})

test('the package says what the book is, with the date of the book for every clock', () => {
  const opf = entry('package.opf')
  expect(opf).toMatch(
    /<dc:identifier id="identifier">urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}</,
  )
  expect(opf).toContain('<dc:title id="title-main">Half-lives</dc:title>')
  expect(opf).toContain('<meta refines="#title-subtitle" property="title-type">subtitle</meta>')
  expect(opf).toContain('<dc:source>https://example.org/half-lives/</dc:source>')
  expect(opf).toContain('<meta property="dcterms:modified">2026-01-02T00:00:00Z</meta>')
  expect(opf).toContain('<meta property="schema:accessibilityFeature">MathML</meta>')
  expect(opf).toMatch(/href="pages\/decay.xhtml" media-type="application\/xhtml\+xml" properties="mathml svg"/)
  expect(opf).toMatch(/href="pages\/references.xhtml" media-type="application\/xhtml\+xml" \/>/)
})

test('every link and picture of the e-book is there, and what is not inside has its address', () => {
  expect(deadLinks(entries)).toEqual([])
  const more = '<a href="pages/decay.xhtml#nothing"></a><img src="none.svg">'
  expect(deadLinks(new Map([...entries, ['EPUB/more.xhtml', more]]))).toHaveLength(2)
  const links = elementsIn(entries, 'figcaption a').map(({ element }) => element.properties['href'])
  expect(links).toEqual([
    '#remainder-by-time-description',
    'https://example.org/half-lives/figures/remainder-by-time.html',
  ])
})

test('a formula is MathML with its TeX, its number beside it', () => {
  const chapter = entry('pages/decay.xhtml')
  expect(chapter).not.toContain('katex')
  expect(chapter).not.toContain('annotation')
  expect(chapter).toMatch(
    /<div id="eq:law" class="equation"[^>]*><div class="formula" style="--width:\d+"><math [^>]*display="block" alttext="N\(t\) = /,
  )
  expect(chapter).toContain('<div class="number">(1.1)</div>')
})

test('a figure is a picture with its words, its description at the end of the chapter', () => {
  const chapter = entry('pages/decay.xhtml')
  expect(chapter).toMatch(
    /<img src="\.\.\/figures\/remainder-by-time\.svg" alt="[^"]+" aria-details="remainder-by-time-description"/,
  )
  expect(chapter.indexOf('id="remainder-by-time-description"')).toBeGreaterThan(chapter.indexOf('<table'))
  const drawing = entry('figures/remainder-by-time.svg')
  expect(drawing).toContain('font/woff2')
  expect(drawing).not.toMatch(/<metadata|light-dark/)
})

test('what only a script gives life to is left out', () => {
  expect(elementsIn(entries, 'script, button, input, details, [data-state], [tabindex]')).toEqual([])
})

test('the same files are packed to the same bytes in every time zone', () => {
  const zone = process.env['TZ']
  const files = [{ path: 'a.xhtml', content: 'a' }]
  const packed = ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'].map((name) => {
    process.env['TZ'] = name
    return Buffer.from(container(files)).toString('hex')
  })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(new Set(packed).size).toBe(1)
})

test('an e-book made anew has the same bytes, one of other params another identifier', async () => {
  const again = join(book.folder, 'again')
  await printBook({ book: book.file, store: storeIn(join(book.folder, 'store')) }, again)
  const before = readManifest(join(book.folder, 'dist')).files['book.epub']
  expect(before).toBeDefined()
  expect(readManifest(again).files['book.epub']).toEqual(before)
  await printBook({ book: book.file, layers: [setLayer('halflife=9', '--set halflife=9')] }, again)
  const identifier = (opf = '') => opf.match(/urn:uuid:[^<]+/)?.[0]
  expect(identifier(entriesOf(join(again, 'book.epub')).get('EPUB/package.opf'))).not.toBe(
    identifier(entry('package.opf')),
  )
})
