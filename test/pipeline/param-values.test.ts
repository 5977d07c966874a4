import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Book } from '../../src/pipeline/book.ts'
import { leavesOf, readParams, valuesByName } from '../../src/pipeline/param-values.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { folderWith } from './samples.ts'

const schema = `import { z } from 'zod'
export const schema = z.strictObject({
  seed: z.int().min(0).max(9).meta({ unit: '1', description: 'names the streams' }),
  net: z.strictObject({
    size: z.int().min(1).max(99).meta({ unit: 'units', description: 'how many' }),
    sizes: z.array(z.int().min(2)).min(1).max(3),
    odd: z.int().refine((n) => n % 2 === 1, 'must be odd'),
  }),
  kind: z.enum(['plain', 'fancy']),
}).refine(({ seed, net }) => seed <= net.size, { path: ['seed'], message: 'must not be above net.size' })
`
const values = `seed: 1
net:
  size: 5
  sizes: [2, 3]
  odd: 3
kind: plain
`

/** Reads params with settings such as `net.size=7`. */
async function read(settings: readonly string[] = [], text = values, module = schema) {
  const folder = folderWith({ 'schema.ts': module, 'values.yaml': text })
  const book = { params: { schema: join(folder, 'schema.ts'), values: join(folder, 'values.yaml') } } as Book
  const given = settings.map((setting) => {
    const [name = '', value = ''] = setting.split(/=(.*)/s)
    return { name, text: value, flag: `--set ${setting}` }
  })
  const here = (where: string) => where.replace(`${folder}/`, '')
  try {
    const params = await readParams(book, given)
    return { params: params.map((param) => ({ ...param, origin: here(param.origin) })), problems: [] }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { params: [], problems: error.problems.map((problem) => ({ ...problem, where: here(problem.where) })) }
  }
}

test('every leaf of the schema is a param by its dotted name, in the order of the schema', () => {
  const nested = z.object({ a: z.int(), b: z.object({ c: z.string(), d: z.object({ e: z.array(z.int()) }) }) })
  expect([...leavesOf(nested).keys()]).toEqual(['a', 'b.c', 'b.d.e'])
})

test('a param has its value, the line it comes from, its unit, meaning and rule', async () => {
  const { params } = await read()
  expect(params.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
    'seed values.yaml:1',
    'net.size values.yaml:3',
    'net.sizes values.yaml:4',
    'net.odd values.yaml:5',
    'kind values.yaml:6',
  ])
  expect(params[1]).toEqual({
    name: 'net.size',
    value: 5,
    origin: 'values.yaml:3',
    unit: 'units',
    meaning: 'how many',
    rule: 'an integer from 1 to 99',
  })
  expect(valuesByName(params)).toEqual({
    seed: 1,
    'net.size': 5,
    'net.sizes': [2, 3],
    'net.odd': 3,
    kind: 'plain',
  })
})

test('a setting wins over the file, a later one over an earlier, and names its flag', async () => {
  const { params } = await read(['net.size=7', 'kind=fancy', 'net.size=8'])
  expect(params[1]).toMatchObject({ value: 8, origin: '--set net.size=8' })
  expect(params[4]).toMatchObject({ value: 'fancy', origin: '--set kind=fancy' })
  expect(params[0]).toMatchObject({ value: 1, origin: 'values.yaml:1' })
})

test('a list is set whole, as YAML', async () => {
  expect((await read(['net.sizes=[4, 5, 6]'])).params[2]).toMatchObject({ value: [4, 5, 6] })
  const { problems } = await read(['net.sizes=4, 5'])
  expect(problems).toEqual([
    {
      where: '--set net.sizes=4, 5',
      line: undefined,
      what: 'net.sizes must be a list of 1 to 3 values, each an integer of at least 2, got "4, 5"',
      instead: 'For example net.sizes = [2].',
    },
  ])
})

test('a name that is near a legal one is told it, and a group is no param', async () => {
  const { problems } = await read(['net.sise=7', 'net=7', 'colour=7'])
  expect(problems.map(({ where, what, instead }) => [where, what, instead])).toEqual([
    ['--set net.sise=7', 'there is no param net.sise', 'Did you mean net.size?'],
    ['--set net=7', 'there is no param net', expect.any(String)],
    ['--set colour=7', 'there is no param colour', 'Legal: seed, net.size, net.sizes, net.odd, kind.'],
  ])
})

test('names that objects inherit are unknown names, on the command line and in the file', async () => {
  for (const name of ['__proto__', 'constructor', '__proto__.polluted', 'net.__proto__']) {
    expect((await read([`${name}=1`])).problems).toMatchObject([
      { where: `--set ${name}=1`, what: `there is no param ${name}` },
    ])
  }
  expect((await read([], `${values}__proto__:\n  polluted: 1\n`)).problems).toMatchObject([
    { where: 'values.yaml', line: 8, what: 'there is no param __proto__.polluted' },
  ])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a param without a value is told with its rule and an example', async () => {
  const { problems } = await read([], values.replace('  size: 5\n', ''))
  expect(problems).toEqual([
    {
      where: 'values.yaml',
      what: 'gives no value for net.size, an integer from 1 to 99',
      instead: 'For example net.size = 1.',
    },
  ])
})

test('a value that is no finite number is quoted as it is', async () => {
  expect((await read(['net.size=.nan'])).problems[0]?.what).toBe('net.size must be an integer from 1 to 99, got NaN')
  expect((await read(['net.size='])).problems[0]?.what).toBe('net.size must be an integer from 1 to 99, got null')
})

test('a refinement of a param says its own message, where the value came from', async () => {
  expect((await read([], values.replace('odd: 3', 'odd: 4'))).problems).toEqual([
    { where: 'values.yaml', line: 5, what: 'net.odd must be odd, got 4' },
  ])
})

test('a relation between params is told where the param it names was given', async () => {
  expect((await read([], values.replace('seed: 1', 'seed: 6'))).problems).toEqual([
    { where: 'values.yaml', line: 1, what: 'seed must not be above net.size, got 6' },
  ])
  expect((await read(['seed=8'])).problems).toEqual([
    { where: '--set seed=8', line: undefined, what: 'seed must not be above net.size, got 8' },
  ])
})

test('a schema that does not load, or is none, is told with its file', async () => {
  const problemOf = async (module: string) => (await read([], values, module)).problems[0]
  const none = { where: 'schema.ts', what: 'has no export schema that is a z.object or z.strictObject' }
  expect(await problemOf('export const params = 1\n')).toEqual(none)
  expect(await problemOf("import { z } from 'zod'\nexport const schema = z.int()\n")).toEqual(none)
  expect(await problemOf("throw new Error('not today')\n")).toEqual({
    where: 'schema.ts',
    what: 'cannot be loaded: not today',
  })
})
