import { expect, test } from 'vitest'
import { hadamard } from '../../src/compute/hadamard.ts'
import { identity, toRows } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { difference, multiply, transpose } from '../../src/compute/products.ts'

test.each([1, 2, 4, 8, 64])('the Hadamard matrix of order %i is symmetric, its own inverse, of entries ±1/√n', (n) => {
  const H = hadamard(n)
  expect(maxNorm(difference(H, transpose(H)))).toBe(0)
  expect(maxNorm(difference(multiply(H, H), identity(n)))).toBeLessThan(1e-15)
  expect(new Set(H.data.map(Math.abs))).toEqual(new Set([1 / Math.sqrt(n)]))
})

test('the Hadamard matrix of order 2 is ((1, 1), (1, −1))/√2', () => {
  const s = 1 / Math.sqrt(2)
  expect(toRows(hadamard(2))).toEqual([
    [s, s],
    [s, -s],
  ])
})

test.each([0, 3, 12, 2.5, -4])('order %d is refused', (n) => {
  expect(() => hadamard(n)).toThrow(/order 2\^k, got/)
})
