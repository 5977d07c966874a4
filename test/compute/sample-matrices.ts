import { qr } from '../../src/compute/decompositions.ts'
import { fromRows, type Matrix, matrix, toMl } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { difference } from '../../src/compute/products.ts'
import { normals, stream } from '../../src/compute/random.ts'

/** A matrix of independent N(0, 1/cols) entries; the name picks the draw. */
export function gaussian(rows: number, cols = rows, name = ''): Matrix {
  const random = stream({ seed: 1, experiment: 'linear-algebra' }, `${rows}×${cols}${name}`)
  return matrix(rows, cols, normals(rows * cols, 1 / Math.sqrt(cols), random))
}

/** An orthogonal matrix. */
export const orthogonal = (n: number): Matrix => qr(gaussian(n)).Q

/** A rotation by θ, counter-clockwise. */
export const rotation = (theta: number): Matrix =>
  fromRows([
    [Math.cos(theta), -Math.sin(theta)],
    [Math.sin(theta), Math.cos(theta)],
  ])

/** The n×n Jordan block with a on the diagonal and c above it. */
export function jordan(n: number, a: number, c = 1): Matrix {
  const J = matrix(n, n)
  for (let i = 0; i < n; i++) {
    J.data[i * n + i] = a
    if (i + 1 < n) J.data[i * n + i + 1] = c
  }
  return J
}

/** The matrix with the given diagonal. */
export const diagonal = (entries: readonly number[]): Matrix =>
  fromRows(entries.map((d, i) => entries.map((_, j) => (i === j ? d : 0))))

export const fibonacci = fromRows([
  [0, 1],
  [1, 1],
])

export const PHI = (1 + Math.sqrt(5)) / 2

/** The largest absolute entry of A − B. */
export const distance = (A: Matrix, B: Matrix): number => maxNorm(difference(A, B))

/** The sum of the diagonal. */
export const trace = (A: Matrix): number => toMl(A).trace()
