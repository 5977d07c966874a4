import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { figuresIn, printedBook } from '../browser/printed-book.ts'
import { checked, deadLinks, elementsIn, entriesOf } from '../site/bindings/epub-file.ts'

let dist: string
let file: string
let entries: ReadonlyMap<string, string>
beforeAll(async () => {
  dist = await printedBook()
  file = join(dist, 'book.epub')
  entries = entriesOf(file)
}, 300_000)

test('EPUBCheck has no error and no warning; it remarks that drawings have fonts', () => {
  expect(checked(file)).toEqual({ faults: [], remarks: ['CSS-028'] })
})

test('the e-book weighs at most 3 MB', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(3_000_000)
})

test('it has every page that is read from end to end, and every figure', () => {
  const ofTheSite = ['edition.html', 'colophon.html', 'accessibility.html']
  const notRead = ['figures/', 'index.html', 'lab.html', '404.html', 'offline.html', 'book.html', ...ofTheSite]
  const pages = pagesOf(dist).filter((page) => !notRead.some((path) => page.startsWith(path)))
  expect([...entries.keys()]).toEqual(
    expect.arrayContaining(pages.map((page) => `EPUB/pages/${page.replace('.html', '.xhtml')}`)),
  )
  const figures = elementsIn(entries, 'figure').map(({ element }) => element.properties['id'])
  expect(figures.sort()).toEqual(figuresIn(dist).sort())
})

test('no link and no picture is missing', () => {
  expect(deadLinks(entries)).toEqual([])
})

test('every picture has an alternative text, every figure a description that leads back to it', () => {
  const images = elementsIn(entries, 'img')
  expect(images.length).toBeGreaterThan(30)
  expect(images.filter(({ element }) => String(element.properties['alt'] ?? '').length < 20)).toEqual([])
  const backs = elementsIn(entries, '.descriptions [role="doc-backlink"]').map(
    ({ element }) => element.properties['href'],
  )
  expect(backs.sort()).toEqual(
    figuresIn(dist)
      .map((id) => `#${id}`)
      .sort(),
  )
})

test('formulas are MathML that says its TeX, of elements and letters that MathML Core has', () => {
  const formulas = elementsIn(entries, 'math')
  expect(formulas.length).toBeGreaterThan(1000)
  expect(formulas.filter(({ element }) => !element.properties['alttext'])).toEqual([])
  expect(elementsIn(entries, '.katex, .katex-html, annotation, semantics, menclose')).toEqual([])
  expect(elementsIn(entries, '[mathvariant]:not([mathvariant="normal"])')).toEqual([])
})

test('headings are in order, from one of the first rank on each page', () => {
  const ranks = new Map<string, number[]>()
  for (const { page, element } of elementsIn(
    entries,
    'section h1, section h2, section h3, nav:not([hidden]) h1, nav:not([hidden]) h2',
  ))
    ranks.set(page, [...(ranks.get(page) ?? []), Number(element.tagName.slice(1))])
  expect(ranks.size).toBeGreaterThan(10)
  for (const [page, [first, ...rest]] of ranks) {
    expect(first, page).toBe(1)
    expect(
      rest.filter((rank, at) => rank > (rest[at - 1] ?? 1) + 1 || rank === 1),
      page,
    ).toEqual([])
  }
})
