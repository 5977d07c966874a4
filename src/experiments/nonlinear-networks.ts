import type { Activation } from '../compute/activations.ts'
import { jacobians } from '../compute/jacobians.ts'
import { logarithmicTimes } from '../compute/logarithmic-times.ts'
import { meanFieldOfTanh } from '../compute/mean-field.ts'
import { log10FrobeniusNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { normals, stream } from '../compute/random.ts'
import { itemsAt, type Network, stateNorms, steps } from '../compute/recurrent-network.ts'
import type { Experiment, LogNumber, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'limits.size' | 'limits.horizon'>

const RELU_DRAWS = 4

/** An orthogonal network with a standard normal h_0, so that ‖h_0‖² is about N. */
function network(n: number, activation: Activation, draw: number, seeds: Seeds): Network {
  const random = stream(seeds, `${activation} ${draw}`)
  return { W: haar(n, random), h0: normals(n, 1, random), activation }
}

interface Point {
  readonly t: number
  /** log10 ‖J_t‖_F / √N. */
  readonly norm: number
}

/** The Jacobians of a network at the given times, for as long as they are not exactly 0. */
function jacobianCurve(one: Network, times: readonly number[]): Point[] {
  const half = Math.log10(one.h0.length) / 2
  return itemsAt(jacobians(one), times).flatMap((J, i) => {
    const norm = log10FrobeniusNorm(J)
    return norm === null ? [] : [{ t: times[i]!, norm: norm - half }]
  })
}

/** Rectified units commute with a gain, so a gain g multiplies J_t by gᵗ and changes no slope. */
const amplified = (curve: readonly Point[]) => curve.map(({ t, norm }) => ({ t, norm: norm + (t * Math.log10(2)) / 2 }))

const LABELS = { linear: 'linear', tanh: 'tanh', relu: 'ReLU', gain: 'ReLU, gain √2' } as const

function jacobianRows(tanh: readonly Point[], relu: readonly Point[][], times: readonly number[]) {
  const rows = (kind: string, curve: readonly Point[], draw = 1) =>
    curve.map((point) => ({ kind, draw: `${kind} ${draw}`, ...point }))
  return [
    ...rows(
      LABELS.linear,
      times.map((t) => ({ t, norm: 0 })),
    ),
    ...rows(LABELS.tanh, tanh),
    ...relu.flatMap((curve, k) => rows(LABELS.relu, curve, k + 1)),
    ...relu.flatMap((curve, k) => rows(LABELS.gain, amplified(curve), k + 1)),
  ]
}

/** ‖h_t‖² and ‖J_t‖_F² of the tanh network beside mean-field theory, all as log10. */
function decayRows(one: Network, jacobian: readonly Point[]) {
  const n = one.h0.length
  const times = jacobian.map(({ t }) => t)
  const states = stateNorms(one, times).map((norm) => 2 * norm!)
  const q0 = one.h0.reduce((square, x) => square + x * x, 0) / n
  const theory = meanFieldOfTanh(q0, { steps: times.at(-1)! })
  return jacobian.flatMap(({ t, norm }, i) => {
    const expected = theory[t - 1]!
    return [
      { quantity: 'state', t, square: states[i]!, theory: Math.log10(n * expected.q) },
      { quantity: 'Jacobian', t, square: 2 * norm + Math.log10(n), theory: Math.log10(n * expected.jacobian) },
    ]
  })
}

/** The least and the greatest of the last Jacobians, given by the logarithms of those that are not exactly 0. */
function extremes(logs: readonly number[]): readonly [LogNumber | 0, LogNumber | 0] {
  const sized = (log10: number) => (Number.isFinite(log10) ? { log10 } : 0)
  return [logs.length < RELU_DRAWS ? 0 : sized(Math.min(...logs)), sized(Math.max(...logs))]
}

const alive = (one: Network) => itemsAt(steps(one), [0])[0]!.slopes.reduce((count, slope) => count + slope, 0)

/**
 * Jacobians ∂h_t/∂h_0 of orthogonal networks with tanh and with ReLU. Correction 18; 0.6 s, mostly the products of Jacobians.
 */
export default {
  title: 'Orthogonal weights with tanh and ReLU',
  reads: ['limits.size', 'limits.horizon'],
  run({ 'limits.size': n, 'limits.horizon': horizon }: Reads, seeds: Seeds) {
    const times = [0, ...logarithmicTimes(horizon, 24)]
    const tanh = network(n, 'tanh', 1, seeds)
    const tanhCurve = jacobianCurve(tanh, times)
    const relus = Array.from({ length: RELU_DRAWS }, (_, k) => network(n, 'relu', k + 1, seeds))
    const reluCurves = relus.map((one) => jacobianCurve(one, times))
    const decay = decayRows(tanh, tanhCurve.slice(1))
    const [state, jacobian] = decay.slice(-2) as [(typeof decay)[number], (typeof decay)[number]]
    const living = reluCurves.filter((curve) => curve.at(-1)!.t === horizon)
    const ends = living.map((curve) => curve.at(-1)!.norm)
    const [reluLeast, reluGreatest] = extremes(ends)
    const [gainLeast, gainGreatest] = extremes(living.map((curve) => amplified(curve).at(-1)!.norm))
    return {
      tables: {
        jacobians: tableOf('Norms of Jacobians', jacobianRows(tanhCurve, reluCurves, times), {
          kind: ['network', '', 'activation, and gain if not 1'],
          draw: ['draw', '', 'which network'],
          t: ['t', 'timesteps', 'timestep'],
          norm: ['log₁₀ ‖J_t‖_F/√N', '1', 'decimal logarithm of the Frobenius norm of ∂h_t/∂h_0 over √N', 'log10'],
        }),
        decay: tableOf('State and Jacobian of a tanh network', decay, {
          quantity: ['of', '', 'state h_t or Jacobian ∂h_t/∂h_0'],
          t: ['t', 'timesteps', 'timestep'],
          square: ['log₁₀ of the square', '1', 'decimal logarithm of ‖h_t‖² or ‖J_t‖_F²', 'log10'],
          theory: ['log₁₀ of the theory', '1', 'decimal logarithm of what mean-field theory says', 'log10'],
        }),
      },
      quantities: {
        stateSquare: { value: 10 ** state.square, meaning: '‖h_t‖² of the tanh network at the last timestep' },
        stateTheory: { value: n / (2 * horizon), meaning: 'N/(2t) at the last timestep' },
        jacobianSquare: { value: 10 ** jacobian.square, meaning: '‖J_t‖_F² of the tanh network at the last timestep' },
        jacobianTheory: { value: 10 ** jacobian.theory, meaning: '‖J_t‖_F² of mean-field theory at the last timestep' },
        units: { value: n, meaning: 'units of the networks' },
        tanhNorm: {
          value: 10 ** tanhCurve.at(-1)!.norm,
          meaning: '‖J_t‖_F/√N of the tanh network at the last timestep',
        },
        draws: { value: RELU_DRAWS, meaning: 'ReLU networks drawn' },
        alive: { value: alive(relus[0]!), meaning: 'units with slope 1 in the first ReLU network after one step' },
        reluLeast: {
          value: reluLeast,
          meaning: 'least ‖J_t‖_F/√N of the ReLU networks at the last timestep',
        },
        reluGreatest: { value: reluGreatest, meaning: 'greatest of them' },
        gainLeast: {
          value: gainLeast,
          meaning: 'least ‖J_t‖_F/√N of the ReLU networks with gain √2 at the last timestep',
        },
        gainGreatest: { value: gainGreatest, meaning: 'greatest of them' },
      },
      claims: {
        stateDecays: {
          holds: Math.abs(state.square - Math.log10(n / (2 * horizon))) < 0.1,
          states: '‖h_t‖² of the tanh network is within a quarter of N/(2t) at the last timestep',
        },
        jacobianDecays: {
          holds: Math.abs(jacobian.square - jacobian.theory) < 0.3,
          states: '‖J_t‖_F² of the tanh network is within a factor of two of mean-field theory at the last timestep',
        },
        allLive: { holds: living.length === RELU_DRAWS, states: 'no ReLU network has a Jacobian that is exactly 0' },
        someLive: { holds: living.length > 0, states: 'a ReLU network has a Jacobian that is not exactly 0' },
        reluVanishes: {
          holds: ends.every((norm) => norm < -2),
          states: 'every ReLU Jacobian is below a hundredth of √N at the last timestep',
        },
        gainDiffers: {
          holds: living.length === RELU_DRAWS && Math.max(...ends) - Math.min(...ends) > 1,
          states:
            'with gain √2 no ReLU Jacobian is exactly 0, and they differ by more than a factor of ten at the last timestep',
        },
      },
    }
  },
} satisfies Experiment<Reads>
