import { identity, type Matrix, matrix, order } from './matrix.ts'
import { powerIn } from './monoid.ts'
import { multiply } from './products.ts'

/**
 * The matrix 2^exponent · matrix, of any size a double cannot hold: `exponent` is an integer and the largest absolute
 * entry of `matrix` lies in [1/2, 1). The zero matrix has exponent 0.
 */
export interface ScaledMatrix {
  readonly matrix: Matrix
  readonly exponent: number
}

/** x · 2^exponent, without overflow on the way. */
export function timesPowerOfTwo(x: number, exponent: number): number {
  const half = Math.trunc(exponent / 2)
  return x * 2 ** half * 2 ** (exponent - half)
}

/** The largest absolute entry of A, or NaN if an entry is. */
function largestEntry({ data }: Matrix): number {
  let largest = 0
  for (let i = 0; i < data.length; i++) largest = Math.max(largest, Math.abs(data[i]!))
  return largest
}

const bits = new DataView(new ArrayBuffer(8))

/** The integer e with x in [2^(e−1), 2^e), for a positive finite x: read off its bits, as logarithms round. */
function binaryExponent(x: number): number {
  if (x < 2 ** -1022) return binaryExponent(x * 2 ** 52) - 52
  bits.setFloat64(0, x)
  return (bits.getUint16(0) >>> 4) - 1022
}

/**
 * A as a ScaledMatrix. Exact, but for entries below 2^−1022 of the largest, which lose digits.
 * @param exponent a power of two that A is to be multiplied by.
 * @throws {RangeError} if an entry is not finite.
 */
export function rescaled(A: Matrix, exponent = 0): ScaledMatrix {
  const largest = largestEntry(A)
  if (!Number.isFinite(largest)) throw new RangeError('a matrix has finite entries')
  if (largest === 0) return { matrix: A, exponent: 0 }
  const shift = binaryExponent(largest)
  const half = 2 ** -Math.trunc(shift / 2)
  const rest = 2 ** -(shift - Math.trunc(shift / 2))
  const data = new Float64Array(A.data.length)
  for (let i = 0; i < data.length; i++) data[i] = A.data[i]! * half * rest
  return { matrix: matrix(A.rows, A.cols, data), exponent: exponent + shift }
}

/**
 * The product of two scaled matrices, as accurate relative to their size as `multiply`.
 * @throws {RangeError} if the shapes do not fit.
 */
export function scaledProduct(A: ScaledMatrix, B: ScaledMatrix): ScaledMatrix {
  return rescaled(multiply(A.matrix, B.matrix), A.exponent + B.exponent)
}

/**
 * Aⁿ for a square A by repeated squaring, whatever its size.
 * @throws {RangeError} if A is not square or has an entry that is not finite, or n is not a non-negative integer.
 */
export function scaledPower(A: Matrix, n: number): ScaledMatrix {
  return powerIn({ one: rescaled(identity(order(A))), product: scaledProduct }, rescaled(A), n)
}
