import { describe, expect, test } from 'vitest'
import orthogonalSpectra from '../../src/experiments/orthogonal-spectra.ts'

const run = (size: number, seed: number) =>
  orthogonalSpectra.run({ 'rnn.size': size }, { seed, experiment: 'orthogonal-spectra' })
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed)

describe('the spectra of random orthogonal matrices', () => {
  test.each([2, 5, 32, 128])('lie on the circle, with singular values 1 and no drift, at size %i', (size) => {
    const { quantities } = run(size, 2016)
    expect(quantities.modulusError.value).toBeLessThan(1e-13)
    expect(quantities.singularError.value).toBeLessThan(1e-13)
    expect(quantities.orthogonalityError.value).toBeLessThan(1e-13)
    expect(quantities.drift.value).toBeLessThan(1e-13)
  })

  test('are one panel for each distinct order', () => {
    expect(run(5, 1).tables.orders.columns.n.values).toEqual([5, 8])
    expect(run(2, 1).tables.orders.columns.n.values).toEqual([5, 8, 2])
  })

  test('are complete, symmetric, and have a real member at odd order, for every seed', () => {
    for (const seed of SEEDS) {
      const { tables, claims } = run(7, seed)
      const { n, pairs, plus, minus } = tables.orders.columns
      for (const [k, order] of n.values.entries())
        expect(2 * pairs.values[k]! + plus.values[k]! + minus.values[k]!).toBe(order)
      expect(tables.spectra.columns.im.values.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12)
      expect(claims.oddHasReal.holds && claims.determinantCountsMinusOnes.holds).toBe(true)
    }
  })

  test('have either determinant at order 8, so the text has both branches', () => {
    expect(new Set(SEEDS.map((seed) => run(8, seed).claims.reflected.holds))).toEqual(new Set([true, false]))
  })
})
