import { type Complex, modulus } from './complex.ts'

/** How far from exact conjugates two eigenvalues may be, relative to the largest modulus. */
const TOLERANCE = 1e-8

/**
 * For each eigenvalue of one real matrix the number of its conjugate pair, from 1 in the order of their first members. A real
 * eigenvalue is its own pair, and so is one whose conjugate rounding has moved away by more than 1e-8 of the largest modulus.
 */
export function conjugatePairs(values: readonly Complex[]): number[] {
  const near = TOLERANCE * Math.max(0, ...values.map(modulus))
  const pairs = values.map(() => 0)
  let count = 0
  values.forEach((z, k) => {
    if (pairs[k] !== 0) return
    count++
    pairs[k] = count
    const partner = nearestConjugate(z, values, (other) => pairs[other] === 0)
    if (partner && partner.distance <= near) pairs[partner.at] = count
  })
  return pairs
}

/** Of the values that are free and on the other side of the real axis, the one nearest to the conjugate of z. */
function nearestConjugate(z: Complex, values: readonly Complex[], free: (at: number) => boolean) {
  return values
    .map(({ re, im }, at) => ({ at, opposite: im * z.im < 0, distance: Math.hypot(re - z.re, im + z.im) }))
    .filter(({ at, opposite }) => opposite && free(at))
    .reduce<{ at: number; distance: number } | null>(
      (best, one) => (best && best.distance <= one.distance ? best : one),
      null,
    )
}
