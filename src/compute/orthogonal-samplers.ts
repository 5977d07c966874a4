import { qr, svd } from './decompositions.ts'
import { normal } from './initializers.ts'
import { identity, type Matrix, matrix } from './matrix.ts'
import { haar, withColumnSigns } from './orthogonal-initializers.ts'
import { multiply, transpose } from './products.ts'
import { normals, type Random } from './random.ts'

const gaussian = (n: number, random: Random): Matrix => normal(n, { std: 1 }, random)

/** H(v) = I − 2 v vᵀ/(vᵀv), the reflection in the hyperplane orthogonal to v ≠ 0; without the 2, a projector. */
export function reflection(v: Float64Array): Matrix {
  const n = v.length
  const square = v.reduce((total, x) => total + x * x, 0)
  return matrix(
    n,
    n,
    identity(n).data.map((x, k) => x - (2 * v[Math.floor(k / n)]! * v[k % n]!) / square),
  )
}

/** The product of n reflections in independent uniform directions: det Q = (−1)ⁿ and E Q = (1 − 2/n)ⁿ I, so not Haar. */
function householderProduct(n: number, random: Random): Matrix {
  let Q = identity(n)
  for (let k = 0; k < n; k++) Q = multiply(Q, reflection(normals(n, 1, random)))
  return Q
}

/**
 * Q of A = QR with the signs that LAPACK gives it, for a square A: ml-matrix reflects the last 1×1 block too and LAPACK
 * does not, so their last columns are opposite.
 */
export function lapackQ(A: Matrix): Matrix {
  return withColumnSigns(qr(A).Q, (j) => (j === A.cols - 1 ? -1 : 1))
}

function polarFactor(A: Matrix): Matrix {
  const { U, V } = svd(A)
  return multiply(U, transpose(V))
}

/** The ways to make a random n×n orthogonal matrix that are in use. */
export type Sampler = 'qr' | 'qr-lapack' | 'qr-sign-fixed' | 'svd-u' | 'svd-v' | 'polar' | 'householder'

/**
 * Each way to make a random orthogonal matrix, all but the last from one Gaussian matrix A:
 *
 * - qr: Q of A = QR as ml-matrix signs it, diag(R) = −sign; not Haar, det Q = (−1)ⁿ.
 * - qr-lapack: Q as LAPACK (so numpy) signs it; not Haar, det Q = (−1)ⁿ⁻¹.
 * - qr-sign-fixed: Haar; PyTorch, Keras, JAX.
 * - svd-u, svd-v: U and V of A = U S Vᵀ as ml-matrix signs them; neither is Haar. Lasagne takes U, with LAPACK's
 *   signs, which have another bias.
 * - polar: U Vᵀ, Haar whatever the signs.
 * - householder: n reflections in random directions; not Haar.
 *
 * Every one returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 128.
 */
export const SAMPLERS: Readonly<Record<Sampler, (n: number, random: Random) => Matrix>> = {
  qr: (n, random) => qr(gaussian(n, random)).Q,
  'qr-lapack': (n, random) => lapackQ(gaussian(n, random)),
  'qr-sign-fixed': haar,
  'svd-u': (n, random) => svd(gaussian(n, random)).U,
  'svd-v': (n, random) => svd(gaussian(n, random)).V,
  polar: (n, random) => polarFactor(gaussian(n, random)),
  householder: householderProduct,
}
