import { inverse } from 'ml-matrix'
import { fromMl, identity, type Matrix, matrix, toMl } from './matrix.ts'
import { type Random, uniforms } from './random.ts'

/** The skew-symmetric matrix with blocks [[0, s], [−s, 0]] down its diagonal; for odd n the last row and column are 0. */
function skewBlocks(n: number, angles: Float64Array): Matrix {
  const A = matrix(n, n)
  for (const [k, s] of angles.entries()) {
    A.data[2 * k * n + 2 * k + 1] = s
    A.data[(2 * k + 1) * n + 2 * k] = -s
  }
  return A
}

/**
 * exp(A) for A with blocks [[0, s], [−s, 0]] down its diagonal: the block-diagonal matrix of the rotations
 * [[cos s, sin s], [−sin s, cos s]], clockwise by s on columns; for odd n the last entry is 1. It is in SO(n).
 * @param angles the ⌊n/2⌋ values of s, in radians.
 */
export function rotationBlocks(n: number, angles: Float64Array): Matrix {
  const Q = skewBlocks(n, angles.map(Math.sin))
  for (let i = 0; i < n; i++) Q.data[i * n + i] = Math.cos(angles[Math.floor(i / 2)] ?? 0)
  return Q
}

/**
 * Rotation blocks with angles uniform on [−π, π): `henaff_init_` of the expRNN code, after Henaff, Szlam and LeCun's
 * solution of the copy task.
 * @see Lezcano-Casado, Martínez-Rubio 2019, "Cheap orthogonal constraints in neural networks".
 */
export function henaff(n: number, random: Random): Matrix {
  return rotationBlocks(n, uniforms(Math.floor(n / 2), -Math.PI, Math.PI, random))
}

/**
 * The Cayley transform (I + A)⁻¹(I − A) of a skew-symmetric A: in SO(n), and never with eigenvalue −1.
 * @returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 64 and entries of A up to 1.
 */
export function cayleyTransform(A: Matrix): Matrix {
  const I = toMl(identity(A.rows))
  const skew = toMl(A)
  return fromMl(inverse(I.clone().add(skew)).mmul(I.sub(skew)))
}

/**
 * The Cayley transform of blocks [[0, s], [−s, 0]], s = −√((1 − cos u)/(1 + cos u)) = −tan(u/2), with u uniform on
 * [0, π/2): block rotations by u, so that every eigenvalue e^{±iu} has a real part ≥ 0.
 * @see Helfrich, Willmott, Ye 2018, "Orthogonal recurrent neural networks with scaled Cayley transform"; `cayley_init_`
 * of the expRNN code.
 */
export function cayley(n: number, random: Random): Matrix {
  const u = uniforms(Math.floor(n / 2), 0, Math.PI / 2, random)
  const s = u.map((x) => -Math.sqrt((1 - Math.cos(x)) / (1 + Math.cos(x))))
  return cayleyTransform(skewBlocks(n, s))
}
