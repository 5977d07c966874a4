import type { Matrix } from './matrix.ts'
import { eigenvalues } from './spectrum.ts'

/** E Q_ij² = 1/n for Q uniform on O(n). */
export function expectedEntrySquare(n: number): number {
  return 1 / n
}

/** E Q_ij⁴ = 3/(n(n + 2)) for Q uniform on O(n). */
export function expectedEntryFourth(n: number): number {
  return 3 / (n * (n + 2))
}

/** E tr Qᵏ for Q uniform on O(n), k ≥ 1: 1 if k is even, else 0. */
export function expectedTracePower(k: number): number {
  return k % 2 === 0 ? 1 : 0
}

/**
 * Var tr Qᵏ for Q uniform on O(n), k ≥ 1: k while k < n; from there on n if k and n have the same parity, else n − 1.
 *
 * So from the n-th power on a power is as spread as it will ever be, while its spectrum stays on the unit circle.
 * @see Rains 1997, "High powers of random elements of compact Lie groups".
 */
export function tracePowerVariance(n: number, k: number): number {
  if (k < n) return k
  return (k - n) % 2 === 0 ? n : n - 1
}

/**
 * E Q_11 = −Γ(n/2)/(√π Γ((n + 1)/2)) for the Q of a Householder QR of a Gaussian n×n matrix with its signs left as
 * they come: in magnitude the mean of |x_1| over the unit sphere. Under the Haar measure it is 0.
 * @param n from 2; at n = 1 the conventions differ.
 */
export function expectedFirstEntryOfUnfixedQr(n: number): number {
  let ratio = n % 2 === 0 ? 2 / Math.PI : 1
  for (let m = n % 2 === 0 ? 2 : 1; m < n; m += 2) ratio *= m / (m + 1)
  return -ratio
}

/** The arguments of the eigenvalues of Q, in (−π, π], in radians; conjugate pairs give ±θ. */
export function eigenangles(Q: Matrix): number[] {
  return eigenvalues(Q).map(({ re, im }) => Math.atan2(im, re))
}
