import { determinantSign, qr } from './decompositions.ts'
import { normal, type Shape, sides } from './initializers.ts'
import { type Matrix, matrix } from './matrix.ts'
import { scaled, transpose } from './products.ts'
import type { Random } from './random.ts'

/** A with column j multiplied by signs(j); A itself is left as it is. */
export function withColumnSigns(A: Matrix, signs: (j: number) => number): Matrix {
  return matrix(
    A.rows,
    A.cols,
    A.data.map((x, k) => x * signs(k % A.cols)),
  )
}

/** Q of A = QR with the columns of Q flipped so that diag(R) ≥ 0. A zero on the diagonal flips nothing. */
function signFixedQ(A: Matrix): Matrix {
  const { Q, R } = qr(A)
  return withColumnSigns(Q, (j) => (R.data[j * R.cols + j]! < 0 ? -1 : 1))
}

/**
 * Draws Q from the Haar (uniform) measure on the orthogonal group O(n).
 *
 * QR of a Gaussian matrix with columns flipped so that diag(R) > 0; without the flip the law of Q
 * depends on the sign convention of the QR routine.
 *
 * @param n order; Q is n×n, n ≥ 1.
 * @param random uniform stream on [0,1), advanced.
 * @returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 512.
 * @throws {RangeError} if n is not a positive integer.
 * @see Mezzadri 2007, "How to generate random matrices from the classical compact groups", §5.
 */
export function haar(n: number, random: Random): Matrix {
  return signFixedQ(normal(n, { std: 1 }, random))
}

/**
 * gain · Q with Q uniform among the matrices of that shape with orthonormal columns, or rows if it is wider than tall:
 * what PyTorch, Keras and JAX call orthogonal initialization.
 */
export function orthogonal(shape: Shape, { gain = 1 }: { gain?: number }, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  const Q = signFixedQ(normal([Math.max(rows, cols), Math.min(rows, cols)], { std: 1 }, random))
  return scaled(rows < cols ? transpose(Q) : Q, gain)
}

/** Q, or Q with its first column negated if det Q < 0: maps Haar measure on O(n) to Haar measure on SO(n). */
export function specialOrthogonal(Q: Matrix): Matrix {
  const sign = determinantSign(Q)
  return withColumnSigns(Q, (j) => (j === 0 && sign < 0 ? -1 : 1))
}
