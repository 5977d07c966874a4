import { expect, test } from 'vitest'
import { turnOf } from '../../src/compute/turns.ts'

test.each([
  [90, 1, 4],
  [60, 1, 6],
  [-45, -1, 8],
  [0, 0, 1],
  [180, 1, 2],
  [137.5, 55, 144],
  [0.1, 1, 3600],
  [144, 2, 5],
])('%d° is %i/%i of a turn', (degrees, numerator, denominator) => {
  expect(turnOf(degrees)).toEqual({ numerator, denominator })
})

test('an angle with many decimals takes a safe integer of rotations to close', () => {
  const { denominator } = turnOf(137.507764050038)
  expect(denominator).toBeGreaterThan(1e12)
  expect(Number.isSafeInteger(denominator)).toBe(true)
})

test('an angle beyond a turn is refused', () => {
  expect(() => turnOf(361)).toThrow('an angle is from −360 to 360 degrees, got 361')
})
