import { describe, expect, test } from 'vitest'
import { largestEigenvalue } from '../../src/compute/lanczos.ts'

/** The largest eigenvalue found for a diagonal matrix, and the number of products it took. */
function search(diagonal: readonly number[]) {
  let products = 0
  const found = largestEigenvalue(diagonal.length, (v) => {
    products++
    return v.map((x, i) => diagonal[i]! * x)
  })
  return { found, products }
}

const repeated = (values: readonly number[], n: number) =>
  Array.from({ length: n }, (_, i) => values[i % values.length]!)

describe('the largest eigenvalue', () => {
  test.each([[[1]], [[3, 1]], [[0, 1, 2]], [[5, 1, 2, 4]]])(
    'of a matrix with m distinct ones, %j, takes at most m products',
    (values) => {
      const { found, products } = search(repeated(values, 60))
      expect(found! / Math.max(...values)).toBeCloseTo(1, 13)
      expect(products).toBeLessThanOrEqual(values.length)
    },
  )

  test('that stands out takes a few products, whatever the order', () => {
    const { found, products } = search([9, ...Array.from({ length: 999 }, (_, i) => i / 1000)])
    expect(found! / 9).toBeCloseTo(1, 13)
    expect(products).toBeLessThanOrEqual(12)
  })

  test('at the edge of a bulk takes more, yet fewer than the order', () => {
    const { found, products } = search(Array.from({ length: 256 }, (_, i) => (i / 255) ** 0.5))
    expect(Math.abs(found! - 1)).toBeLessThan(1e-13)
    expect(products).toBeLessThan(160)
  })

  test('of zeros is 0', () => {
    expect(search([0, 0, 0])).toEqual({ found: 0, products: 1 })
  })

  test('is null, not a guess, if n products do not show it', () => {
    const { found, products } = search(Array.from({ length: 7 }, (_, i) => 1 - 1e-3 * 4 ** -i))
    expect(found).toBeNull()
    expect(products).toBe(7)
  })
})
