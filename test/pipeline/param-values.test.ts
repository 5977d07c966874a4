import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Book } from '../../src/pipeline/book.ts'
import { placeOf } from '../../src/pipeline/given-values.ts'
import { readLayer } from '../../src/pipeline/layer-values.ts'
import { environmentLayers, type Layer, setLayer } from '../../src/pipeline/param-layers.ts'
import { leavesOf } from '../../src/pipeline/param-leaves.ts'
import { readParams, valuesByName } from '../../src/pipeline/param-values.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { folderWith } from './samples.ts'

const schema = `import { z } from 'zod'
export const schema = z.strictObject({
  seed: z.int().min(0).max(9).meta({ unit: '1', description: 'names the streams' }),
  net: z.strictObject({
    size: z.int().min(1).max(99).meta({ unit: 'units', description: 'how many', cost: 'grows' }),
    sizes: z.array(z.int().min(2)).min(1).max(3),
    odd: z.int().refine((n) => n % 2 === 1, 'must be odd'),
  }),
  kind: z.enum(['plain', 'fancy']),
}).refine(({ seed, net }) => seed <= net.size, {
  path: ['seed'],
  message: 'must not be above net.size',
  params: { with: ['net.size'] },
})
`
const values = `seed: 1
net:
  size: 5
  sizes: [2, 3]
  odd: 3
kind: plain
`

/** Reads params with layers, or settings such as `net.size=7`; `$` in a path is the folder of the book. */
async function read(layers: readonly (string | Layer)[] = [], text = values, module = schema) {
  const folder = folderWith({
    'schema.ts': module,
    'values.yaml': text,
    'presets/small.yaml': '# a comment\nnet:\n  size: 2\n',
    'presets/fancy.yaml': 'kind: fancy\n',
    'presets/broken.yaml': 'net:\n  size: 0\n  shape: 1\nkin: plain\n',
    'mine.yaml': 'net:\n  sizes: [9]\n',
    'empty.yaml': '',
    'list.yaml': '- net.size: 1\n',
  })
  const at = (name: string) => join(folder, name)
  const book = {
    file: at('book.yaml'),
    params: { schema: at('schema.ts'), values: at('values.yaml'), presets: at('presets') },
  } as Book
  const here = (part: string) => part.replace(`${folder}/`, '').replace(`${relative(process.cwd(), folder)}/`, '')
  const given = layers.map((layer): Layer => {
    if (typeof layer === 'string') return setLayer(layer, `--set ${layer}`)
    return layer.kind === 'file' ? { ...layer, path: layer.path.replace('$', folder) } : layer
  })
  try {
    const { params } = await readParams(book, given)
    return { params, problems: [] }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    const problems = error.problems.map((problem) => ({
      ...problem,
      where: here(problem.where),
      what: here(problem.what),
    }))
    return { params: [], problems }
  }
}

const preset = (name: string): Layer => ({ kind: 'preset', name, flag: `--preset ${name}` })
const file = (path: string): Layer => ({ kind: 'file', path, flag: `--params ${path}` })

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
    default: 5,
    unit: 'units',
    meaning: 'how many',
    rule: 'an integer from 1 to 99',
    cost: 'grows',
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
      instead: 'For example net.sizes = [2, 3].',
    },
  ])
})

