import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type BookOptions, bookCommand } from '../../scripts/command.ts'
import { schema } from '../../src/params.ts'
import { type Book, readBook } from '../../src/pipeline/book.ts'
import { environmentLayers, type Layer } from '../../src/pipeline/param-layers.ts'
import { readParams } from '../../src/pipeline/param-values.ts'
import { presetsOf } from '../../src/pipeline/presets.ts'
import { BookError, type Problem, problemText } from '../../src/pipeline/problems.ts'
import { folderWith } from '../pipeline/samples.ts'
import { type BadInput, badInputs } from './bad-inputs.ts'

const root = resolve(import.meta.dirname, '..', '..')
const own = readFileSync(join(root, 'content', 'params.yaml'), 'utf8')
const COUNT = 1000
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Where an input can come in. */
const WAYS = {
  own: ['value', 'name', 'file'],
  preset: ['value', 'name', 'file'],
  file: ['value', 'name', 'file'],
  flag: ['value', 'name', 'assignment', 'path', 'preset'],
  environment: ['value', 'name', 'assignment', 'path', 'preset'],
} as const satisfies Record<string, readonly BadInput['kind'][]>
type Way = keyof typeof WAYS

/** The bytes of a YAML file that gives an input. */
function fileOf(input: BadInput, base: string): Uint8Array | string {
  if (input.kind === 'file') return input.bytes
  if (input.kind === 'name') return `${base}${JSON.stringify(input.name)}: ${input.text}\n`
  if (input.kind !== 'value') throw new Error(`${input.kind} is no file`)
  const [group = '', key] = input.name.split('.')
  if (base === '') return key ? `${group}:\n  ${key}: ${input.text}\n` : `${group}: ${input.text}\n`
  const line = key ? new RegExp(`(?<=^${group}:\\n(?:  .*\\n)*  ${key}:).*`, 'm') : new RegExp(`(?<=^${group}:).*`, 'm')
  return base.replace(line, () => ` ${input.text}`)
}

const fromCommandLine = (...words: string[]): readonly Layer[] =>
  bookCommand('build', 'A build.').exitOverride().parse(words, { from: 'user' }).opts<BookOptions>().layers

/** The layers with which an input comes in by a way that needs no file. */
function layersOf(input: BadInput, way: 'flag' | 'environment', folder: string): readonly Layer[] {
  const path = input.kind === 'path' && /^[\w./]+$/.test(input.text) ? resolve(folder, input.text) : undefined
  const text = input.kind === 'file' ? '' : (path ?? ('name' in input ? `${input.name}=${input.text}` : input.text))
  const option = { path: 'params', preset: 'preset' }[input.kind as string] ?? 'set'
  // An empty variable asks for nothing.
  if (way === 'flag' || !/[^\s;]/.test(text)) return fromCommandLine(`--${option}`, text)
  return environmentLayers({ [`BOOK_${option.toUpperCase()}`]: text })
}

/** Puts an input where its way finds it, and gives the layers that ask for it. */
function placed(input: BadInput, way: Way, folder: string): readonly Layer[] {
  if (way === 'flag' || way === 'environment') return layersOf(input, way, folder)
  const file = join(folder, { own: 'params.yaml', preset: 'presets/bad.yaml', file: 'mine.yaml' }[way])
  writeFileSync(file, fileOf(input, way === 'own' ? own : ''))
  if (way === 'own') return []
  return way === 'preset' ? fromCommandLine('--preset', 'bad') : fromCommandLine('--params', file)
}

