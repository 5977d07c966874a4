import { createCanvas, loadImage } from '@napi-rs/canvas'
import { csvParse, csvParseRows } from 'd3-dsv'
import { expect, test, vi } from 'vitest'
import type { Figure } from '../../src/contracts.ts'
import { artifactsOf } from '../../src/pipeline/artifacts.ts'
import { engrave } from '../../src/pipeline/engraving.ts'
import type { Provenance } from '../../src/pipeline/provenance.ts'
import { digestOf } from '../../src/pipeline/store.ts'
import { INKS } from '../../src/specs/theme.ts'
import { csvOf } from '../../src/tables/csv.ts'
import { column, matrices, resultOf } from './samples.ts'

vi.setConfig({ testTimeout: 30_000 })

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

test('a matrix is laid out in a line per row, numbered, after the other cells', () => {
  const csv = csvOf(
    table({
      m: matrices(2, 3, [
        [1, 2, 3, 4, 5, 6],
        [-1, -2, -3, -4, -5, -6.5],
      ]),
      t: column([0, 8]),
    }),
  )
  expect(csvParseRows(csv)).toEqual([
    ['t', 'row', 'm_1', 'm_2', 'm_3'],
    ['0', '1', '1', '2', '3'],
    ['0', '2', '4', '5', '6'],
    ['8', '1', '-1', '-2', '-3'],
    ['8', '2', '-4', '-5', '-6.5'],
  ])
})

test('matrices of one table may differ in width and height: the lower ones leave cells empty', () => {
  const csv = csvOf(table({ m: matrices(2, 2, [[1, 2, 3, 4]]), v: matrices(1, 1, [[5]]) }))
  expect(csv).toBe('row,m_1,m_2,v_1\n1,1,2,5\n2,3,4,')
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
  code: { experiment: 'a', figure: 'b', press: 'c' },
}

/** A figure whose drawing has a bold title, a line and a rule. */
function figure(words: Partial<Figure> = {}): Figure {
  const encoding = {
    x: { field: 'x', type: 'quantitative', title: 'x < 3 & y' },
    y: { field: 'y', type: 'quantitative' },
  }
  return {
    experiment: 'run',
    title: 'A title',
    caption: () => 'c',
    alt: () => 'An alt text',
    description: () => 'd',
    spec: (_, { width }) => ({
      title: 'A title in bold',
      width,
      height: 200,
      autosize: { type: 'fit', contains: 'padding' },
      layer: [
        { data: { name: 'curve' }, mark: 'line', encoding },
        { data: { name: 'other' }, mark: 'rule', encoding: { y: encoding.y } },
      ],
    }),
    ...words,
  }
}

const engravingOf = (words?: Partial<Figure>) =>
  engrave(figure(words), { file: import.meta.filename, result, provenance })

const filesOf = async (words?: Partial<Figure>) => artifactsOf(await engravingOf(words))
const fileOf = async (name: string, words?: Partial<Figure>) =>
  String((await filesOf(words)).find((artifact) => artifact.name === name)?.content ?? '')

const DATA = ['curve.json', 'curve.vl.json', 'curve.js', 'curve.csv', 'curve-other.csv', 'datapackage.json']
const PRINTS = ['svg', 'pdf', '300dpi.png', '600dpi.png']

test('a figure has its drawing for screen and paper, its data and words, its spec, and a CSV for each table', async () => {
  expect((await filesOf()).map(({ name }) => name)).toEqual([
    ...['', '-grey'].flatMap((inks) => ['svg', 'pdf', 'png'].map((end) => `curve${inks}.${end}`)),
    ...['-85mm', '-85mm-grey', '-174mm', '-174mm-grey'].flatMap((sheet) =>
      PRINTS.map((end) => `curve${sheet}${end.includes('dpi') ? '-' : '.'}${end}`),
    ),
    ...DATA,
  ])
  expect(JSON.parse(await fileOf('curve.json'))).toEqual({
    id: 'curve',
    title: 'A title',
    caption: 'c',
    alt: 'An alt text',
    description: 'd',
    experiment: 'run',
    tables: { curve: result.tables['curve'], other: result.tables['other'] },
  })
  expect(JSON.parse(await fileOf('curve.vl.json'))).toEqual((await engravingOf()).spec)
  expect(await fileOf('curve.csv')).toBe(csvOf(result.tables['curve']!))
  expect(await fileOf('curve-other.csv')).toBe(csvOf(result.tables['other']!))
})

test('for the web alone it has no file for print', async () => {
  const names = (await artifactsOf(await engravingOf(), 'web')).map(({ name }) => name)
  expect(names).toEqual(['curve.svg', ...DATA])
})

test('the picture for the screen is the drawing at twice its size, on the paper of pages', async () => {
  const png = (await filesOf()).find(({ name }) => name === 'curve.png')!.content
  const image = await loadImage(Buffer.from(png as Uint8Array))
  const { height } = (await engravingOf()).drawings.wide
  expect([image.width, image.height]).toEqual([2 * 680, 2 * height])
  const colours = await coloursOf(png as Uint8Array)
  expect(colours).toContain([0xff, 0xfe, 0xfc, 255].join())
  expect(colours).toContain([0x0f, 0x62, 0xac, 255].join())
})

test('every file is the same bytes twice', async () => {
  const [files, again] = [await filesOf(), await filesOf()]
  for (const [k, { name, content }] of files.entries())
    expect(Buffer.from(content).equals(Buffer.from(again[k]!.content)), name).toBe(true)
})

test('a dash without gaps is a line in a PDF, and text after a dashed line is type', async () => {
  const pdfOf = async (strokeDash: readonly number[]) => {
    const spec: Figure['spec'] = (found, frame) => {
      const plain = figure().spec(found, frame) as { layer: object[] }
      const [line = {}, ...rest] = plain.layer
      return { ...plain, layer: [{ ...line, mark: { type: 'line', strokeDash } }, ...rest] }
    }
    const content = (await filesOf({ spec })).find(({ name }) => name === 'curve.pdf')?.content
    return Buffer.from(content ?? '').toString('latin1')
  }
  const [none, solid, dashed] = [await pdfOf([]), await pdfOf([1, 0]), await pdfOf([4, 3])]
  expect(solid).toBe(none)
  expect(dashed).not.toBe(none)
  expect(dashed).not.toContain('/Type3')
})

test('a PDF is named by what is in it: nothing of the clock is left', async () => {
  const pdf = Buffer.from((await filesOf()).find(({ name }) => name === 'curve.pdf')!.content).toString('latin1')
  const [id = '', again] = pdf.match(/\/ID \[ <([0-9a-f]{32})> <([0-9a-f]{32})> \]/)?.slice(1) ?? []
  expect(again).toBe(id)
  expect(digestOf(Buffer.from(pdf.replaceAll(id, '0'.repeat(32)), 'latin1')).slice(0, 32)).toBe(id)
  expect(pdf).not.toMatch(/uuid:|CreationDate|ModDate/)
})

test('the drawing as a file has its size, and says what it is', async () => {
  const { wide } = (await engravingOf()).drawings
  const svg = await fileOf('curve.svg')
  const [root] = svg.match(/^<svg [^>]*>/) ?? []
  expect(root).toContain(`width="680" height="${wide.height}"`)
  expect(root).toContain('role="img" aria-labelledby="curve-title" aria-describedby="curve-desc"')
  expect(svg).toContain('<title id="curve-title">A title</title><desc id="curve-desc">An alt text</desc>')
  const image = await loadImage(Buffer.from(svg))
  expect([image.width, image.height]).toEqual([680, Math.round(wide.height)])
})

test('words with the signs of XML, of TeX or of a replacement are said as they are', async () => {
  const title = "$n$'s & $$ $& <b> $` \\$1"
  const svg = await fileOf('curve.svg', { title, alt: () => title })
  expect(svg).toContain(`<title id="curve-title">$n$'s &amp; $$ $&amp; &lt;b> $\` \\$1</title>`)
  expect(svg.split('<svg ').length).toBe(2)
  expect(svg.match(/<\/svg>/g)?.length).toBe(1)
})

test('the drawing for the screen carries both themes and the faces it uses; on paper there is one', async () => {
  const themed = `svg [stroke="${INKS.blue.light}"]{stroke:light-dark(${INKS.blue.light},${INKS.blue.dark})}`
  const svg = await fileOf('curve.svg')
  expect(svg).toContain(themed)
  expect(
    [...svg.matchAll(/@font-face\{font-family:"Source Sans 3";font-weight:(\d+);/g)].map(([, weight]) => weight),
  ).toEqual(['400', '600'])
  expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/)/)
  expect(await fileOf('curve-85mm.svg')).not.toContain('light-dark')
})