test('a name that is near a legal one is told it, and a group is no param', async () => {
  const { problems } = await read(['net.sise=7', 'net=7', 'colour=7'])
  expect(problems.map(({ where, what, instead }) => [where, what, instead])).toEqual([
    ['--set net.sise=7', 'there is no param net.sise', 'Did you mean net.size?'],
    ['--set net=7', 'net is a group of params, not a param', 'Legal: net.size, net.sizes, net.odd.'],
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
    { where: 'values.yaml', line: 7, what: 'there is no param __proto__' },
  ])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a param without a value is told with its rule and an example', async () => {
  const { problems } = await read([], values.replace('  size: 5\n', ''))
  expect(problems).toEqual([
    {
      where: 'values.yaml',
      line: 2,
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
    {
      where: 'values.yaml',
      line: 5,
      what: 'net.odd must be odd, got 4',
      instead: expect.stringContaining('For example net.odd ='),
    },
  ])
})

test('a relation that does not hold names all its params, where each came from and a pair that is legal', async () => {
  expect((await read(['net.size=3', 'seed=4', 'net.odd=5'])).problems).toEqual([
    {
      where: '--set seed=4',
      line: undefined,
      what: 'seed must not be above net.size, got seed = 4 (--set seed=4) and net.size = 3 (--set net.size=3)',
      instead: 'For example seed = 1 and net.size = 5.',
    },
  ])
  expect((await read([], values.replace('seed: 1', 'seed: 6'))).problems).toEqual([
    {
      where: 'values.yaml',
      line: 3,
      what: 'seed must not be above net.size, got seed = 6 (values.yaml:1) and net.size = 5 (values.yaml:3)',
      instead: 'For example seed = 0 and net.size = 1.',
    },
  ])
})

test('a relation is told where the last of its params was given, and beside other problems', async () => {
  const { problems } = await read(['seed=4', preset('small'), 'kind=odd'])
  expect(problems).toMatchObject([
    { where: '--set kind=odd' },
    { where: 'presets/small.yaml', line: 3, what: expect.stringContaining('got seed = 4 (--set seed=4)') },
  ])
})

test('a relation is not told of a param whose value is illegal by itself', async () => {
  const { problems } = await read(['net.size=3', 'seed=4', 'net.size=none'])
  expect(problems.map(({ where }) => where)).toEqual(['--set net.size=none'])
})

test('presets, files and settings act in order, later wins, and each param knows its place', async () => {
  const { params } = await read([preset('small'), 'net.size=8', preset('fancy'), file('$/mine.yaml'), 'seed=2'])
  expect(params.map(({ name, value, origin }) => `${name} ${value} ${origin}`)).toEqual([
    'seed 2 --set seed=2',
    'net.size 8 --set net.size=8',
    'net.sizes 9 mine.yaml:2',
    'net.odd 3 values.yaml:5',
    'kind fancy presets/fancy.yaml:1',
  ])
  expect((await read(['net.size=8', preset('small')])).params[1]).toMatchObject({
    value: 2,
    origin: 'presets/small.yaml:3',
    default: 5,
  })
})

test('a preset that is not there is told the nearest and all there are', async () => {
  expect((await read([preset('smal'), preset('../mine'), preset('x\u001b[2J')])).problems).toEqual([
    {
      where: '--preset smal',
      what: 'there is no preset smal',
      instead: 'Did you mean small? Legal: broken, fancy, small.',
    },
    { where: '--preset ../mine', what: 'there is no preset "../mine"', instead: 'Legal: broken, fancy, small.' },
    {
      where: '--preset x\\u{1b}[2J',
      what: 'there is no preset "x\\u001b[2J"',
      instead: 'Legal: broken, fancy, small.',
    },
  ])
})

test('a book without presets says so', async () => {
  const book = { params: {} } as Book
  const { problems } = readLayer(preset('small'), z.object({ a: z.int() }), book)
  expect(problems).toMatchObject([{ instead: expect.stringMatching(/^This book has none/) }])
})

test('every problem of every layer is told at once, each with its file and line or its flag', async () => {
  const layers = [preset('broken'), file('$/none.yaml'), 'net.size', file('$/list.yaml'), 'seed=[1', file(' ')]
  const { problems } = await read(layers, values.replace('odd: 3', 'odd: three'))
  expect(problems.map(({ where, line, what }) => [where, line, what])).toEqual([
    ['presets/broken.yaml', 3, 'there is no param net.shape'],
    ['presets/broken.yaml', 4, 'there is no param kin'],
    ['--params $/none.yaml', undefined, 'the file none.yaml is not there'],
    ['--set net.size', undefined, 'needs a name and a value with = between them'],
    ['list.yaml', 1, 'the file must hold params, got [{"net.size":1}]'],
    ['--set seed=[1', undefined, expect.stringContaining('not valid YAML')],
    ['--params  ', undefined, 'needs the name of a YAML file'],
    ['values.yaml', 5, 'net.odd must be an integer, got "three"'],
    ['presets/broken.yaml', 2, 'net.size must be an integer from 1 to 99, got 0'],
  ])
  expect(problems.map(({ instead }) => instead)).toMatchObject([
    'Did you mean net.size?',
    'Did you mean kind?',
    'It must be a YAML file that gives params. For example seed: 0',
    'For example seed=0',
    expect.stringMatching(/^Legal: seed, net.size/),
    'For example seed: 0',
    'For example mine.yaml.',
    'For example net.odd = 1.',
    'For example net.size = 5.',
  ])
})

test('a file that gives no group where a group belongs, or a name with a dot, is told what to write', async () => {
  expect((await read([file('$/empty.yaml')])).problems).toMatchObject([
    {
      where: 'empty.yaml',
      line: 1,
      what: 'the file must hold params, got null',
      instead: expect.stringMatching(/^Legal: seed, net.size/),
    },
  ])
  expect((await read([], `${values}net.size: 4\n`)).problems).toMatchObject([
    {
      where: 'values.yaml',
      line: 7,
      what: 'net.size is one name with a dot in a file',
      instead: 'For example net: { size: 1 }',
    },
  ])
  expect((await read([], values.replace(/net:\n( .*\n)+/, 'net: [1, 2]\n'))).problems[0]).toMatchObject({
    where: 'values.yaml',
    line: 2,
    what: 'net is a group of params, got [1, 2]',
    instead: 'Legal: net.size, net.sizes, net.odd.',
  })
})

test('the environment gives a preset, a file and settings, in that order', () => {
  expect(
    environmentLayers({ BOOK_SET: 'a.b=1; c=[2, 3]\n d = x=y ;', BOOK_PARAMS: 'p.yaml', BOOK_PRESET: 'quick' }),
  ).toEqual([
    { kind: 'preset', name: 'quick', flag: 'BOOK_PRESET=quick' },
    { kind: 'file', path: 'p.yaml', flag: 'BOOK_PARAMS=p.yaml' },
    { kind: 'set', name: 'a.b', text: '1', flag: 'BOOK_SET a.b=1' },
    { kind: 'set', name: 'c', text: '[2, 3]', flag: 'BOOK_SET c=[2, 3]' },
    { kind: 'set', name: 'd', text: ' x=y', flag: 'BOOK_SET d = x=y' },
  ])
  expect(environmentLayers({ BOOK_SET: '', BOOK_PARAMS: '', BOOK_PRESET: '' })).toEqual([])
})

test('an origin is the same in another clone', () => {
  const book = { file: '/one/clone/content/book.yaml' }
  expect(placeOf('/one/clone/content/presets/a.yaml', book)).toBe('presets/a.yaml')
  expect(placeOf(join(process.cwd(), 'runs', 'mine.yaml'), book)).toBe('runs/mine.yaml')
  expect(placeOf('/elsewhere/mine.yaml', book, '/elsewhere/mine.yaml')).toBe('mine.yaml')
  expect(placeOf(join(process.cwd(), '..', 'mine.yaml'), book, '../mine.yaml')).toBe('../mine.yaml')
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
