import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeIn } from '../../../src/pipeline/store.ts'
import { printBook } from '../../../src/site/print.ts'
import { tinyBook } from '../../fixture-book.ts'

const book = tinyBook()
const out = join(book.folder, 'dist')
let html = ''
let tree: ReturnType<typeof fromHtml>

beforeAll(async () => {
  await printBook({ book: book.file }, out)
  html = readFileSync(join(out, 'book.html'), 'utf8')
  tree = fromHtml(html)
})
afterAll(() => book.remove())

const all = (selector: string, attribute: string) =>
  selectAll(selector, tree).map(({ properties }) => String(properties[attribute]))

test('the pages of the book are sections of one page, in its order', () => {
  expect(all('main > section, main > .chapter > section', 'ariaLabel')).toEqual([
    'Half-lives',
    'Decay',
    'References',
    'Glossary',
    'Notation',
    'Parameters of this edition',
    'Lab',
  ])
  expect(selectAll('h1', tree)).toHaveLength(1)
})

test('nothing in it is asked for elsewhere, and its policy allows nothing else', () => {
  expect(selectAll('script[src], link:not([rel=canonical]):not([rel=icon]), img:not([src^="data:"])', tree)).toEqual([])
  expect(select('style', tree)?.children).toMatchObject([{ value: expect.not.stringMatching(/url\((?!data:|#)/) }])
  expect(all('meta[http-equiv]', 'content').join()).toContain("default-src 'none'")
})

test('no id stands twice, and every link inside leads somewhere', () => {
  const ids = all('[id]', 'id')
  expect(ids.length).toBe(new Set(ids).size)
  const anchors = all('a[href^="#"]', 'href').filter((href) => !href.startsWith('#figure='))
  expect(anchors.filter((href) => !ids.includes(decodeURIComponent(href.slice(1))))).toEqual([])
  expect(anchors).toContain('#remainder-by-time')
  const outside = all('a[href]:not([href^="#"])', 'href')
  expect(outside.filter((href) => !href.startsWith('https://'))).toEqual([])
})

test('it carries each script that the site has as it is there, but for the mark of the edition', () => {
  const carried = selectAll('script[data-file]', tree)
  expect(carried.map(({ properties }) => properties['dataFile'])).toEqual(
    expect.arrayContaining([
      'assets/edition.js',
      'assets/lab-worker.js',
      'assets/lab.js',
      'assets/live.js',
      'figures/remainder-by-time/remainder-by-time.js',
    ]),
  )
  const mark = select('html', tree)?.properties['dataEdition'] as string
  for (const { properties, children } of carried) {
    const [text] = children as { readonly value: string }[]
    const unpacked = gunzipSync(Buffer.from(text?.value ?? '', 'base64')).toString('utf8')
    const file = readFileSync(join(out, String(properties['dataFile'])), 'utf8')
    expect(unpacked).toBe(file.replaceAll(mark, ''))
  }
})

test('printed again from nothing it is the same to the byte', async () => {
  const again = tinyBook()
  await printBook({ book: book.file, store: storeIn(join(again.folder, 'store')) }, join(again.folder, 'dist'))
  expect(readFileSync(join(again.folder, 'dist', 'book.html'), 'utf8')).toBe(html)
  again.remove()
})

test('it does not offer itself, as the title page of the site does', () => {
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Take it with you')
  expect(html).not.toContain('Take it with you')
})
