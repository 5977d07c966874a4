import { expect, test } from 'vitest'
import haarTraces from '../../src/experiments/haar-traces.ts'

const run = (draws: number, seed = 2016) =>
  haarTraces.run({ 'samplers.draws': draws }, { seed, experiment: 'haar-traces' })
const result = run(2000)
const { k, order, expectedVariance, expectedMean, variance, varianceLow, varianceHigh } = result.tables.moments.columns

test('the moments of traces agree with theory, with two seeds', () => {
  expect(result.claims.agree.holds).toBe(true)
  expect(run(500, 3).claims.agree.holds).toBe(true)
})

test('the exact variances climb to the order and then alternate', () => {
  const five = expectedVariance.values.filter((_, at) => order.values[at] === 'n = 5')
  expect(five.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 4, 5, 4])
  expect(result.quantities.expectedAtEnd.value).toBe(4)
  expect(new Set(expectedMean.values.filter((_, at) => k.values[at]! % 2 === 0))).toEqual(new Set([1]))
})

test('the whiskers are two standard errors either way', () => {
  for (const [at, value] of variance.values.entries()) {
    expect(value - varianceLow.values[at]!).toBeCloseTo(varianceHigh.values[at]! - value, 10)
    expect(varianceHigh.values[at]!).toBeGreaterThan(value)
  }
})
