import { fromRows, type Matrix, matrix, toRows } from '../compute/matrix.ts'
import { maxNorm, spectralNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { difference, multiply, multiplyVector, scaled } from '../compute/products.ts'
import type { Experiment } from '../contracts.ts'

const POWER = 20

/** s [[1, 1], [−1, −1]], whose square is 0. */
const weights = (s: number): Matrix =>
  fromRows([
    [s, s],
    [-s, -s],
  ])

/**
 * The network x ← W tanh(x) + b with a fixed point at which tanh² is as asked: b that makes it one, and the Jacobian
 * W diag(1 − tanh²) there. Nothing is iterated: the fixed point is unstable.
 */
function atFixedPoint(W: Matrix, squares: readonly number[]) {
  const values = Float64Array.from(squares, Math.sqrt)
  const drive = multiplyVector(W, values)
  const b = values.map((value, i) => Math.atanh(value) - drive[i]!)
  const J = multiply(W, matrix(2, 2, Float64Array.of(1 - squares[0]!, 0, 0, 1 - squares[1]!)))
  return { W, J, b: [...b].map((x) => [x]), trace: J.data[0]! + J.data[3]! }
}

/** How far J² is from (tr J) J, relative to J: it is 0 for every 2×2 matrix of determinant 0. */
const rankOneError = (J: Matrix, trace: number) => maxNorm(difference(multiply(J, J), scaled(J, trace))) / maxNorm(J)

/** Weights whose every eigenvalue is 0 in networks whose gradients grow. */
export default {
  title: 'Nilpotent weights, growing gradients',
  reads: [],
  run() {
    const gentle = atFixedPoint(weights(2), [0.1, 0.7])
    const steep = atFixedPoint(weights(16), [0.5, 0.625])
    const powered = powerBySquaring(gentle.J, POWER)
    return {
      tables: {},
      quantities: {
        W: { value: toRows(gentle.W), meaning: 'weights whose square is 0' },
        square: { value: toRows(multiply(gentle.W, gentle.W)), meaning: 'their square' },
        squares: { value: [[0.1], [0.7]], meaning: 'tanh² of the two units at the fixed point' },
        bias: { value: gentle.b, meaning: 'the bias that makes it a fixed point' },
        J: { value: toRows(gentle.J), meaning: 'the Jacobian at the fixed point' },
        growth: { value: gentle.trace, meaning: 'its eigenvalue other than 0' },
        power: { value: POWER, meaning: 'timesteps over which its growth is shown' },
        grown: {
          value: spectralNorm(powered) / spectralNorm(gentle.J),
          meaning: 'spectral norm of its power 20 over its own',
        },
        norm: { value: spectralNorm(gentle.W), meaning: 'spectral norm of the weights' },
        steepW: { value: toRows(steep.W), meaning: 'larger weights whose square is 0' },
        steepJ: { value: toRows(steep.J), meaning: 'the Jacobian at a fixed point of their network' },
        steepGrowth: { value: steep.trace, meaning: 'its eigenvalue other than 0' },
      },
      claims: {
        nilpotent: { holds: maxNorm(multiply(gentle.W, gentle.W)) === 0, states: 'W² = 0, exactly' },
        grows: { holds: gentle.trace > 1 && rankOneError(gentle.J, gentle.trace) < 1e-12, states: 'Jⁿ is 1.2ⁿ⁻¹ J' },
      },
    }
  },
} satisfies Experiment<Record<never, never>>
