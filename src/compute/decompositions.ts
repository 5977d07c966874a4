import { QR, SVD } from 'ml-matrix'
import { fromMl, type Matrix, order, toMl } from './matrix.ts'

/** A = U diag(s) Vᵀ with k = min(rows, cols): U is rows×k and V cols×k with orthonormal columns, s decreasing and non-negative. */
export interface SingularValueDecomposition {
  readonly U: Matrix
  readonly s: Float64Array
  readonly V: Matrix
}

/**
 * The thin singular value decomposition, by ml-matrix. Neither U nor V of a Gaussian matrix is Haar distributed; U Vᵀ is.
 */
export function svd(A: Matrix): SingularValueDecomposition {
  const { leftSingularVectors, diagonal, rightSingularVectors } = new SVD(toMl(A), { autoTranspose: true })
  return { U: fromMl(leftSingularVectors), s: Float64Array.from(diagonal), V: fromMl(rightSingularVectors) }
}

/** A = QR with orthonormal columns in Q, which is rows×cols, and R upper triangular. */
export interface QrDecomposition {
  readonly Q: Matrix
  readonly R: Matrix
}

/**
 * The thin QR decomposition, by ml-matrix. The diagonal of R has either sign, so Q of a Gaussian matrix is not Haar distributed.
 * @throws {RangeError} if A has more columns than rows.
 */
export function qr(A: Matrix): QrDecomposition {
  if (A.rows < A.cols) throw new RangeError(`qr needs as many rows as columns, got ${A.rows}×${A.cols}`)
  const { orthogonalMatrix, upperTriangularMatrix } = new QR(toMl(A))
  return { Q: fromMl(orthogonalMatrix), R: fromMl(upperTriangularMatrix) }
}

/**
 * The sign of det A: −1, 0 or 1. No determinant is formed, so none overflows; if A is singular but for rounding, the sign is that of rounding.
 *
 * Q is a product of one reflection a column, so det A is (−1)ⁿ times the product of the diagonal of R.
 *
 * @throws {RangeError} if A is not square.
 */
export function determinantSign(A: Matrix): number {
  const n = order(A)
  const { R } = qr(A)
  let sign = 1
  for (let k = 0; k < n; k++) sign *= -Math.sign(R.data[k * n + k]!)
  return sign + 0
}
