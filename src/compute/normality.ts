import { realEigenvectors } from './eigenvectors.ts'
import { type Matrix, order } from './matrix.ts'
import { frobeniusNorm } from './norms.ts'
import { orthogonalScale } from './orthogonal-spectrum.ts'
import { difference, multiply, transpose } from './products.ts'
import { rescaled, timesPowerOfTwo } from './scaling.ts'
import { singularValues } from './singular-values.ts'
import { eigenvalues } from './spectrum.ts'

/**
 * κ(V), the condition number in the spectral norm of the matrix of unit eigenvectors: 1 if and only if A is normal. It is null if
 * V is singular to working precision, σ_min ≤ n ε σ_max, as for a defective A.
 *
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function eigenvectorCondition(A: Matrix): number | null {
  if (orthogonalScale(A) !== null) return 1
  const s = singularValues(realEigenvectors(A).S)
  const [largest, smallest] = [s[0]!, s.at(-1)!]
  return smallest <= s.length * Number.EPSILON * largest ? null : largest / smallest
}

/**
 * Henrici's departure from normality √(‖A‖_F² − Σ|λ|²): 0 if and only if A is normal.
 *
 * The difference cancels, so of a normal matrix it is only 0 to within 1e-7 ‖A‖_F; `isNormal` does not use it.
 *
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 * @see Henrici 1962, "Bounds for iterates, inverses, spectral variation and fields of values of non-normal matrices".
 */
export function henriciDeparture(A: Matrix): number {
  order(A)
  const { matrix: unit, exponent } = rescaled(A)
  const spectral = eigenvalues(unit).reduce((sum, { re, im }) => sum + re * re + im * im, 0)
  return timesPowerOfTwo(Math.sqrt(Math.max(0, frobeniusNorm(unit) ** 2 - spectral)), exponent)
}

/**
 * Whether A commutes with its transpose, up to ‖AᵀA − AAᵀ‖_F ≤ 1e-12 ‖A‖_F².
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function isNormal(A: Matrix): boolean {
  order(A)
  const { matrix: unit } = rescaled(A)
  const T = transpose(unit)
  return frobeniusNorm(difference(multiply(T, unit), multiply(unit, T))) <= 1e-12 * frobeniusNorm(unit) ** 2
}
