import { type Matrix, matrix } from './matrix.ts'
import { rescaled, type ScaledMatrix, timesPowerOfTwo } from './scaling.ts'

/** The elementwise nonlinearity φ of h_t = φ(W h_{t−1}). */
export type Activation = 'linear' | 'relu' | 'tanh'

/** With entries below 2^-40, tanh x = x and tanh′ x = 1 to the last bit of a double. */
const TANH_IS_IDENTITY = -40

function mapped(A: Matrix, f: (x: number) => number): Matrix {
  return matrix(A.rows, A.cols, A.data.map(f))
}

/** The entries of a as doubles, scaled by 2^1000 at most: far beyond where tanh is ±1. */
function saturated(a: ScaledMatrix): Matrix {
  return mapped(a.matrix, (x) => timesPowerOfTwo(x, Math.min(a.exponent, 1000)))
}

/** φ(a), entry by entry. The linear function and relu commute with scaling, so they never overflow. */
export function activate(a: ScaledMatrix, activation: Activation): ScaledMatrix {
  if (activation === 'linear') return a
  if (activation === 'relu')
    return rescaled(
      mapped(a.matrix, (x) => Math.max(x, 0)),
      a.exponent,
    )
  return a.exponent < TANH_IS_IDENTITY ? a : rescaled(mapped(saturated(a), Math.tanh))
}

/** φ′(a), entry by entry; the slope of relu at 0 is taken as 0, as the libraries do. */
export function slopes(a: ScaledMatrix, activation: Activation): Float64Array {
  if (activation === 'relu') return a.matrix.data.map((x) => (x > 0 ? 1 : 0))
  if (activation === 'linear' || a.exponent < TANH_IS_IDENTITY) return a.matrix.data.map(() => 1)
  return saturated(a).data.map((x) => 1 / Math.cosh(x) ** 2)
}
