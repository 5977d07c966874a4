import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Book } from '../../src/pipeline/book.ts'
import { paramsJsonSchema, writeJsonSchema } from '../../src/pipeline/params-json-schema.ts'
import { folderWith } from './samples.ts'

const schema = z
  .strictObject({
    seed: z.int().meta({ unit: '1', description: 'names the streams' }),
    net: z.strictObject({
      size: z.int().min(2).max(9).meta({ unit: 'units', description: 'how many', cost: 'grows' }),
      sizes: z.array(z.number().gt(0)).min(1).max(3).meta({ unit: 'units', description: 'which', uniqueItems: true }),
      kind: z.enum(['plain', 'fancy']),
    }),
  })
  .refine(({ seed, net }) => seed < net.size)
const defaults = { seed: 1, 'net.size': 5, 'net.sizes': [1, 2], 'net.kind': 'plain' }
const text = paramsJsonSchema(schema, defaults)

test('the JSON Schema has title, description with unit and cost, unit, range, default and example of every param', () => {
  expect(JSON.parse(text)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: {
      seed: { type: 'integer', title: 'seed', description: 'names the streams', default: 1, examples: [1] },
      net: {
        additionalProperties: false,
        properties: {
          size: {
            title: 'net.size',
            description: 'how many. Unit: units. Cost: grows',
            unit: 'units',
            minimum: 2,
            maximum: 9,
            default: 5,
            examples: [5],
          },
          sizes: { default: [1, 2], minItems: 1, maxItems: 3, uniqueItems: true, items: { exclusiveMinimum: 0 } },
          kind: { enum: ['plain', 'fancy'], default: 'plain' },
        },
      },
    },
  })
  expect(text).not.toMatch(/required|9007199254740991/)
})

test('it takes any subset of the params and no other name or value', () => {
  const takes = new Ajv({ strict: false }).compile(JSON.parse(text) as object)
  for (const legal of [{}, { net: {} }, { net: { size: 2 } }, { seed: 3, net: { kind: 'fancy', sizes: [3] } }]) {
    expect(takes(legal), JSON.stringify(legal)).toBe(true)
  }
  for (const wrong of [
    { sed: 1 },
    { net: { size: 1 } },
    { net: { shape: 1 } },
    { net: 3 },
    { net: { sizes: [1, 1] } },
    [],
  ]) {
    expect(takes(wrong), JSON.stringify(wrong)).toBe(false)
  }
})

test('it is written under the name of the book’s folder, and again only if it has changed', () => {
  const folder = folderWith({})
  const book = { file: join(folder, 'stories', 'book.yaml') } as Book
  const params = Object.entries(defaults).map(([name, value]) => ({
    name,
    value,
    default: value,
    origin: '',
    unit: '1',
    meaning: '',
    rule: '',
  }))
  const file = join(folder, 'schemas', 'stories.params.json')
  writeJsonSchema(book, { schema, params }, join(folder, 'schemas'))
  expect(readFileSync(file, 'utf8')).toBe(text)
  utimesSync(file, 1, 1)
  writeJsonSchema(book, { schema, params }, join(folder, 'schemas'))
  expect(statSync(file).mtimeMs).toBe(1000)
  writeJsonSchema(book, { schema: schema.extend({ more: z.int() }), params }, join(folder, 'schemas'))
  expect(readFileSync(file, 'utf8')).toContain('"more"')
})
