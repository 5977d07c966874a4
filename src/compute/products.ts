import { type Matrix, matrix } from './matrix.ts'

interface Product {
  readonly A: Matrix
  readonly B: Matrix
  readonly C: Matrix
}

/** Entry (i, j) of AB, summed in the order of k. */
function entry({ A, B }: Product, i: number, j: number): number {
  let sum = 0
  for (let k = 0; k < A.cols; k++) sum += A.data[i * A.cols + k]! * B.data[k * B.cols + j]!
  return sum
}

/** Fills the 2×4 tile of C = AB whose first entry is (i, j): eight sums stay in registers, each in the order of k. */
function fillTile({ A, B, C }: Product, i: number, j: number): void {
  const [a, b, c, n] = [A.data, B.data, C.data, B.cols]
  let [c00, c01, c02, c03, c10, c11, c12, c13] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0, p = i * A.cols, q = j; k < A.cols; k++, p++, q += n) {
    const a0 = a[p]!
    const a1 = a[p + A.cols]!
    c00 += a0 * b[q]!
    c10 += a1 * b[q]!
    c01 += a0 * b[q + 1]!
    c11 += a1 * b[q + 1]!
    c02 += a0 * b[q + 2]!
    c12 += a1 * b[q + 2]!
    c03 += a0 * b[q + 3]!
    c13 += a1 * b[q + 3]!
  }
  c.set([c00, c01, c02, c03], i * n + j)
  c.set([c10, c11, c12, c13], (i + 1) * n + j)
}

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
