import { expect, test } from 'vitest'
import { logarithmicTimes } from '../../src/compute/logarithmic-times.ts'

test('times begin with 1, end with the last and increase', () => {
  for (const last of [1, 2, 7, 100, 1000, 12_345]) {
    const times = logarithmicTimes(last, 12)
    expect(times[0]).toBe(1)
    expect(times.at(-1)).toBe(last)
    for (const [i, t] of times.slice(1).entries()) expect(t).toBeGreaterThan(times[i]!)
  }
})

test('every small integer is there, and far out as many as asked a decade', () => {
  const times = logarithmicTimes(10_000, 12)
  expect(times.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  expect(times.filter((t) => t >= 1000 && t < 10_000)).toHaveLength(12)
})

test('refuses what is not a positive integer', () => {
  expect(() => logarithmicTimes(0, 4)).toThrow(RangeError)
  expect(() => logarithmicTimes(10, 0.5)).toThrow(RangeError)
})
