import type { z } from 'zod'
import { stream } from '../../src/compute/random.ts'
import { leavesOf } from '../../src/pipeline/param-leaves.ts'
import { jsonSchemaOf } from '../../src/pipeline/schema-problems.ts'

/** Something no book can be built from: a value or a name that is wrong wherever it is given, or a whole file. */
export type BadInput =
  | { readonly kind: 'value' | 'name'; readonly name: string; readonly text: string }
  | { readonly kind: 'assignment' | 'path' | 'preset'; readonly text: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array | string }

/** Texts that other programs would run, or show as something else. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '$(touch PWNED)',
  '`touch PWNED`',
  "'; touch PWNED; '",
  '| touch PWNED',
  '&& touch PWNED',
  '${7*7}',
  '{{constructor.constructor("touch")()}}',
  '%s%n%x',
  '../../../etc/passwd',
  "Robert'); DROP TABLE params;--",
  '\u001b[2J\u001b]0;title\u0007',
  '\u202etxt.exe',
  '\u0000',
  '🎈\ud800',
]

const HUGE = ['1e999', '-1e999', '9'.repeat(400), `0.${'0'.repeat(400)}x`, '.inf', '-.inf', '.nan', '1e', '0x', '0b101']

/** Neither a number nor a list of numbers. */
const NO_NUMBER = [
  'many',
  'true',
  '',
  'null',
  '~',
  '"12"',
  "'3'",
  '{}',
  '{a: 1}',
  '2016-01-01',
  '1_000',
  '1,5',
  '12 13',
  '!!str 12',
]

const NO_YAML = [
  '[1, 2',
  '"open',
  '{a: ',
  '*alias',
  '&a [*a]',
  '!!js/function "() => 1"',
  '!!binary aGk=',
  '@x',
  '[1]]',
  '- - 1: : 2',
]

const LISTS = [
  '[]',
  '[[1]]',
  '[one, two, three]',
  '[1e999]',
  '[null]',
  '[{a: 1}]',
  `[${'8, '.repeat(200)}8]`,
  '[.nan, 2]',
  '["2", "3"]',
]

const INHERITED = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__.polluted',
  'rnn.__proto__',
  'constructor.prototype.polluted',
]

const ASSIGNMENTS = [
  '',
  '=',
  '=3',
  'seed',
  ' = ',
  'seed 3',
  '--',
  'seed:3',
  ...HOSTILE.filter((text) => !text.includes('=')),
]

const bomb = `a: &a [1, 1]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]}, `.repeat(9)}1]`).join('\n')}\n`

const FILES: readonly (Uint8Array | string)[] = [
  '',
  '# nothing but a comment\n',
  'just text',
  '- 1\n- 2\n',
  '42',
  'seed: 1\n---\nseed: 2\n',
  'seed: 1\nseed: 2\n',
  'rnn:\n\tsize: 3\n',
  'rnn: [1, 2]\n',
  'rnn: 3\n',
  'rnn.size: 3\n',
  'seed: {{ seed }}\n',
  '? [a, b]\n: 1\n',
  '? {a: 1}\n: 1\n',
  ': 1\n',
  '%YAML 1.1\n---\nrnn: &r {size: 3}\n',
  'base: &b {size: 3}\nrnn:\n  <<: *b\n',
  '<<: {seed: 3}\n',
  bomb,
  'seed: &a *a\n',
  '!!js/function "() => 1"\n',
  '!<tag:yaml.org,2002:python/object/apply:os.system> [touch PWNED]\n',
  '['.repeat(20_000),
  '{a: '.repeat(2_000),
  '- '.repeat(20_000),
  `${'a'.repeat(100_000)}: 1\n`,
  `seed: ${'9'.repeat(100_000)}\n`,
  'seed: "\n',
  '\u0000',
  'seed: 1\n\u001b[2J: 2\n',
  'seed: 1\u0085x\n',
  '<?xml version="1.0"?><params><seed>1</seed></params>',
  '{"seed": 1, "__proto__": {"polluted": 1}}',
  Buffer.from('\ufeffseed: 1\n', 'utf16le'),
  Buffer.from('\ufeffseed: 1\n', 'utf16le').swap16(),
  Buffer.from('seed: 1\n', 'utf16le'),
  Buffer.from('seed: 1 # é\n', 'latin1'),
  Buffer.from([0xef, 0xbb]),
  Buffer.from('seed: 1\n').subarray(0, 3),
  Buffer.from([0xc0, 0x80, 0x0a]),
  new Uint8Array(1_000_001).fill(0x20),
]

