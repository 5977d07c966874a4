import type { Matrix } from './matrix.ts'

/** C = AB, in the making. */
export interface Product {
  readonly A: Matrix
  readonly B: Matrix
  readonly C: Matrix
}

/** Entry (i, j) of AB, summed in the order of k. */
export function entry({ A, B }: Product, i: number, j: number): number {
  let sum = 0
  for (let k = 0; k < A.cols; k++) sum += A.data[i * A.cols + k]! * B.data[k * B.cols + j]!
  return sum
}

/** Fills the 2×4 tile of C = AB whose first entry is (i, j): eight sums stay in registers, each in the order of k. */
export function fillTile({ A, B, C }: Product, i: number, j: number): void {
  const [a, b, c, n] = [A.data, B.data, C.data, B.cols]
  let c00 = 0
  let c01 = 0
  let c02 = 0
  let c03 = 0
  let c10 = 0
  let c11 = 0
  let c12 = 0
  let c13 = 0
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
  let o = i * n + j
  c[o] = c00
  c[o + 1] = c01
  c[o + 2] = c02
  c[o + 3] = c03
  o += n
  c[o] = c10
  c[o + 1] = c11
  c[o + 2] = c12
  c[o + 3] = c13
}
