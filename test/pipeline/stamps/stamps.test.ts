import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, expect, test } from 'vitest'
import type { Figure } from '../../../src/contracts.ts'
import { artifactsOf } from '../../../src/pipeline/artifacts.ts'
import { engrave } from '../../../src/pipeline/engraving.ts'
import { pngFile } from '../../../src/pipeline/png-file.ts'
import { CARRIERS } from '../../../src/pipeline/stamps/carriers.ts'
import { readStamp } from '../../../src/pipeline/stamps/read-stamp.ts'
import { formatOf, type Stamp, sealed } from '../../../src/pipeline/stamps/stamp.ts'
import { digestOf } from '../../../src/pipeline/store.ts'
import { column, resultOf } from '../samples.ts'

const provenance = {
  figure: 'curve',
  book: 'A <b> & "c" book 1.0.0',
  creator: 'Zoë & Šárka',
  license: 'CC-BY-4.0',
  url: 'https://example.org/figures/curve.html',
  experiment: 'run',
  params: { size: 3, kind: '</metadata>]]>' },
  seed: 7,
  code: { experiment: 'a1', figure: 'b2', press: 'c3' },
}
const figure: Figure = {
  experiment: 'run',
  title: 'A ‖title‖ < & > ‘x’',
  caption: () => 'c',
  alt: () => 'An alt text',
  description: () => 'd',
  spec: (_, { width }) => ({
    data: { name: 'curve' },
    width,
    height: 120,
    autosize: { type: 'fit', contains: 'padding' },
    mark: 'line',
    encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } },
  }),
}

interface Stamped {
  readonly name: string
  readonly body: Buffer
  readonly file: Buffer
}

let files: readonly Stamped[]

beforeAll(async () => {
  const result = resultOf({ curve: { x: column([1, 2]), y: column([3, 4]) } })
  const engraving = await engrave(figure, { file: import.meta.filename, result, provenance })
  files = (await artifactsOf(engraving)).flatMap(({ name, content, made }) => {
    if (!made) return []
    const body = Buffer.from(content)
    const stamp: Stamp = {
      format: 1,
      ...provenance,
      number: '1.2',
      title: String(figure.title),
      pin: 'aaaaaa-bbbbbb-cccccc',
      edition: 'ed',
      commit: null,
      set: { size: 3 },
      versions: { node: '1' },
      made,
      content: digestOf(body),
    }
    return [{ name, body, file: CARRIERS.get(made.format)!.stamped(body, sealed(stamp)) }]
  })
})

test('what is written into a file of any format is read back, and the file without it is what it was', () => {
  expect([...new Set(files.map(({ name }) => formatOf(name)))].sort()).toEqual([...CARRIERS.keys()].sort())
  for (const { name, body, file } of files) {
    const reading = readStamp(file)
    expect(reading.kind, name).toBe('whole')
    if (reading.kind !== 'whole') continue
    expect(reading.body.equals(body), name).toBe(true)
    expect(reading.stamp).toMatchObject({ ...provenance, number: '1.2', title: figure.title })
  }
})

test('a byte that flips anywhere in a file is noticed', () => {
  for (const { name, file } of files) {
    const stride = Math.max(1, Math.floor(file.length / 120))
    for (let at = 0; at < file.length; at += stride) {
      const bad = Buffer.from(file)
      bad[at] = (bad[at] as number) ^ 4
      expect(readStamp(bad).kind, `${name}, byte ${at}`).not.toBe('whole')
    }
  }
})

test('a byte of the drawing that flips is told as that, in SVG, PDF and PNG', () => {
  const places: Readonly<Record<string, (file: Buffer) => number>> = {
    'curve.svg': (file) => file.indexOf(' d="M') + 6,
    'curve.pdf': (file) => file.indexOf('stream\n') + 40,
    'curve.png': (file) => file.indexOf('IDAT') + 60,
  }
  for (const { name, file } of files.filter(({ name }) => name in places)) {
    const bad = Buffer.from(file)
    bad[places[name]!(file)]! ^= 1
    const what = name.endsWith('png') ? 'damaged' : 'its bytes are not those that were written'
    expect(readStamp(bad), name).toMatchObject({ kind: 'altered', what: expect.stringContaining(what) })
  }
})

test('a stamp that says something else is told as that', () => {
  for (const { name, file } of files.filter(({ name }) => /\.(svg|json)$/.test(name))) {
    const bad = Buffer.from(file.toString('utf8').replace('"seed":7', '"seed":8'))
    expect(readStamp(bad), name).toMatchObject({ kind: 'altered', what: expect.stringContaining('says of itself') })
  }
})

test('a file is known by what is in it, not by its name, and one written anew is told as that, with what it was', () => {
  const svg = files.find(({ name }) => name === 'curve.svg')!.file.toString('utf8')
  const anew = Buffer.from(`<?xml version="1.0"?>\n${svg}`)
  expect(readStamp(anew)).toMatchObject({ kind: 'altered', stamp: { figure: 'curve', seed: 7 } })
})

test('a file of somebody else has no stamp, and is not called altered', () => {
  const canvas = createCanvas(3, 3)
  const foreign = [
    '<svg><desc>x</desc></svg>',
    '<svg><desc>its provenance is unknown</desc></svg>',
    '{"a":1}',
    '{"provenance":"18th century, oil"}',
    'null',
    '// a comment\n{"compilerOptions":{}}',
    'x',
    '',
    canvas.toBuffer('image/png'),
    pngFile([{ type: 'IHDR', data: Buffer.alloc(13) }]),
  ]
  for (const content of foreign) expect(readStamp(Buffer.from(content))).toEqual({ kind: 'unstamped' })
})

test('a stamp with what could steer a shell or a renderer is none', () => {
  const { body, file } = files.find(({ name }) => name === 'curve.json')!
  const reading = readStamp(file)
  if (reading.kind !== 'whole') throw new Error('it is whole')
  const { seal: _, ...stamp } = reading.stamp
  const forged = (more: object) => CARRIERS.get('json')!.stamped(body, sealed({ ...stamp, ...more }))
  expect(readStamp(forged({ title: 'Another' })).kind).toBe('whole')
  for (const bad of [
    { figure: 'x; touch y' },
    { commit: 'main; echo' },
    { made: { format: 'png', dpi: 200_000 } },
    { set: { 'a b': 1 } },
  ])
    expect(readStamp(forged(bad)).kind).toBe('altered')
})
