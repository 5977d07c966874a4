import { expect, test } from 'vitest'
import type { Manifest } from '../../../src/pipeline/manifest.ts'
import type { EditionFiles } from '../../../src/site/diff/edition-files.ts'
import { figureChanges } from '../../../src/site/diff/figures.ts'

interface Parts {
  readonly svg?: string
  readonly caption?: string
  readonly csv?: string
  readonly id?: string
}

const DRAWING = '<svg width="680" height="220"><title>T</title><metadata>{"seed":1}</metadata><path d="M0,0"/></svg>'
const TABLES = {
  sizes: {
    title: 'Sizes',
    columns: { t: { title: 't', unit: '1' }, log10Size: { title: 'size', unit: '1', scale: 'log10' } },
  },
}

/** An edition of one figure; a file's digest is its text. */
function edition({
  svg = DRAWING,
  caption = 'A caption.',
  csv = 't,log10Size\n1,2\n',
  id = 'one',
}: Parts): EditionFiles {
  const texts: Record<string, string> = {
    [`figures/${id}/${id}.svg`]: svg,
    [`figures/${id}/${id}.json`]: JSON.stringify({ description: 'As it is.', tables: TABLES, seed: svg, caption }),
    [`figures/${id}/${id}.csv`]: csv,
  }
  const figure = {
    id,
    number: '1',
    title: 'T',
    caption,
    alt: 'A',
    page: `figures/${id}.html`,
    files: Object.keys(texts),
  }
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, { sha256: text }]))
  const manifest = { figures: [figure], files } as unknown as Manifest
  return { folder: 'dist', manifest, read: (path) => texts[path] ?? '' }
}

const before = edition({})

test('a figure whose files say otherwise how they were made is equal if a reader sees the same', () => {
  const { changed, equal } = figureChanges(before, edition({ svg: DRAWING.replace('"seed":1', '"seed":2') }))
  expect(changed).toEqual([])
  expect(equal).toMatchObject([{ id: 'one' }])
})

test('another ink in dark mode is another drawing, other fonts are not', () => {
  const styled = (font: string, ink: string) =>
    DRAWING.replace(
      '<path',
      `<style>@font-face{font-family:"S";src:url(${font})}@media (prefers-color-scheme:dark){path{stroke:${ink}}}</style><path`,
    )
  const dark = edition({ svg: styled('data:a', '#fff') })
  expect(figureChanges(dark, edition({ svg: styled('data:b', '#fff') })).changed).toEqual([])
  expect(figureChanges(dark, edition({ svg: styled('data:a', '#eee') })).changed).toMatchObject([
    { drawing: { differs: true } },
  ])
})

test('another drawing is told with both sizes', () => {
  const { changed } = figureChanges(before, edition({ svg: DRAWING.replace('220', '240').replace('M0,0', 'M1,1') }))
  expect(changed).toMatchObject([
    { drawing: { differs: true, a: { size: [680, 220] }, b: { size: [680, 240] } }, words: [], tables: [] },
  ])
})

test('another caption is told, but not where its lines break', () => {
  expect(figureChanges(before, edition({ caption: 'A\ncaption.' })).changed).toEqual([])
  expect(figureChanges(before, edition({ caption: 'Another.' })).changed).toMatchObject([
    { drawing: { differs: false }, words: [{ name: 'caption', a: 'A caption.', b: 'Another.' }] },
  ])
})

test('of a column of logarithms the relative change is that of what they stand for', () => {
  const [figure] = figureChanges(
    before,
    edition({ csv: 't,log10Size\n1,3\n', svg: DRAWING.replace('1}', '2}') }),
  ).changed
  const [table] = figure?.tables ?? []
  expect(table).toMatchObject({ title: 'Sizes', change: { changes: [{ largest: { a: 2, b: 3, absolute: 1 } }] } })
  expect(table?.change.changes[0]?.largest.ratio).toBeCloseTo(10, 10)
})

test('a figure of one edition only is named there', () => {
  expect(figureChanges(before, edition({ id: 'other' }))).toMatchObject({
    changed: [],
    onlyA: [{ id: 'one' }],
    onlyB: [{ id: 'other' }],
    equal: [],
  })
})
