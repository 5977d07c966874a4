import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../src/pipeline/store.ts'
import type { SearchPage } from '../../../src/reader/search/pages.ts'
import { printBook } from '../../../src/site/print.ts'
import { searchIndex } from '../../../src/site/search/search-index.ts'
import { tinyBook } from '../../fixture-book.ts'

const book = tinyBook()
const out = join(book.folder, 'dist')
let pages: readonly SearchPage[] = []

beforeAll(async () => {
  await printBook({ book: book.file }, out)
  const script = readFileSync(join(out, 'assets', 'search-index.js'), 'utf8')
  const [, json = '[]'] = /^self\.searchPages=(.*)$/m.exec(script) ?? []
  pages = JSON.parse(json) as SearchPage[]
})
afterAll(() => book.remove())

test('the index of a book has its chapters first, and a figure where a chapter shows it', () => {
  expect(pages.slice(0, 1).map(({ path }) => path)).toEqual(['decay.html'])
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['index.html', 'lab.html', 'parameters.html', 'references.html', 'figures/index.html']),
  )
  const named = pages.flatMap(({ path, documents }) => documents.map(({ kind, anchor }) => `${kind} ${path}#${anchor}`))
  expect(named).toEqual(
    expect.arrayContaining([
      'chapter decay.html#',
      'section decay.html#the-curve',
      'equation decay.html#eq:law',
      'figure decay.html#remainder-by-time',
      'parameter parameters.html#halflife',
      'reference references.html#rutherford1900',
    ]),
  )
  expect(named.filter((name) => name.startsWith('figure '))).toHaveLength(1)
  expect(new Set(named).size).toBe(named.length)
})

test('every document leads to an id of its page', () => {
  const dead = pages.flatMap(({ path, documents }) => {
    const html = readFileSync(join(out, path), 'utf8')
    return documents
      .filter(({ anchor }) => anchor !== '' && !html.includes(`id="${anchor}"`))
      .map(({ anchor }) => anchor)
  })
  expect(dead).toEqual([])
})

test('what a reader sees of it has no TeX and no HTML', () => {
  const texts = pages.flatMap(({ documents }) => documents.flatMap(({ title, texts }) => [title, ...texts]))
  expect(texts.filter((text) => /\\[a-z]|<\/|\$/.test(text))).toEqual([])
})

test('a figure that no chapter shows is found on its own page, and every page is cut once', async () => {
  const kept = new Map<string, unknown>()
  const store: Store = {
    folder: '',
    get: (key) => kept.get(key),
    put: (key, value) => kept.set(key, value),
    keep: () => ({ sha256: '', bytes: 0 }),
    content: () => undefined,
  }
  const figure = (id: string) =>
    `<figure id="${id}"><div class="drawing" aria-label="Figure: ${id}"></div><figcaption><p><b>T.</b> Words.</p></figcaption></figure>`
  const opening = '<header class="opening"><p class="kicker">Chapter 1</p><h1>Tides</h1></header>'
  const own = (id: string) => `<main class="figure-page"><h1>${id}</h1>${figure(id)}</main>`
  const printed = [
    { path: 'figures/shown.html', html: own('shown') },
    { path: 'figures/alone.html', html: own('alone') },
    { path: '404.html', html: '<main><h1>Not here</h1></main>' },
    { path: 'tides.html', html: `<main>${opening}${figure('shown')}</main>` },
  ]
  const { content } = await searchIndex(printed, ['tides.html'], store)
  const found = JSON.parse(String(content).slice('self.searchPages='.length)) as SearchPage[]
  expect(found.map(({ path }) => path)).toEqual(['tides.html', 'figures/alone.html'])
  expect(kept.size).toBe(2)
  for (const [key, page] of kept) kept.set(key, { ...(page as SearchPage), title: 'from the store' })
  expect(String((await searchIndex(printed, ['tides.html'], store)).content)).toContain('from the store')
})
