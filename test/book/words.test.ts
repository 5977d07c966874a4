import { expect, test } from 'vitest'
import type { z } from 'zod'
import { schema } from '../../src/params.ts'
import { leavesOf } from '../../src/pipeline/param-leaves.ts'
import { allLeast, alone, extremes, isLegal, MULTIPLYING, mixedSets, preset } from './param-sets.ts'
import { faultsIn } from './words.ts'

test.each([
  ['The norm is NaN.', 'NaN'],
  ['It ends at $\\undefined{undefined}$.', 'undefined'],
  ['It is is constant.', 'a word twice'],
  ['After 1 timesteps it stops.', 'one of several'],
  ['It grows to , and stays.', 'an empty place'],
  ['They close () at once.', 'an empty place'],
  ['0 of 0 networks live.', 'nothing of nothing'],
  ['The loss is 4.6e−12.', 'a number in program notation'],
  ['It lies between 1 and 1.', 'a range without width'],
  ['A loss of 0.0000000046.', 'a number that wants a power of ten'],
  ['A mean of −0.00 or so.', 'a negative zero'],
  ['A mean of −0.00.', 'a negative zero'],
  ['It ends at −0.', 'a negative zero'],
])('“%s” is found to have a fault: %s', (text, what) => {
  expect(faultsIn(text)).toEqual([expect.stringContaining(what)])
})

test.each([
  'After 31 timesteps, at $t = 1$ timesteps count; 1.1 units and 10^1 units are as they should be.',
  'It lies between 1 and 1.5, or between $n$ and $n$, or −0.05 from it.',
  'One is 0.000046; that is so, nobody says (at all).',
])('“%s” has none', (text) => {
  expect(faultsIn(text)).toEqual([])
})

test('the extremes of every param are legal, and each is tried alone', () => {
  const leaves = [...leavesOf(schema)]
  expect(leaves.flatMap(([, leaf]) => extremes(leaf).filter((value) => !leaf.safeParse(value).success))).toEqual([])
  expect(alone(preset('quick')).length).toBe(leaves.reduce((count, [, leaf]) => count + extremes(leaf).length, 0))
  expect(extremes(leavesOf(schema).get('orthogonal.angles') as (typeof leaves)[number][1])).toEqual([
    [-180],
    [180],
    [-180, -90, 0, 90],
  ])
})

test('mixed sets are the same each time, legal, and have no two params at their greatest whose costs multiply', () => {
  const sets = mixedSets(50)
  expect(mixedSets(50)).toEqual(sets)
  expect([...sets, allLeast, preset('article'), preset('large')].filter((set) => !isLegal(set))).toEqual([])
  const leaves = leavesOf(schema)
  const great = (name: string) => {
    const [, ...greater] = extremes(leaves.get(name) as z.ZodType)
    return greater.map((value) => JSON.stringify(value))
  }
  for (const group of MULTIPLYING) {
    const counts = sets.map(({ values }) => group.filter((name) => great(name).includes(JSON.stringify(values[name]))))
    expect(new Set(counts.map(({ length }) => length))).toEqual(new Set([0, 1]))
  }
})

test('a set that breaks the range of a param is not legal', () => {
  expect(isLegal({ name: 'too small', values: { 'rnn.size': 1 } })).toBe(false)
})
