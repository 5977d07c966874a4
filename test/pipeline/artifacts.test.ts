import { createCanvas, loadImage } from '@napi-rs/canvas'
import { csvParse, csvParseRows } from 'd3-dsv'
import { expect, test } from 'vitest'
import { artifactsOf } from '../../src/pipeline/artifacts.ts'
import { draw, wholeSpec } from '../../src/pipeline/drawing.ts'
import type { Engraving } from '../../src/pipeline/engraving.ts'
import { useFontMetrics } from '../../src/pipeline/font-metrics.ts'
import type { Provenance } from '../../src/pipeline/provenance.ts'
import { INKS } from '../../src/specs/theme.ts'
import { csvOf } from '../../src/tables/csv.ts'
import { column, imprint, matrices, resultOf } from './samples.ts'

useFontMetrics()

const table = (columns: Parameters<typeof resultOf>[0][string]) => resultOf({ t: columns }).tables['t']!

test('every number comes back from CSV to the last bit', () => {
  const values = [0, -1, 0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, -1e21, 2 ** 53, 123456789.125]
  const rows = csvParse(csvOf(table({ a: column(values), b: column(values.map((v) => -v)) })))
  expect(rows.columns).toEqual(['a', 'b'])
  expect(rows.map((row) => Number(row['a']))).toEqual(values)
  expect(rows.map((row) => Number(row['b']) + 0)).toEqual(values.map((v) => -v + 0))
})

test('every text comes back from CSV, with commas, quotes and newlines in it, or none at all', () => {
  const values = ['a,b', 'say "x"', 'two\nlines', 'two\r\nlines', ' spaced ', '', 'ρ – “ü”', '"', ',', 'true']
  const rows = csvParse(csvOf(table({ 'the, name': column(values), n: column(values.map((_, i) => i)) })))
  expect(rows.map((row) => row['the, name'])).toEqual(values)
  expect(rows.map((row) => row['n'])).toEqual(values.map((_, i) => String(i)))
})

test('booleans are words, and a table without rows is its header', () => {
  expect(csvOf(table({ yes: column([true, false]) }))).toBe('yes\ntrue\nfalse')
  expect(csvOf(table({ a: column([]), b: column([]) }))).toBe('a,b')
})

test('a matrix is unrolled into a line per entry, with its row and column, beside the other cells', () => {
  const csv = csvOf(
    table({
      t: column([0, 8]),
      m: matrices(2, 3, [
        [1, 2, 3, 4, 5, 6],
        [-1, -2, -3, -4, -5, -6.5],
      ]),
    }),
  )
  expect(csvParseRows(csv)).toEqual([
    ['t', 'm', 'row', 'column'],
    ['0', '1', '1', '1'],
    ['0', '2', '1', '2'],
    ['0', '3', '1', '3'],
    ['0', '4', '2', '1'],
    ['0', '5', '2', '2'],
    ['0', '6', '2', '3'],
    ['8', '-1', '1', '1'],
    ['8', '-2', '1', '2'],
    ['8', '-3', '1', '3'],
    ['8', '-4', '2', '1'],
    ['8', '-5', '2', '2'],
    ['8', '-6.5', '2', '3'],
  ])
})

const result = resultOf({
  curve: { x: column([1, 2]), y: column([3, 4]) },
  other: { y: column([5]) },
  unused: { z: column([0]) },
})

const provenance: Provenance = {
  figure: 'curve',
  book: 'A book 1.0.0',
  creator: 'Somebody',
  license: 'CC-BY-4.0',
  url: 'https://example.org/figures/curve.html',
  experiment: 'run',
  params: { size: 3 },
  seed: 7,
  code: { experiment: 'a', figure: 'b' },
}

async function engravingOf(words: Partial<Engraving> = {}): Promise<Engraving> {
  const encoding = {
    x: { field: 'x', type: 'quantitative', title: 'x < 3 & y' },
    y: { field: 'y', type: 'quantitative' },
  }
  const spec = wholeSpec(
    {
      title: 'A title in bold',
      layer: [
        { data: { name: 'curve' }, mark: 'line', encoding },
        { data: { name: 'other' }, mark: 'rule', encoding: { y: encoding.y } },
      ],
    },
    result,
  )
  const wide = await draw(spec, imprint('curve-wide', words))
  return {
    title: 'A title',
    result,
    caption: 'c',
    alt: 'An alt text',
    description: 'd',
    spec,
    drawings: { wide, narrow: wide },
    provenance,
    controls: [],
    live: 'alive',
    ...words,
  }
}

