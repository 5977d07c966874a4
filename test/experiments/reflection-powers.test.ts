import { describe, expect, test } from 'vitest'
import reflectionPowers from '../../src/experiments/reflection-powers.ts'

const { tables, quantities, claims } = reflectionPowers.run({}, { seed: 2016, experiment: 'reflection-powers' })
const { name, t, power, log10Largest } = tables.powers.columns

/** The power shown for a matrix at a time, with its scale put back. */
function shown(matrix: string, time: number): number[] {
  const k = name.values.findIndex((value, at) => value === matrix && t.values[at] === time)
  return power.values[k]!.map((x) => x * 10 ** log10Largest.values[k]!)
}

/** How far an entry may be from what it shows: it is rounded to 0.001 of the largest. */
const ROUNDING = 0.0005 + 1e-13

const gap = (A: readonly number[], B: readonly number[]) => Math.max(...A.map((x, k) => Math.abs(x - B[k]!)))
const I = Array.from({ length: 64 }, (_, k) => (k % 9 === 0 ? 1 : 0))

describe('the powers of reflections', () => {
  test.each(['Householder', 'Hadamard'])('of %s alternate between Q and I', (matrix) => {
    for (const even of [2, 4, 6, 8]) expect(gap(shown(matrix, even), I)).toBeLessThan(ROUNDING)
    for (const odd of [3, 5, 7]) expect(gap(shown(matrix, odd), shown(matrix, 1))).toBeLessThan(2 * ROUNDING)
    expect(gap(shown(matrix, 1), I)).toBeGreaterThan(0.1)
    expect(claims.reflectionsReturn.holds).toBe(true)
  })

  test('of a random orthogonal matrix do not come back', () => {
    for (const time of [2, 3, 4, 5, 6, 7, 8]) expect(gap(shown('random orthogonal', time), I)).toBeGreaterThan(0.1)
    expect(claims.randomDoesNot.holds).toBe(true)
    expect(quantities.nearestDistance.value).toBeLessThan(quantities.typicalDistance.value)
  })

  test('are there for every t from 0 to the last, with their distance from I', () => {
    const { distance } = tables.powers.columns
    expect(t.values.slice(0, 65)).toEqual(Array.from({ length: 65 }, (_, k) => k))
    t.values.forEach((time, k) => {
      const squares = shown(name.values[k]!, time).reduce((sum, x, at) => sum + (x - I[at]!) ** 2, 0)
      expect(Math.abs(distance.values[k]! - Math.sqrt(squares))).toBeLessThan(8 * ROUNDING)
    })
  })

  test('are scaled so that the largest entry is 1', () => {
    for (const entries of power.values) expect(Math.max(...entries.map(Math.abs))).toBe(1)
  })
})
