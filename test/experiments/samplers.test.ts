import { describe, expect, test } from 'vitest'
import { expectedFirstEntryOfUnfixedQr } from '../../src/compute/haar.ts'
import samplers from '../../src/experiments/samplers.ts'
import reference from '../references/samplers.json' with { type: 'json' }

const run = (draws: number, seed = 2016) => samplers.run({ 'samplers.draws': draws }, { seed, experiment: 'samplers' })
const result = run(4000)
const { biases, directions, formulas } = result.tables

/** The row of a sampler at an order. */
function row(sampler: string, order: number) {
  const k = biases.columns.sampler.values.findIndex(
    (name, at) => name === sampler && biases.columns.order.values[at] === `n = ${order}`,
  )
  return {
    first: biases.columns.first.values[k]!,
    error: biases.columns.firstError.values[k]!,
    positive: biases.columns.positive.values[k]!,
  }
}

describe('the samplers', () => {
  test('meet every claim of the chapter at 4000 draws, and at 500 with another seed', () => {
    for (const { claims } of [result, run(500, 7)]) {
      for (const [name, { holds }] of Object.entries(claims)) expect([name, holds]).toEqual([name, true])
    }
  })

  test('take determinants of one sign where theory says so', () => {
    expect([2, 5].map((n) => row('QR, ml-matrix', n).positive)).toEqual([1, 0])
    expect([2, 5].map((n) => row('QR, LAPACK', n).positive)).toEqual([0, 1])
    expect([2, 5].map((n) => row('n reflections', n).positive)).toEqual([1, 0])
  })

  test('agree with numpy where both have the same law', () => {
    for (const n of [2, 5] as const) {
      for (const [ours, theirs] of [
        ['QR, LAPACK', 'Q'],
        ['SVD, polar', 'polar'],
      ] as const) {
        const [mine, numpy] = [row(ours, n), reference.orders[n][theirs]]
        expect(Math.abs(mine.first - numpy.first)).toBeLessThan(4 * Math.hypot(mine.error, numpy.firstError))
      }
    }
  })

  test('print the exact means beside the measured ones', () => {
    const k = formulas.columns.sampler.values.indexOf('QR, LAPACK')
    expect(formulas.columns.expected.values.slice(k, k + 2)).toEqual([2, 5].map(expectedFirstEntryOfUnfixedQr))
    expect(result.quantities.expectedAtTwo.value).toBeCloseTo(-2 / Math.PI, 15)
    expect(result.quantities.expectedAtFive.value).toBe(-0.375)
  })
})

describe('the histograms of directions', () => {
  const rows = directions.columns.sampler.values.map((sampler, k) => ({
    sampler,
    determinant: directions.columns.determinant.values[k]!,
    from: directions.columns.from.values[k]!,
    mass: directions.columns.high.values[k]! - directions.columns.low.values[k]!,
  }))
  const of = (sampler: string) => rows.filter((bar) => bar.sampler === sampler)

  test('hold every draw once', () => {
    for (const sampler of new Set(directions.columns.sampler.values)) {
      expect(of(sampler).reduce((total, { mass }) => total + mass, 0)).toBeCloseTo(24, 9)
    }
  })

  test('show plain QR on the left half circle and in one component only', () => {
    for (const [sampler, determinant] of [
      ['QR, ml-matrix', 'det Q = +1, a rotation'],
      ['QR, LAPACK', 'det Q = −1, a reflection'],
    ] as const) {
      expect(of(sampler)).toHaveLength(12)
      for (const bar of of(sampler)) {
        expect(bar.determinant).toBe(determinant)
        expect(bar.from < -90 || bar.from >= 90).toBe(true)
      }
    }
  })
})

describe('what the chapter says of numpy', () => {
  test.each(['2', '3', '5', '8'] as const)('U is biased in its first entry and its determinant at order %s', (n) => {
    const { first, firstError, positive } = reference.orders[n].U
    expect(first).toBeLessThan(-20 * firstError)
    expect(Math.abs(positive - 1 / 2)).toBeGreaterThan((20 * 0.5) / Math.sqrt(reference.draws))
  })

  test.each(['2', '3', '5', '8'] as const)('V and the polar factor are not, at order %s', (n) => {
    for (const factor of ['V', 'polar'] as const) {
      const { first, firstError, positive } = reference.orders[n][factor]
      expect(Math.abs(first)).toBeLessThan(4 * firstError)
      expect(Math.abs(positive - 1 / 2)).toBeLessThan((4 * 0.5) / Math.sqrt(reference.draws))
    }
  })
})