const fileOf = async (name: string, words?: Partial<Engraving>) =>
  String((await artifactsOf(await engravingOf(words))).find((artifact) => artifact.name === name)?.content ?? '')

test('a figure has its drawing, its data and words, its spec, and a CSV for each table it draws from', async () => {
  const files = await artifactsOf(await engravingOf())
  expect(files.map(({ name }) => name)).toEqual([
    'curve.svg',
    'curve.png',
    'curve.json',
    'curve.vl.json',
    'curve.js',
    'curve.csv',
    'curve-other.csv',
  ])
  expect(JSON.parse(await fileOf('curve.json'))).toEqual({
    id: 'curve',
    title: 'A title',
    caption: 'c',
    alt: 'An alt text',
    description: 'd',
    experiment: 'run',
    provenance,
    tables: { curve: result.tables['curve'], other: result.tables['other'] },
  })
  expect(JSON.parse(await fileOf('curve.vl.json'))).toEqual((await engravingOf()).spec)
  expect(await fileOf('curve.csv')).toBe(csvOf(result.tables['curve']!))
  expect(await fileOf('curve-other.csv')).toBe(csvOf(result.tables['other']!))
})

test('the picture is the drawing at twice its size, on paper, and is the same bytes twice', async () => {
  const engraving = await engravingOf()
  const [png, again] = await Promise.all(
    [engraving, engraving].map(
      async (one) => (await artifactsOf(one)).find(({ name }) => name === 'curve.png')!.content,
    ),
  )
  expect(png).toEqual(again)
  const image = await loadImage(Buffer.from(png as Uint8Array))
  const { wide } = engraving.drawings
  expect([image.width, image.height]).toEqual([Math.round(2 * wide.width), Math.round(2 * wide.height)])
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const pixels = context.getImageData(0, 0, image.width, image.height).data
  const colours = new Set(Array.from({ length: pixels.length / 4 }, (_, k) => pixels.slice(4 * k, 4 * k + 4).join()))
  expect([...pixels.slice(0, 4)]).toEqual([0xff, 0xfe, 0xfc, 255])
  expect(colours).toContain([0x0f, 0x62, 0xac, 255].join())
})

test('the drawing as a file has its size, and says what it is', async () => {
  const { wide } = (await engravingOf()).drawings
  const svg = await fileOf('curve.svg')
  const [root] = svg.match(/^<svg [^>]*>/) ?? []
  expect(root).toContain(`width="${wide.width}" height="${wide.height}"`)
  expect(root).toContain('role="img" aria-labelledby="curve-wide-title" aria-describedby="curve-wide-desc"')
  expect(svg).toContain('<title id="curve-wide-title">A title</title><desc id="curve-wide-desc">An alt text</desc>')
  const image = await loadImage(Buffer.from(svg))
  expect([image.width, image.height]).toEqual([Math.round(wide.width), Math.round(wide.height)])
})

test('a drawing that names no weight carries the regular face, and no other', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>{}</metadata><text font-size="9px">a</text></svg>'
  const drawing = { ...(await engravingOf()).drawings.wide, svg }
  const file = await fileOf('curve.svg', { drawings: { wide: drawing, narrow: drawing } })
  expect([...file.matchAll(/font-weight:(\d+)/g)].map(([, weight]) => weight)).toEqual(['400'])
})

test('words with the signs of XML, of TeX or of a replacement are said as they are', async () => {
  const title = "$n$'s & $$ $& <b> $` \\$1"
  const svg = await fileOf('curve.svg', { title, alt: title })
  expect(svg).toContain(`<title id="curve-wide-title">$n$'s &amp; $$ $&amp; &lt;b> $\` \\$1</title>`)
  expect(svg.split('<svg ').length).toBe(2)
  expect(svg.match(/<\/svg>/g)?.length).toBe(1)
})

test('the drawing as a file carries both themes and the faces it uses, and is the same bytes twice', async () => {
  const svg = await fileOf('curve.svg')
  expect(svg).toContain(`svg [stroke="${INKS.blue.light}"]{stroke:light-dark(${INKS.blue.light},${INKS.blue.dark})}`)
  expect(
    [...svg.matchAll(/@font-face\{font-family:"Source Sans 3";font-weight:(\d+);/g)].map(([, weight]) => weight),
  ).toEqual(['400', '600'])
  expect(svg).toBe(await fileOf('curve.svg'))
  expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/)/)
})
