import { describe, expect, test } from 'vitest'
import { histogram, mean, median, quantile, standardError, variance } from '../../src/compute/statistics.ts'
import reference from '../references/initializers.json' with { type: 'json' }

const { sample } = reference

describe('statistics of a sample', () => {
  test('quantiles are those of numpy', () => {
    for (const [p, value] of reference.quantiles) expect(quantile(sample, p!)).toBeCloseTo(value!, 14)
    expect(median(sample)).toBe(2)
  })

  test('the histogram is that of numpy, its last bin closed', () => {
    expect(histogram(sample, reference.histogram.edges)).toEqual(reference.histogram.counts)
    expect(histogram([-1, 0, 0.5, 1, 2], [0, 1])).toEqual([3])
  })

  test('the standard error is that of scipy', () => {
    expect(standardError(sample)).toBeCloseTo(reference.standardError, 14)
  })

  test('mean and variance have their textbook values', () => {
    expect(mean([1, 2, 3, 6])).toBe(3)
    expect(variance([1, 2, 3, 6])).toBeCloseTo(14 / 3, 14)
  })

  test('no sample is reordered', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  test('a quantile between equal infinite values is not NaN', () => {
    expect(quantile([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0], 0.25)).toBe(Number.NEGATIVE_INFINITY)
  })

  test('too few values, p out of range and edges out of order are refused', () => {
    expect(() => mean([])).toThrow('a mean needs at least 1 values, got 0')
    expect(() => standardError([1])).toThrow('a variance needs at least 2 values, got 1')
    expect(() => quantile([1], 1.5)).toThrow('a quantile is asked at p from 0 to 1, got 1.5')
    expect(() => histogram([1], [0, 0])).toThrow(RangeError)
  })
})
