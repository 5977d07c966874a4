import { expect, test } from 'vitest'
import { pinOf } from '../../src/pipeline/pin.ts'
import type { Plate } from '../../src/pipeline/plate.ts'
import { plateOf } from './samples.ts'

const own = pinOf(plateOf()).split('-')

/** The numbers of the parts of the pin that a change of a plate changes. */
const changed = (more: Partial<Plate>) =>
  pinOf(plateOf(more))
    .split('-')
    .flatMap((part, at) => (part === own[at] ? [] : [at]))

const { provenance, files } = plateOf()
const withFile = (name: string, sha256: string) =>
  files.map((file) => (file.name === name ? { ...file, sha256 } : file))

test('a pin is three digests of six hexadecimal digits', () => {
  expect(pinOf(plateOf())).toMatch(/^[0-9a-f]{6}(-[0-9a-f]{6}){2}$/)
  expect(changed({})).toEqual([])
})

test('its first part follows the values of the params and the seed, whatever their order', () => {
  expect(changed({ provenance: { ...provenance, params: { a: 1, b: 3 } } })).toEqual([0])
  expect(changed({ provenance: { ...provenance, seed: 8 } })).toEqual([0])
  expect(changed({ provenance: { ...provenance, params: { b: 2, a: 1 } } })).toEqual([])
})

test('its second part follows the data', () => {
  expect(changed({ files: withFile('curve.csv', 'f') })).toEqual([1])
  expect(changed({ files: withFile('curve-more.csv', 'f') })).toEqual([1])
})

test('its third part follows the drawing and every word', () => {
  expect(changed({ files: withFile('curve.vl.json', 'f') })).toEqual([2])
  for (const word of ['title', 'caption', 'alt', 'description'] as const) expect(changed({ [word]: 'x' })).toEqual([2])
})

test('neither code, book, licence nor address change it, nor files that are made of the same', () => {
  const code = { experiment: 'e', figure: 'f', press: 'p' }
  const elsewhere = { ...provenance, code, book: 'B 2', license: 'L', url: 'https://example.org/', creator: 'C' }
  expect(changed({ provenance: elsewhere })).toEqual([])
  expect(changed({ files: [...withFile('curve.svg', 'f'), { name: 'curve.pdf', sha256: 'e', bytes: 1 }] })).toEqual([])
})
