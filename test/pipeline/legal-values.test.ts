import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Book } from '../../src/pipeline/book.ts'
import { valueFaults } from '../../src/pipeline/legal-values.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { leavesOf, nested } from '../../src/pipeline/param-leaves.ts'
import { readParams } from '../../src/pipeline/param-values.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { folderWith } from './samples.ts'

const text = `z.strictObject({
  seed: z.int().min(0).max(9),
  net: z.strictObject({ size: z.int().min(1).max(99), odd: z.int().refine((n) => n % 2 === 1, 'must be odd') }),
  sizes: z.array(z.int().min(2)).min(1).max(3),
  kind: z.enum(['plain', 'fancy']),
}).refine(({ seed, net }) => seed <= net.size, {
  path: ['seed'], message: 'must not be above net.size', params: { with: ['net.size'] },
})`

const schema = z
  .strictObject({
    seed: z.int().min(0).max(9),
    net: z.strictObject({ size: z.int().min(1).max(99), odd: z.int().refine((n) => n % 2 === 1, 'must be odd') }),
    sizes: z.array(z.int().min(2)).min(1).max(3),
    kind: z.enum(['plain', 'fancy']),
  })
  .refine(({ seed, net }) => seed <= net.size, {
    path: ['seed'],
    message: 'must not be above net.size',
    params: { with: ['net.size'] },
  })

const legal = { seed: 1, 'net.size': 5, 'net.odd': 3, sizes: [2, 3], kind: 'plain' }

test('legal values have no fault', () => {
  expect(valueFaults(legal, legal, schema)).toEqual([])
})

test.each([
  [{ 'net.size': 2.5 }],
  [{ 'net.size': 'abc', seed: 100 }],
  [{ 'net.odd': 4 }],
  [{ sizes: [2, 'x'] }],
  [{ kind: 'other' }],
  [{ seed: 9 }],
  [{ 'net.sise': 1 }],
  [{ net: 1 }],
])('%j is refused in the words of the command line', async (changes) => {
  const folder = folderWith({
    'schema.ts': `import { z } from 'zod'\nexport const schema = ${text}\n`,
    'values.yaml': 'seed: 1\nnet: { size: 5, odd: 3 }\nsizes: [2, 3]\nkind: plain\n',
    'book.yaml': '',
  })
  const params = { schema: `${folder}/schema.ts`, values: `${folder}/values.yaml` }
  const layers = Object.entries(changes).map(([name, value]) =>
    setLayer(`${name}=${JSON.stringify(value)}`, `--set ${name}`),
  )
  const refused = await readParams({ file: `${folder}/book.yaml`, params } as Book, layers).catch(
    (error: unknown) => error,
  )
  const told = refused instanceof BookError ? refused.problems : []
  const faults = valueFaults({ ...legal, ...changes }, legal, schema)
  const sorted = (all: readonly { what: string; instead?: string | undefined }[]) =>
    all.map(({ what, instead = '' }) => `${what.replace(/ \([^)]*\)/g, '')} ${instead}`).sort()
  expect(told.length).toBeGreaterThan(0)
  expect(sorted(faults)).toEqual(sorted(told))
  expect(faults.map(({ name }) => name)).toContain(Object.keys(changes)[0])
})

test('names from an address are no way into an object’s own', () => {
  const faults = valueFaults({ ...legal, constructor: 1, 'net.__proto__': 2 }, legal, schema)
  expect(faults.map(({ name }) => name)).toEqual(['constructor', 'net.__proto__'])
  expect(Object.getPrototypeOf(nested(new Map([['__proto__.x', 1]])))).toBeNull()
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('every leaf has its dotted name', () => {
  expect([...leavesOf(schema).keys()]).toEqual(['seed', 'net.size', 'net.odd', 'sizes', 'kind'])
})
