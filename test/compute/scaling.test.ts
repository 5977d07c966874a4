import { describe, expect, test } from 'vitest'
import { identity, matrix } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { powerBySquaring } from '../../src/compute/powers.ts'
import { multiply, scaled } from '../../src/compute/products.ts'
import { rescaled, scaledPower, scaledProduct, timesPowerOfTwo } from '../../src/compute/scaling.ts'
import { gaussian, jordan } from './sample-matrices.ts'

const single = (x: number) => matrix(1, 1, Float64Array.of(x))

describe('a rescaled matrix', () => {
  test.each([
    1,
    0.5,
    1 - 2 ** -53,
    1 + 2 ** -52,
    2 ** 52,
    2 ** 53 - 1,
    Number.MAX_VALUE,
    2 ** -1022,
    Number.MIN_VALUE,
    2 ** 1023,
    -3e300,
    1e-310,
  ])('has its largest absolute entry in [1/2, 1), and is the same matrix exactly, for %d', (x) => {
    const { matrix: A, exponent } = rescaled(single(x))
    expect(Math.abs(A.data[0]!)).toBeGreaterThanOrEqual(0.5)
    expect(Math.abs(A.data[0]!)).toBeLessThan(1)
    expect(timesPowerOfTwo(A.data[0]!, exponent)).toBe(x)
  })

  test('has its largest absolute entry in [1/2, 1) at every power of two and beside it', () => {
    for (let e = -1074; e <= 1023; e++) {
      for (const x of [2 ** e, 2 ** e * (1 - 2 ** -53), 2 ** e * (1 + 2 ** -52)]) {
        const entry = rescaled(single(x)).matrix.data[0]!
        expect(entry >= 0.5 && entry < 1).toBe(true)
      }
    }
  })

  test('is the same matrix exactly, all its entries', () => {
    const A = scaled(gaussian(6), 1e200)
    const { matrix: unit, exponent } = rescaled(A)
    expect(unit.data.map((a) => timesPowerOfTwo(a, exponent))).toEqual(A.data)
  })

  test('of zeros is zeros with exponent 0', () => {
    expect(rescaled(matrix(2, 3), 77)).toEqual({ matrix: matrix(2, 3), exponent: 0 })
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('has no entry %d', (x) => {
    expect(() => rescaled(matrix(1, 3, Float64Array.of(1, x, 2)))).toThrow('a matrix has finite entries')
  })
})

describe('scaled products and powers', () => {
  test('have the bits of the plain ones where those exist', () => {
    const [A, B] = [gaussian(5, 5, 'A'), gaussian(5, 5, 'B')]
    expect(scaledProduct(rescaled(A), rescaled(B))).toEqual(rescaled(multiply(A, B)))
    expect(scaledPower(A, 37)).toEqual(rescaled(powerBySquaring(A, 37)))
  })

  test('to the power 0 are the identity', () => {
    expect(scaledPower(scaled(gaussian(3), 1e300), 0)).toEqual(rescaled(identity(3)))
  })

  test('of a nilpotent matrix end in exact zeros', () => {
    expect(scaledPower(jordan(4, 0), 3).matrix.data.filter((a) => a !== 0)).toHaveLength(1)
    expect(scaledPower(jordan(4, 0), 4)).toEqual({ matrix: matrix(4, 4), exponent: 0 })
  })

  test('reach far beyond doubles: (2I)^t has exponent t + 1', () => {
    const power = scaledPower(scaled(identity(3), 2), 1e15)
    expect(power.exponent).toBe(1e15 + 1)
    expect(maxNorm(power.matrix)).toBe(0.5)
  })

  test('are refused for matrices that are not square and for exponents that are not natural', () => {
    expect(() => scaledPower(matrix(2, 3), 2)).toThrow(RangeError)
    expect(() => scaledPower(identity(2), 2.5)).toThrow(RangeError)
  })
})