const PATHS = [
  'none.yaml',
  '.',
  '..',
  'loop',
  'params.yaml/none',
  'x'.repeat(300),
  '/dev/null',
  ' ',
  '~/params.yaml',
  'https://example.org/a.yaml',
  ...HOSTILE,
]

const PRESETS = [
  'none',
  '',
  '.',
  '../params',
  'good.yaml',
  'goood',
  'GOOD',
  ...INHERITED,
  ...HOSTILE,
  'x'.repeat(100_000),
]

/** Endless bad inputs of every kind for params of a schema, the same for the same seed. */
export function* badInputs(schema: z.ZodObject, seed: number): Generator<BadInput, never> {
  const random = stream({ seed, experiment: 'bad-inputs' }, 'inputs')
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const leaves = [...leavesOf(schema)]
  const names = leaves.map(([name]) => name)
  const makers: readonly (() => BadInput)[] = [
    () => badValue(pick(leaves), pick),
    () => ({ kind: 'name', name: badName(pick(names), random, pick), text: pick(['1', '[1]', 'x', ...HUGE]) }),
    () => ({ kind: 'file', bytes: random() < 0.2 ? noise(random) : pick(FILES) }),
    () => ({ kind: 'assignment', text: pick(ASSIGNMENTS) }),
    () => ({ kind: 'path', text: pick(PATHS) }),
    () => ({ kind: 'preset', text: pick(PRESETS) }),
  ]
  for (;;) yield (random() < 0.5 ? (makers[0] as () => BadInput) : pick(makers))()
}

function badValue([name, leaf]: readonly [string, z.ZodType], pick: <T>(all: readonly T[]) => T): BadInput {
  const { type, minimum = 0, maximum = 0, minItems = 1, items } = jsonSchemaOf(leaf)
  const beyond = [minimum - 1, maximum + 1, minimum - 1e-9, -maximum - 1, 1e15, -1e15].map(String)
  const few = `[${Array.from({ length: minItems }, () => (items?.maximum ?? 0) + 1).join(', ')}]`
  const own =
    type === 'array'
      ? [few, '7', '[5, 5]', ...LISTS]
      : [...beyond, ...LISTS, ...(type === 'integer' ? ['16.5', '1e-3'] : [])]
  return { kind: 'value', name, text: pick([...own, ...own, ...NO_NUMBER, ...NO_YAML, ...HUGE, ...HOSTILE]) }
}

function badName(name: string, random: () => number, pick: <T>(all: readonly T[]) => T): string {
  const at = 1 + Math.floor(random() * (name.length - 1))
  return pick([
    name.toUpperCase(),
    `${name.slice(0, at)}${name.slice(at + 1)}`,
    `${name.slice(0, at)}é${name.slice(at)}`,
    `${name}.more`,
    `.${name}`,
    `${name}.`,
    name.replace('.', '..') === name ? `${name}..` : name.replace('.', '..'),
    name.split('.').length > 1 ? (name.split('.')[0] as string) : `${name}s`,
    `${name}${'x'.repeat(100_000)}`,
    '0',
    ...INHERITED,
    ...HOSTILE.filter((text) => !text.includes('=')),
  ])
}

const noise = (random: () => number) => Uint8Array.from({ length: 40 }, () => Math.floor(random() * 256))
