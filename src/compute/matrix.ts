import { Matrix as MlMatrix } from 'ml-matrix'

/** A dense real matrix, row-major: entry (i, j) is `data[i * cols + j]`. Plain data, so that it can cross to a worker. */
export interface Matrix {
  readonly rows: number
  readonly cols: number
  readonly data: Float64Array
}

/**
 * A rows×cols matrix over the given entries, not copied, or zeros.
 * @throws {RangeError} if a side is not a positive integer or the number of entries is not rows·cols.
 */
export function matrix(rows: number, cols: number, data: Float64Array = new Float64Array(rows * cols)): Matrix {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 1 || cols < 1) {
    throw new RangeError(`a matrix has positive integer sides, got ${rows}×${cols}`)
  }
  if (data.length !== rows * cols) {
    throw new RangeError(`a ${rows}×${cols} matrix has ${rows * cols} entries, got ${data.length}`)
  }
  return { rows, cols, data }
}

/**
 * The matrix with the given rows, copied.
 * @throws {RangeError} if there are no rows or they differ in length.
 */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== cols)) throw new RangeError('the rows of a matrix have one length')
  return matrix(rows.length, cols, Float64Array.from(rows.flat()))
}

/** The rows of A as arrays, copied. */
export function toRows(A: Matrix): number[][] {
  return Array.from({ length: A.rows }, (_, i) => Array.from(A.data.subarray(i * A.cols, (i + 1) * A.cols)))
}

/** The n×n identity. */
export function identity(n: number): Matrix {
  const I = matrix(n, n)
  for (let i = 0; i < n; i++) I.data[i * n + i] = 1
  return I
}

/**
 * The order n of an n×n matrix.
 * @throws {RangeError} if A is not square.
 */
export function order(A: Matrix): number {
  if (A.rows !== A.cols) throw new RangeError(`a square matrix is needed, got ${A.rows}×${A.cols}`)
  return A.rows
}

/** A as an ml-matrix Matrix, copied. */
export function toMl(A: Matrix): MlMatrix {
  return MlMatrix.from1DArray(A.rows, A.cols, A.data)
}

/** An ml-matrix Matrix as ours, copied. */
export function fromMl(M: MlMatrix): Matrix {
  return matrix(M.rows, M.columns, Float64Array.from(M.to1DArray()))
}
