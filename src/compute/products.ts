import { type Matrix, matrix } from './matrix.ts'
import { entry, fillTile } from './product-tiles.ts'

/**
 * The matrix product AB.
 *
 * Tiled for speed, yet every entry is the plain sum over k in increasing order, to the last bit.
 *
 * @throws {RangeError} if A has not as many columns as B has rows.
 */
export function multiply(A: Matrix, B: Matrix): Matrix {
  if (A.cols !== B.rows) throw new RangeError(`no product of ${A.rows}×${A.cols} and ${B.rows}×${B.cols} matrices`)
  const product = { A, B, C: matrix(A.rows, B.cols) }
  const rows = A.rows - (A.rows % 2)
  const cols = B.cols - (B.cols % 4)
  for (let i = 0; i < rows; i += 2) for (let j = 0; j < cols; j += 4) fillTile(product, i, j)
  for (let i = 0; i < A.rows; i++) {
    for (let j = i < rows ? cols : 0; j < B.cols; j++) product.C.data[i * B.cols + j] = entry(product, i, j)
  }
  return product.C
}

/**
 * The vector Ax.
 * @throws {RangeError} if x has not as many entries as A has columns.
 */
export function multiplyVector(A: Matrix, x: Float64Array): Float64Array {
  return multiply(A, matrix(x.length, 1, x)).data
}

/** Aᵀ, copied. */
export function transpose(A: Matrix): Matrix {
  const T = matrix(A.cols, A.rows)
  for (let i = 0; i < A.rows; i++) for (let j = 0; j < A.cols; j++) T.data[j * A.rows + i] = A.data[i * A.cols + j]!
  return T
}

/** The matrix sA. */
export function scaled(A: Matrix, s: number): Matrix {
  return matrix(
    A.rows,
    A.cols,
    A.data.map((a) => s * a),
  )
}

/**
 * A + B.
 * @throws {RangeError} if A and B differ in shape.
 */
export function sum(A: Matrix, B: Matrix): Matrix {
  if (A.rows !== B.rows || A.cols !== B.cols) {
    throw new RangeError(`no sum of ${A.rows}×${A.cols} and ${B.rows}×${B.cols} matrices`)
  }
  return matrix(
    A.rows,
    A.cols,
    A.data.map((a, i) => a + B.data[i]!),
  )
}

/**
 * A − B.
 * @throws {RangeError} if A and B differ in shape.
 */
export function difference(A: Matrix, B: Matrix): Matrix {
  return sum(A, scaled(B, -1))
}
