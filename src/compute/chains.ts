import { type Matrix, matrix } from './matrix.ts'
import { singularValues } from './singular-values.ts'

/** What stands on the diagonal of a chain, just above it, and in its lower left corner. */
export interface ChainEntries {
  readonly diagonal?: number
  readonly link?: number
  readonly corner?: number
}

/**
 * The n×n chain: unit i hears itself with weight `diagonal` and unit i + 1 with weight `link`; unit n hears unit 1 with
 * weight `corner`. With corner 0 and diagonal a it is a Jordan block of a; closed with link = corner = 1 and diagonal 0, a cyclic shift.
 * @param n from 1; a chain of one unit has `diagonal` + `corner` for its only entry.
 */
export function chain(n: number, { diagonal = 0, link = 1, corner = 0 }: ChainEntries): Matrix {
  const A = matrix(n, n)
  for (let i = 0; i < n; i++) A.data[i * n + i] = diagonal
  for (let i = 0; i < n - 1; i++) A.data[i * n + i + 1] = link
  A.data[(n - 1) * n]! += corner
  return A
}

/**
 * How far from its one eigenvalue a perturbation of spectral norm ε can move an eigenvalue of the open n×n chain.
 *
 * Its ε-pseudospectrum is a disc, since diag(1, e^{iθ}, …) turns the chain about its eigenvalue; its radius r is where the
 * least singular value of r I − link · shift is ε. By bisection, to a relative error of 1e-6 for ε ≥ 1e-8.
 *
 * @param epsilon positive.
 * @see Trefethen, Embree 2005, "Spectra and Pseudospectra", chapter 7.
 */
export function pseudospectralRadius(n: number, link: number, epsilon: number): number {
  let [low, high] = [epsilon, Math.abs(link) + epsilon]
  while (high - low > 1e-10 * high) {
    const r = Math.sqrt(low * high)
    const least = singularValues(chain(n, { diagonal: r, link: -link })).at(-1)!
    if (least < epsilon) low = r
    else high = r
  }
  return low
}
