import { type Complex, modulus } from './complex.ts'
import { sortedDecomposition } from './eigenvectors.ts'
import type { Matrix } from './matrix.ts'
import { orthogonalEigenvalues, orthogonalScale } from './orthogonal-spectrum.ts'
import { scaled } from './products.ts'

/**
 * The n eigenvalues of A by decreasing modulus, those of a conjugate pair side by side, the one with positive imaginary part first.
 *
 * A multiple of an orthogonal matrix goes another way, because ml-matrix's iteration may never end on it.
 * Backward stable: of a non-normal A they can be far from the exact ones, by ε^(1/k) for a k×k Jordan block.
 *
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function eigenvalues(A: Matrix): Complex[] {
  const scale = orthogonalScale(A)
  if (scale === null) return sortedDecomposition(A).values
  const values = orthogonalEigenvalues(scaled(A, 1 / scale)).sort((a, b) => modulus(b) - modulus(a))
  return values.map(({ re, im }) => ({ re: scale * re, im: scale * im }))
}

/**
 * ρ(A), the largest modulus of an eigenvalue.
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function spectralRadius(A: Matrix): number {
  return modulus(eigenvalues(A)[0]!)
}
