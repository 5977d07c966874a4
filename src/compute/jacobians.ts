import { identity, type Matrix, matrix } from './matrix.ts'
import { log10FrobeniusNorm } from './norms.ts'
import { itemsAt, type Network, steps } from './recurrent-network.ts'
import { rescaled, type ScaledMatrix, scaledProduct } from './scaling.ts'
import { singularValues } from './singular-values.ts'
import { median } from './statistics.ts'

/** diag(factors) · A. */
function withRowsScaled(A: Matrix, factors: Float64Array): Matrix {
  return matrix(
    A.rows,
    A.cols,
    A.data.map((x, k) => factors[Math.floor(k / A.cols)]! * x),
  )
}

/**
 * J_t = ∂h_t/∂h_0 = D_t W ⋯ D_1 W for t = 0, 1, 2, … as long as they are asked for, D_s being the diagonal of slopes at step s.
 * The weights are tied: one W for all steps.
 */
export function* jacobians(network: Network): Generator<ScaledMatrix, void> {
  let J = rescaled(identity(network.W.rows))
  yield J
  for (const { slopes } of steps(network)) {
    J = scaledProduct(rescaled(withRowsScaled(network.W, slopes)), J)
    yield J
  }
}

/** The size of one Jacobian ∂h_t/∂h_0. */
export interface JacobianNorms {
  /** log10 of the Frobenius norm, null if J is exactly 0. */
  readonly frobenius: number | null
  /** log10 of the median singular value, null if that is 0 or, below n·2^-52 of the largest, cannot be told from 0. */
  readonly median: number | null
}

function normsOf(J: ScaledMatrix): JacobianNorms {
  const frobenius = log10FrobeniusNorm(J)
  const values = singularValues(J.matrix)
  const middle = median(values)
  const visible = middle > values.length * 2 ** -52 * values[0]!
  return { frobenius, median: visible ? Math.log10(middle) + J.exponent * Math.log10(2) : null }
}

/**
 * The norms of ∂h_t/∂h_0 at the given times: one n×n product a step, one singular value decomposition a time.
 * @param times increasing integers from 0.
 * @throws {RangeError} if the times are not, h0 does not fit W or an entry is not finite.
 */
export function jacobianNorms(network: Network, times: readonly number[]): JacobianNorms[] {
  return itemsAt(jacobians(network), times).map(normsOf)
}
