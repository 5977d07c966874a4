import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { Ajv } from 'ajv'
import { csvParseRows } from 'd3-dsv'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { beforeAll, expect, test } from 'vitest'
import type { Table } from '../../src/contracts.ts'
import { plainTitle } from '../../src/pipeline/citations/facts.ts'
import { plainCaption } from '../../src/pipeline/citations/json-ld.ts'
import type { FigureIndex } from '../../src/pipeline/figure-index.ts'
import { chunksOf } from '../../src/pipeline/png-file.ts'
import { poolOf } from '../../src/pipeline/pool.ts'
import { readStamp } from '../../src/pipeline/stamps/read-stamp.ts'
import { verifyFile } from '../../src/pipeline/stamps/verify-file.ts'
import { STORE_FOLDER, storeIn } from '../../src/pipeline/store.ts'
import { flatTable } from '../../src/tables/flat-table.ts'
import { isMatrixColumn } from '../../src/tables/rows.ts'
import { figuresIn, printedBook } from '../browser/printed-book.ts'

const book = resolve(import.meta.dirname, '..', '..', 'content', 'book.yaml')

let dist: string
let ids: readonly string[]
beforeAll(async () => {
  dist = await printedBook()
  ids = figuresIn(dist)
}, 300_000)

const folderOf = (id: string) => join(dist, 'figures', id)
const filesOf = (id: string, end: string) => readdirSync(folderOf(id)).filter((name) => name.endsWith(end))
const contentOf = (id: string, name: string) => readFileSync(join(folderOf(id), name))
const tool = (name: string, ...args: readonly string[]) =>
  execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The width in mm that a file's name tells; the screen's is 680 CSS pixels. */
const widthOf = (name: string) => Number(name.match(/-(\d+)mm/)?.[1] ?? (680 / 96) * 25.4)

interface FigureData {
  readonly tables: Readonly<Record<string, Table>>
}
const dataOf = (id: string) => JSON.parse(contentOf(id, `${id}.json`).toString('utf8')) as FigureData

const hasMatrices = (id: string) =>
  Object.values(dataOf(id).tables).some(({ columns }) => Object.values(columns).some(isMatrixColumn))

test('every PDF is one sound page of the right width to 0.1 mm', { timeout: 120_000 }, () => {
  for (const id of ids)
    for (const name of filesOf(id, '.pdf')) {
      const file = join(folderOf(id), name)
      expect(tool('qpdf', '--check', file), name).toMatch(/No syntax or stream encoding errors/)
      const info = tool('pdfinfo', file)
      expect(info, name).toMatch(/^Pages:\s+1$/m)
      const [, points = ''] = info.match(/^Page size:\s+([\d.]+) x/m) ?? []
      expect(Math.abs((Number(points) * 25.4) / 72 - widthOf(name)), name).toBeLessThan(0.1)
    }
})

test('every font of every PDF is embedded, cut and the figures’ own, none of them Type 3', { timeout: 120_000 }, () => {
  for (const id of ids)
    for (const name of filesOf(id, '.pdf')) {
      const fonts = tool('pdffonts', join(folderOf(id), name))
        .trim()
        .split('\n')
        .slice(2)
      expect(fonts.length, name).toBeGreaterThan(0)
      for (const font of fonts)
        expect(font, name).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes /)
    }
})

test('no PDF has a raster picture but of matrices', { timeout: 120_000 }, () => {
  for (const id of ids)
    for (const name of filesOf(id, '.pdf')) {
      const images = tool('pdfimages', '-list', join(folderOf(id), name))
        .trim()
        .split('\n')
        .slice(2)
      if (hasMatrices(id)) expect(images.length, name).toBeGreaterThan(0)
      else expect(images, name).toEqual([])
    }
})

test('every PDF says that it is PDF/A-2b, has an output intent, and names the same things in Info and in XMP', () => {
  for (const id of ids)
    for (const name of filesOf(id, '.pdf')) {
      const text = contentOf(id, name).toString('latin1')
      expect(text, name).toContain('/OutputIntents')
      expect(text, name).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>')
      expect(text.match(/<\?xpacket begin/g)?.length, name).toBe(1)
    }
  const [id = ''] = ids
  const info = tool('pdfinfo', '-custom', join(folderOf(id), `${id}-85mm.pdf`))
  const xmp = tool('pdfinfo', '-meta', join(folderOf(id), `${id}-85mm.pdf`))
  const [, title = ''] = tool('pdfinfo', join(folderOf(id), `${id}-85mm.pdf`)).match(/^Title:\s+(.+)$/m) ?? []
  expect(xmp).toContain(
    `<rdf:li xml:lang="x-default">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</rdf:li>`,
  )
  expect(info).toMatch(new RegExp(`^Figure:\\s+${id}$`, 'm'))
})

test('every PNG has the pixels and the resolution that its name says', { timeout: 120_000 }, async () => {
  for (const id of ids)
    for (const name of filesOf(id, '.png')) {
      const dpi = Number(name.match(/-(\d+)dpi/)?.[1] ?? 192)
      const content = contentOf(id, name)
      expect(content.readUInt32BE(16), name).toBe(Math.round((widthOf(name) / 25.4) * dpi))
      const density = chunksOf(content)?.find(({ type }) => type === 'pHYs')?.data as Buffer
      expect([density.readUInt32BE(0), density.readUInt32BE(4), density[8]], name).toEqual([
        Math.round(dpi / 0.0254),
        Math.round(dpi / 0.0254),
        1,
      ])
      const gray = content[25] === 0
      expect(gray, name).toBe(name.includes('-grey'))
    }
  const [id = ''] = ids
  const image = await loadImage(contentOf(id, `${id}-85mm-300dpi.png`))
  expect(image.width).toBe(1004)
})