test('on paper a drawing is laid out anew, as wide as the paper', async () => {
  const root = async (name: string) => (await fileOf(name)).match(/^<svg [^>]*>/)?.[0] ?? ''
  const [column, page] = [await root('curve-85mm.svg'), await root('curve-174mm.svg')]
  expect(column).toContain('width="85mm"')
  expect(page).toContain('width="174mm"')
  const boxes = [column, page].map((one) =>
    one
      .match(/viewBox="\S+ 0 (\S+) (\S+)"/)!
      .slice(1)
      .map(Number),
  )
  // 12.5 px are 8 pt: 85 mm are 376 px, 174 mm are 771 px, and the height stays what the figure asks for.
  expect(boxes).toEqual([
    [376.476, 200],
    [770.669, 200],
  ])
})

async function coloursOf(png: Uint8Array): Promise<Set<string>> {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const pixels = context.getImageData(0, 0, image.width, image.height).data
  return new Set(Array.from({ length: pixels.length / 4 }, (_, k) => pixels.slice(4 * k, 4 * k + 4).join()))
}

test('without colour every pixel is a grey, and lines of a hue are told by dashes', async () => {
  const png = (await filesOf()).find(({ name }) => name === 'curve-85mm-grey-300dpi.png')!.content
  const hues = [...(await coloursOf(png as Uint8Array))].filter(
    (colour) => new Set(colour.split(',').slice(0, 3)).size > 1,
  )
  expect(hues).toEqual([])
  expect((await fileOf('curve-grey.svg')).match(/#[0-9a-f]{6}/g)?.filter((hex) => hex[1] !== hex[3])).toEqual([])
})
