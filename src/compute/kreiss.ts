import { type Matrix, matrix, order } from './matrix.ts'
import { singularValues } from './singular-values.ts'
import { spectralRadius } from './spectrum.ts'

/** ‖(z I − A)⁻¹‖₂ for a real z that is no eigenvalue of A: the reciprocal of the least singular value of z I − A. */
export function resolventNorm(A: Matrix, z: number): number {
  const n = order(A)
  const shifted = A.data.map((a, k) => (k % (n + 1) === 0 ? z - a : -a))
  return 1 / singularValues(matrix(n, n, shifted)).at(-1)!
}

/** The largest value of f over s in [low, high]: on a grid, then by golden section about the best point of the grid. */
function maximum(f: (s: number) => number, low: number, high: number): number {
  const step = (high - low) / 256
  const values = Array.from({ length: 257 }, (_, k) => f(low + k * step))
  const best = values.indexOf(Math.max(...values))
  let [a, b] = [low + (best - 1) * step, low + (best + 1) * step]
  const ratio = (Math.sqrt(5) - 1) / 2
  while (b - a > 1e-9) {
    const [c, d] = [b - ratio * (b - a), a + ratio * (b - a)]
    if (f(c) > f(d)) b = d
    else a = c
  }
  return Math.max(f((a + b) / 2), values[best]!)
}

/**
 * The Kreiss constant K(A) = sup over |z| > 1 of (|z| − 1) ‖(z I − A)⁻¹‖₂ of an n×n matrix without negative entries:
 * K ≤ max over k of ‖A^k‖₂ ≤ e n K.
 *
 * Such a resolvent is largest, on each circle, at the positive real z, since |(zI − A)⁻¹| ≤ (|z|I − A)⁻¹ entry by entry; so
 * the search is over one number.
 *
 * @throws {RangeError} if an entry is negative or ρ(A) ≥ 1.
 * @see Trefethen, Embree 2005, "Spectra and Pseudospectra", chapter 18.
 */
export function kreissConstant(A: Matrix): number {
  if (A.data.some((a) => a < 0)) throw new RangeError('this Kreiss constant needs entries that are not negative')
  if (spectralRadius(A) >= 1)
    throw new RangeError('the Kreiss constant is finite for matrices of spectral radius below 1')
  const atDistance = (s: number) => 10 ** s * resolventNorm(A, 1 + 10 ** s)
  return Math.max(1, maximum(atDistance, -6, 3))
}