test('every CSV gives back every value exactly, by the names and types that its data package tells', {
  timeout: 60_000,
}, () => {
  for (const id of ids) {
    const { resources } = JSON.parse(contentOf(id, 'datapackage.json').toString('utf8')) as {
      resources: { path: string; schema: { fields: { name: string; type: string; unit?: string }[] } }[]
    }
    const tables = Object.values(dataOf(id).tables)
    expect(resources.map(({ path }) => path).sort()).toEqual(filesOf(id, '.csv').sort())
    for (const [k, { path, schema }] of resources.entries()) {
      const [header, ...rows] = csvParseRows(contentOf(id, path).toString('utf8'))
      const flat = flatTable(tables[k] as Table)
      expect(header, path).toEqual(flat.columns.map(({ name }) => name))
      expect(
        schema.fields.map(({ name }) => name),
        path,
      ).toEqual(header)
      expect(rows.length, path).toBe(flat.count)
      const parse = schema.fields.map(({ type }) => PARSERS[type]!)
      rows.forEach((row, at) => {
        const read = row.map((cell, column) => parse[column]!(cell))
        if (!read.every((value, column) => Object.is(value, flat.line(at)[column])))
          expect(read, `${path}:${at + 2}`).toEqual(flat.line(at))
      })
    }
  }
})

const PARSERS: Readonly<Record<string, (cell: string) => unknown>> = {
  integer: Number,
  number: Number,
  string: String,
  boolean: (cell) => cell === 'true',
}

test('every published spec is whole: it follows Vega-Lite’s schema, and plain Vega-Lite and Vega draw it without a warning', {
  timeout: 60_000,
}, async () => {
  const schema = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json')
  const validate = new Ajv({ strict: false })
    .addFormat('color-hex', () => true)
    .compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
  for (const id of ids) {
    const spec = JSON.parse(contentOf(id, `${id}.vl.json`).toString('utf8')) as TopLevelSpec
    expect(validate(spec), `${id}: ${validate.errors?.[0]?.instancePath}`).toBe(true)
    const warnings: unknown[] = []
    const logger = vega.logger(vega.Warn)
    logger.warn = (...said) => {
      warnings.push(said)
      return logger
    }
    const view = new vega.View(vega.parse(compile(spec, { logger }).spec), { renderer: 'none', logger })
    const svg = await view.toSVG()
    view.finalize()
    expect(warnings, id).toEqual([])
    expect(svg.length, id).toBeGreaterThan(2000)
    expect(svg.replace(/data:[^"]*/g, ''), id).not.toMatch(/\bNaN\b/)
  }
})

/** Files that can say what made them; a citation and a thumbnail do not. */
const stampedIn = (id: string) =>
  readdirSync(folderOf(id)).filter(
    (name) => /\.(svg|pdf|png|json)$/.test(name) && name !== `${id}.csl.json` && name !== 'thumbnail.svg',
  )

test('every file of every figure tells what made it, as one edition and for that very file', {
  timeout: 60_000,
}, () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
    edition: string
    commit: string | null
  }
  for (const id of ids)
    for (const name of stampedIn(id)) {
      const reading = readStamp(contentOf(id, name))
      expect(reading.kind, name).toBe('whole')
      if (reading.kind !== 'whole') continue
      const { stamp } = reading
      expect([stamp.figure, stamp.edition, stamp.commit], name).toEqual([id, manifest.edition, manifest.commit])
      expect(stamp.made.widthMm === undefined ? undefined : `-${stamp.made.widthMm}mm`, name).toBe(
        name.match(/-\d+mm/)?.[0],
      )
    }
})

test('no caption in words has the name of a command of TeX where a sign belongs', () => {
  const { figures } = JSON.parse(readFileSync(join(dist, 'figures', 'figures.json'), 'utf8')) as FigureIndex
  expect(figures).toHaveLength(ids.length)
  for (const { id, caption, title } of figures)
    expect(`${plainTitle(title)} ${plainCaption(caption)}`, id).not.toMatch(/\\|[{}]|\b(?:sqrt|frac) /)
})

test('files are made again to the same bytes, each of another format', { timeout: 300_000 }, async () => {
  const pool = poolOf()
  const names = [
    '.svg',
    '-85mm.pdf',
    '-174mm-300dpi.png',
    '.json',
    '.vl.json',
    '-85mm-grey.pdf',
    '-grey.svg',
    '.png',
    '-85mm-grey-600dpi.png',
  ]
  try {
    for (const [k, end] of [...names, '.csv', 'datapackage.json'].entries()) {
      const id = ids[(3 * k) % ids.length] as string
      const name = end.startsWith('d') ? end : `${id}${end}`
      const verdict = await verifyFile(join(folderOf(id), name), { book, store: storeIn(STORE_FOLDER), pool })
      expect(verdict, name).toMatchObject({ kind: 'authentic', others: [] })
    }
  } finally {
    await pool.close()
  }
})
