import { describe, expect, test } from 'vitest'
import { doublings } from '../../src/compute/doublings.ts'

describe('doublings', () => {
  test('are 0 and all powers of two up to 64', () => {
    expect(doublings(64)).toEqual([0, 1, 2, 4, 8, 16, 32, 64])
  })

  test('end at the largest power of two not above the horizon', () => {
    expect(doublings(100).at(-1)).toBe(64)
    expect(doublings(8)).toEqual([0, 1, 2, 4, 8])
    expect(doublings(1)).toEqual([0, 1])
  })

  test.each([9, 128, 1000, 65_535, 65_536, 100_000])('are increasing and at most the limit for %i steps', (steps) => {
    for (const limit of [3, 4, 8]) {
      const times = doublings(steps, limit)
      expect(times.length).toBeLessThanOrEqual(limit)
      expect(times.every((t, k) => k === 0 || t > times[k - 1]!)).toBe(true)
      expect(times.slice(1).every((t) => Number.isInteger(Math.log2(t)))).toBe(true)
      expect([times[1], 2 * times.at(-1)! > steps]).toEqual([1, true])
    }
  })

  test('refuse a horizon or a limit that makes no sense', () => {
    expect(() => doublings(0)).toThrow(RangeError)
    expect(() => doublings(2.5)).toThrow('steps is a positive integer, got 2.5')
    expect(() => doublings(64, 2)).toThrow(RangeError)
  })
})
