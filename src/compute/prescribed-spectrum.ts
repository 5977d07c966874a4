import { type Matrix, matrix } from './matrix.ts'
import { spectralNorm } from './norms.ts'
import { haar } from './orthogonal-initializers.ts'
import { multiply, transpose } from './products.ts'
import { normals, type Random } from './random.ts'

/** A real eigenvalue, or a conjugate pair: modulus · e^{±i angle}. */
export interface Eigenblock {
  readonly modulus: number
  /** In degrees; 0 is one positive eigenvalue, anything else a pair. */
  readonly angle: number
}

const sizeOf = ({ angle }: Eigenblock): number => (angle === 0 ? 1 : 2)

/** Writes modulus · [[cos, −sin], [sin, cos]], or the one eigenvalue, with its first entry at (k, k). */
function putBlock(T: Matrix, k: number, { modulus, angle }: Eigenblock): void {
  const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const entries =
    angle === 0
      ? [[1]]
      : [
          [x, -y],
          [y, x],
        ]
  entries.forEach((row, i) => {
    T.data.set(
      row.map((entry) => modulus * entry),
      (k + i) * T.cols + k,
    )
  })
}

/** The block-triangular matrix with the given blocks on its diagonal and `coupling` times the given numbers above them. */
function triangular(blocks: readonly Eigenblock[], above: Float64Array, coupling: number): Matrix {
  const n = blocks.reduce((total, block) => total + sizeOf(block), 0)
  const T = matrix(n, n)
  let k = 0
  for (const block of blocks) {
    const next = k + sizeOf(block)
    for (let i = k; i < next; i++) for (let j = next; j < n; j++) T.data[i * n + j] = coupling * above[i * n + j]!
    putBlock(T, k, block)
    k = next
  }
  return T
}

/**
 * A random matrix with the given eigenvalues and the given spectral norm: Q T Qᵀ with Q uniform on O(n) and T block-triangular, its
 * normal entries above the blocks scaled to reach the norm.
 *
 * Its eigenvalues are the given ones to 1e-12 and its spectral norm to 1e-12, relative to the norm, for n = 5.
 *
 * @param blocks the spectrum; with two blocks or more.
 * @param norm the spectral norm, above the largest modulus.
 * @throws {RangeError} if the norm is not above the largest modulus.
 */
export function withSpectrum(blocks: readonly Eigenblock[], norm: number, random: Random): Matrix {
  const n = blocks.reduce((total, block) => total + sizeOf(block), 0)
  const radius = Math.max(...blocks.map(({ modulus }) => modulus))
  if (!(norm > radius))
    throw new RangeError(`a spectral norm above the spectral radius ${radius} is needed, got ${norm}`)
  const above = normals(n * n, 1, random)
  let [low, high] = [0, norm]
  while (spectralNorm(triangular(blocks, above, high)) < norm) high *= 2
  for (let half = (low + high) / 2; low < half && half < high; half = (low + high) / 2) {
    if (spectralNorm(triangular(blocks, above, half)) < norm) low = half
    else high = half
  }
  const Q = haar(n, random)
  return multiply(multiply(Q, triangular(blocks, above, high)), transpose(Q))
}