const listing = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${lstatSync(path).size}`)

async function problemsOf(book: Book, layers: readonly Layer[]): Promise<readonly Problem[] | string> {
  try {
    const { params } = await readParams(book, layers)
    return `was taken: ${JSON.stringify(params.map(({ name, value }) => [name, value]))}`
  } catch (error) {
    return error instanceof BookError ? error.problems : `threw ${(error as Error).stack}`
  }
}

/** What a problem lacks that its reader needs, in words. */
function lacks(problem: Problem): string[] {
  const { where, line, what, instead } = problem
  const text = problemText(problem)
  const located = isAbsolute(where) ? line !== undefined && line > 0 : /^(--(set|params|preset)|BOOK_)/.test(where)
  return [
    ...(located ? [] : ['a place']),
    ...(what.length > 10 && instead ? [] : ['a rule and an example']),
    ...(HIDDEN.test(text) ? ['printable text'] : []),
    ...(text.length > 600 ? ['bounds'] : []),
    ...(/^ +at /m.test(text) ? ['silence about the stack'] : []),
  ]
}

function bookIn(folder: string): Book {
  const at = (name: string) => join(folder, name)
  mkdirSync(at('presets'), { recursive: true })
  writeFileSync(at('presets/good.yaml'), 'rnn:\n  size: 8\n')
  symlinkSync('loop', at('loop'))
  const params = { schema: join(root, 'src', 'params.ts'), values: at('params.yaml'), presets: at('presets') }
  return { file: at('book.yaml'), params } as Book
}

test(`${COUNT} bad inputs of every kind, by every way, are each a located error; nothing is written and nothing runs`, async () => {
  const folder = folderWith({ 'params.yaml': own })
  const book = bookIn(folder)
  const before = readdirSync(root)
  const ways = Object.keys(WAYS) as Way[]
  const seen = new Set<string>()
  const failures: string[] = []
  const inputs = badInputs(schema, 2016)
  for (let i = 0; i < COUNT; i++) {
    const { value: input } = inputs.next()
    const possible = ways.filter((way) => (WAYS[way] as readonly string[]).includes(input.kind))
    const way = possible[i % possible.length] as Way
    const layers = placed(input, way, folder)
    const held = listing(folder)
    const problems = await problemsOf(book, layers)
    const told =
      typeof problems === 'string'
        ? [problems]
        : problems.flatMap((one) => lacks(one).map((lack) => `${lack}: ${problemText(one)}`))
    const written = listing(folder).join() === held.join() ? [] : ['something was written']
    const name = `${i} ${way} ${JSON.stringify(input).slice(0, 120)}`
    failures.push(...[...told, ...written].map((failure) => `${name}: ${failure}`))
    if (way === 'own') writeFileSync(book.params.values, own)
    seen.add(`${input.kind} by ${way}`)
  }
  expect(failures).toEqual([])
  expect([...seen].sort()).toEqual(ways.flatMap((way) => WAYS[way].map((kind) => `${kind} by ${way}`)).sort())
  expect(readdirSync(root)).toEqual(before)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(await problemsOf(book, [])).toMatch(/^was taken/)
})

test('a list has each item once, and no rotation twice', async () => {
  const book = bookIn(folderWith({ 'params.yaml': own }))
  for (const text of [
    'limits.orders=[5, 16, 5]',
    'spectrum.sizes=[8, 8]',
    'orthogonal.angles=[180, -180]',
    'orthogonal.angles=[0, -0]',
  ]) {
    expect(await problemsOf(book, fromCommandLine('--set', text))).toMatchObject([
      { where: `--set ${text}`, what: expect.stringContaining('must have each item once') },
    ])
  }
  expect(await problemsOf(book, fromCommandLine('--set', 'orthogonal.angles=[90, -90]'))).toMatch(/^was taken/)
})

test('the command line keeps the order in which presets, files and settings were typed', () => {
  const layers = fromCommandLine(
    '--seed',
    '1',
    '--preset',
    'a',
    '--set',
    'x=1',
    '--params',
    'b',
    '--set',
    'x=2',
    '--preset',
    'c',
  )
  expect(layers.map(({ flag }) => flag)).toEqual([
    '--seed 1',
    '--preset a',
    '--set x=1',
    '--params b',
    '--set x=2',
    '--preset c',
  ])
})

const COMMANDS: readonly {
  readonly name: string
  readonly words: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}[] = [
  {
    name: 'build',
    words: ['--set', 'rnn.size=1e999', '--params', '$/none.yaml', '--preset', 'non', '--out', '$/dist'],
  },
  {
    name: 'build',
    words: ['--params', '$/binary.yaml', '--out', '$/dist'],
    env: { BOOK_SET: 'a.b=1; __proto__.x=2', BOOK_PRESET: 'x' },
  },
  { name: 'build', words: ['--book', '$/nowhere/book.yaml', '--out', '$/dist'] },
  { name: 'check', words: ['--book', '$'] },
  { name: 'check', words: ['--set', 'rnn.size=$(touch PWNED)', '--set', '`touch PWNED`=1', '--set', '='] },
  { name: 'check', words: ['--set', '\u001b[2J=\u202e', '--seed', '-1'] },
  { name: 'params', words: ['--params', '/dev/zero'] },
  { name: 'params', words: ['--params', '$/deep.yaml', '--params', '$'] },
  { name: 'params', words: [], env: { BOOK_PARAMS: '$/binary.yaml', BOOK_SET: 'seed' } },
  { name: 'params', words: ['--preset', `../${'x'.repeat(10_000)}`] },
  { name: 'params', words: ['--sed', '\u001b[2J'] },
  { name: 'dev', words: ['--set', 'orthogonal.angles=[180, -180]', '--port', '0'] },
  { name: 'dev', words: ['--params'] },
  { name: 'build', words: ['quick'], env: { npm_config_preset: 'true', npm_config_params: 'true' } },
]

test.each(COMMANDS)(
  'bad input %# of the real npm run $name ends with status 1, tells where, and writes nothing',
  ({ name, words, env = {} }) => {
    const folder = folderWith({ 'deep.yaml': '['.repeat(10_000), 'binary.yaml': 'seed: \u0000\n' })
    const here = (text = '') => text.replace('$/', `${folder}/`).replace(/^\$$/, folder)
    const before = [listing(folder), readdirSync(root)]
    const variables = Object.fromEntries(Object.entries(env).map(([variable, text]) => [variable, here(text)]))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...words.map(here)],
      { cwd: root, encoding: 'utf8', env: { ...process.env, ...variables } },
    )
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/nothing was written|error:/)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(stderr.split('\n').filter((line) => HIDDEN.test(line))).toEqual([])
    expect([listing(folder), readdirSync(root)]).toEqual(before)
  },
)

test('every preset of the book is legal and gives params', async () => {
  const book = readBook(join(root, 'content', 'book.yaml'))
  const names = [...presetsOf(book).keys()]
  expect(names).toEqual(expect.arrayContaining(['article', 'large', 'quick']))
  for (const name of names) {
    const { params } = await readParams(book, fromCommandLine('--preset', name))
    const given = params.filter(({ origin }) => origin.startsWith(`presets/${name}.yaml:`))
    expect(given.length, name).toBeGreaterThan(0)
  }
})
