import { describe, expect, test } from 'vitest'
import { band, wilsonInterval } from '../../src/compute/intervals.ts'
import { stream } from '../../src/compute/random.ts'

describe('band', () => {
  test('is the 5 %, 50 % and 95 % quantile whatever the order', () => {
    const values = Array.from({ length: 101 }, (_, k) => (k * 37) % 101)
    expect(band(values)).toEqual({ low: 5, middle: 50, high: 95 })
  })
})

describe('wilsonInterval', () => {
  test('has the roots of (p − x)² = z² x(1 − x)/n as its ends', () => {
    const { low, middle: p, high } = wilsonInterval(7, 40)
    for (const x of [low, high]) expect((p - x) ** 2).toBeCloseTo((1.96 ** 2 * x * (1 - x)) / 40, 12)
    expect(low < p && p < high).toBe(true)
  })

  test('stays in [0, 1] and has a width at both ends', () => {
    expect(wilsonInterval(0, 50).low).toBe(0)
    expect(wilsonInterval(0, 50).high).toBeGreaterThan(0.05)
    expect(wilsonInterval(50, 50).low).toBeLessThan(0.95)
    expect(wilsonInterval(50, 50).high).toBeLessThanOrEqual(1)
  })

  test('covers the probability in 95 % of the samples, within 4 standard errors', () => {
    const random = stream({ seed: 1, experiment: 'intervals.test' }, 'coverage')
    const covered = Array.from({ length: 4000 }, () => {
      const hits = Array.from({ length: 60 }, random).filter((u) => u < 0.3).length
      const { low, high } = wilsonInterval(hits, 60)
      return low <= 0.3 && 0.3 <= high
    }).filter(Boolean).length
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 4000) + 0.01)
  })

  test('refuses more hits than trials', () => {
    expect(() => wilsonInterval(5, 4)).toThrow(RangeError)
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError)
  })
})
