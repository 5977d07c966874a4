import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { paramBlocks } from '../../scripts/param-blocks.ts'
import type { Dependents } from '../../src/pipeline/dependents.ts'
import type { Param } from '../../src/pipeline/param-values.ts'
import { tinyBook } from '../fixture-book.ts'

const root = resolve(import.meta.dirname, '..', '..')
const param: Param & Dependents = {
  name: 'net.sizes',
  value: [2, 3],
  origin: '--set net.sizes=[2, 3]',
  default: [5],
  unit: 'units',
  meaning: 'how many',
  rule: 'a list of 1 to 3 values',
  cost: 'time grows',
  experiments: ['first', 'second'],
  figures: ['a-curve'],
  chapters: [],
}
const parts = {
  experiments: ['first', 'second'].map((name) => ({ name, reads: [], draws: true })),
  figures: [1, 2].map((n) => ({ id: `${n}`, experiment: 'first' })),
  chapters: [],
}

test('a block tells all there is to know of a param', () => {
  expect(
    paramBlocks([param], { presets: ['quick', 'slow'], parts }),
  ).toBe(`1 param, 1 not as the book has it. Presets: quick, slow.

net.sizes = [2, 3] units
  meaning      how many
  set by       --set net.sizes=[2, 3]
  default      [5] units
  legal        a list of 1 to 3 values
  cost         time grows
  experiments  all 2
  figures      a-curve
  chapters     none`)
})

test('a long line goes on under itself, within a hundred columns, and nothing in it steers the terminal', () => {
  const long = { ...param, meaning: `${'word '.repeat(60)}\u001b[2J`, value: 'a\u0007' }
  const presets = Array.from({ length: 30 }, (_, k) => `preset-${k}`)
  const value = Array.from({ length: 60 }, (_, k) => k)
  const lines = paramBlocks([long, { ...param, value }], { presets, parts }).split('\n')
  expect(lines.join(' ')).toContain('preset-29.')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100)
  expect(lines.filter((line) => /^ {15}word word/.test(line)).length).toBeGreaterThan(1)
  expect(lines.join()).not.toMatch(/\p{Cc}/u)
})

test('npm run params tells machines value, origin, default and dependents, and takes presets, options and the environment', () => {
  const { file, folder, remove } = tinyBook({
    'book.yaml': ['values: params.yaml', 'values: params.yaml\n  presets: presets'],
  })
  mkdirSync(join(folder, 'presets'))
  writeFileSync(join(folder, 'presets', 'short.yaml'), 'days: 5\nhalflife: 2\n')
  const json = execFileSync(
    process.execPath,
    [join(root, 'scripts', 'params.ts'), '--book', file, '--preset', 'short', '--set', 'halflife=3', '--json'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, BOOK_SET: 'seed=4; days=9' } },
  )
  remove()
  const { presets, params } = JSON.parse(json) as { presets: string[]; params: Record<string, unknown>[] }
  expect(presets).toEqual(['short'])
  expect(params).toMatchObject([
    { name: 'seed', value: 4, origin: 'BOOK_SET seed=4', default: 1 },
    { name: 'halflife', value: 3, origin: '--set halflife=3', default: 8, figures: ['remainder-by-time'] },
    {
      name: 'days',
      value: 5,
      origin: 'presets/short.yaml:1',
      default: 40,
      experiments: ['decay'],
      chapters: ['decay'],
    },
  ])
})
