import { solve } from 'ml-matrix'
import { type Complex, modulus } from './complex.ts'
import { realEigenvectors } from './eigenvectors.ts'
import { fromMl, identity, type Matrix, matrix, order, toMl } from './matrix.ts'
import { checkExponent, powerIn } from './monoid.ts'
import { eigenvectorCondition } from './normality.ts'
import { multiply, transpose } from './products.ts'

/**
 * Aⁿ for a square A by n − 1 products. Entries beyond the range of a double are lost: see `scaledPower`.
 * @throws {RangeError} if A is not square or n is not a non-negative integer.
 */
export function powerByRepetition(A: Matrix, n: number): Matrix {
  checkExponent(n)
  if (n === 0) return identity(order(A))
  let power = A
  for (let k = 1; k < n; k++) power = multiply(power, A)
  return power
}

/**
 * Aⁿ for a square A by repeated squaring. Entries beyond the range of a double are lost: see `scaledPower`.
 * @throws {RangeError} if A is not square or n is not a non-negative integer.
 */
export function powerBySquaring(A: Matrix, n: number): Matrix {
  return powerIn({ one: identity(order(A)), product: multiply }, A, n)
}

/** The n-th power of the block-diagonal D with A S = S D, S the real eigenvectors: λ, or r[[cos θ, sin θ], [−sin θ, cos θ]]. */
function blockPower(values: readonly Complex[], n: number): Matrix {
  const m = values.length
  const D = matrix(m, m)
  values.forEach(({ re, im }, j) => {
    if (im === 0) D.data[j * m + j] = re ** n
    else {
      const growth = modulus({ re, im }) ** n
      const angle = n * Math.atan2(im, re)
      D.data[j * m + j] = growth * Math.cos(angle)
      D.data[j * m + j + Math.sign(im)] = growth * Math.sin(angle)
    }
  })
  return D
}

/**
 * Aⁿ = V Λⁿ V⁻¹ for a diagonalizable A.
 *
 * Its relative error grows with n, and with the condition number κ(V) of the unit eigenvectors, of which half the digits may be lost.
 *
 * @throws {RangeError} if A is not square, n is not a non-negative integer, or κ(V) > 1e8.
 */
export function powerByEigenvalues(A: Matrix, n: number): Matrix {
  checkExponent(n)
  const kappa = eigenvectorCondition(A)
  if (kappa === null || kappa > 1e8) {
    const size = kappa === null ? 'the matrix is defective to working precision' : `κ(V) = ${kappa.toExponential(1)}`
    throw new RangeError(`powers by eigenvalues need eigenvectors with κ(V) ≤ 1e8, but ${size}`)
  }
  if (n === 0) return identity(order(A))
  const { values, S } = realEigenvectors(A)
  const SD = multiply(S, blockPower(values, n))
  return transpose(fromMl(solve(toMl(transpose(S)), toMl(transpose(SD)))))
}
