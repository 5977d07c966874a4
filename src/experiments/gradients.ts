import { timesteps } from '../compute/growth.ts'
import { band, type Interval } from '../compute/intervals.ts'
import { leapingOrbit } from '../compute/leaps.ts'
import { log10FrobeniusNorm } from '../compute/norms.ts'
import { transpose } from '../compute/products.ts'
import { normals, type Random, stream } from '../compute/random.ts'
import {
  INITIALIZATION_NAMES,
  RATES,
  RECURRENT_INITIALIZATIONS,
  type RecurrentInitialization,
} from '../compute/recurrent-initializations.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps' | 'rnn.draws'>

interface Setting {
  readonly n: number
  readonly draws: number
  /** Timesteps from the last back to the one where the gradient is wanted, increasing from 0. */
  readonly distances: readonly number[]
}

/** log₁₀ ‖(Wᵀ)ᵏ g‖/‖g‖ at the given distances k, for one W and one g of random direction. */
function travel(init: RecurrentInitialization, { n, distances }: Setting, random: Random): number[] {
  const back = transpose(RECURRENT_INITIALIZATIONS[init](n, random))
  const logs = Array.from(leapingOrbit(back, normals(n, 1, random), distances), log10FrobeniusNorm)
  const [start] = logs
  return logs.map((log10) => {
    if (log10 === null || start == null) throw new RangeError('a gradient that is exactly 0 has no logarithm')
    return log10 - start
  })
}

/** Bands of the gradient's norm over the draws, a row a distance. */
function bands(init: RecurrentInitialization, setting: Setting, seeds: Seeds) {
  const random = stream(seeds, init)
  const draws = Array.from({ length: setting.draws }, () => travel(init, setting, random))
  return setting.distances.map((distance, k) => ({ init, distance, ...band(draws.map((draw) => draw[k]!)) }))
}

function curvesTable(
  rows: readonly (Interval & { init: string; distance: number })[],
  { steps, draws }: { steps: number; draws: number },
) {
  const column = (title: string, what: string, values: number[]) => ({
    title: `${title} log₁₀ ‖∂L/∂h_t‖/‖∂L/∂h_T‖`,
    unit: '1',
    scale: 'log10' as const,
    meaning: `${what} over ${draws} draws of W and of the direction of ∂L/∂h_T, T = ${steps}`,
    values,
  })
  return {
    title: 'Gradient norms by initialization',
    columns: {
      init: { title: 'initialization', unit: '', meaning: 'law of W', values: rows.map(({ init }) => init) },
      t: {
        title: 't',
        unit: 'timesteps',
        meaning: 'the timestep of the gradient',
        values: rows.map(({ distance }) => steps - distance),
      },
      gradient: column(
        'median of',
        'median',
        rows.map(({ middle }) => middle),
      ),
      gradientLow: column(
        '5 % of',
        '5 % quantile',
        rows.map(({ low }) => low),
      ),
      gradientHigh: column(
        '95 % of',
        '95 % quantile',
        rows.map(({ high }) => high),
      ),
    },
  }
}

/** The straight lines of theory: their two ends. */
function theory(n: number, steps: number) {
  const rates = { 'U(±1/√n)': RATES['U(±1/√n)'], 'N(0, 1/n)': RATES['N(0, 1/n)'], orthogonal: 1 }
  const limits = Object.entries(rates).flatMap(([init, rate]) => [
    { init, t: 0, gradient: steps * Math.log10(rate) },
    { init, t: steps, gradient: 0 },
  ])
  const perron = [steps, 1].map((k) => ({
    init: 'U[0, 1)',
    t: steps - k,
    gradient: k * Math.log10(n / 2) - Math.log10(n) / 2,
  }))
  const rows = [...perron, ...limits]
  return {
    title: 'Theory of the gradient norms',
    columns: {
      init: { title: 'initialization', unit: '', meaning: 'law of W', values: rows.map(({ init }) => init) },
      t: { title: 't', unit: 'timesteps', meaning: 'the timestep of the gradient', values: rows.map(({ t }) => t) },
      gradient: {
        title: 'log₁₀ in theory',
        unit: '1',
        scale: 'log10' as const,
        meaning: '(n/2)^(T−t)/√n for U[0, 1); else (σ√n)^(T−t), the root mean square for large n at fixed T − t',
        values: rows.map(({ gradient }) => gradient),
      },
    },
  }
}

/** ‖∂L/∂h_t‖ = ‖(Wᵀ)^(T−t) ∂L/∂h_T‖ in the linear network for five initializations: medians and bands over draws. 1 s at n = 32, 200 draws. */
export default {
  title: 'Gradient norms by initialization',
  reads: ['rnn.size', 'rnn.steps', 'rnn.draws'],
  run({ 'rnn.size': n, 'rnn.steps': steps, 'rnn.draws': draws }: Reads, seeds: Seeds) {
    const distances = timesteps(steps, 65)
    const rows = INITIALIZATION_NAMES.flatMap((init) => bands(init, { n, draws, distances }, seeds))
    const first = (init: RecurrentInitialization) => rows.findLast((row) => row.init === init)!
    const [positive, small, normal] = [first('U[0, 1)'), first('U(±1/√n)'), first('N(0, 1/n)')]
    const drift = rows
      .filter(({ init }) => init === 'orthogonal')
      .reduce((worst, { low, high }) => Math.max(worst, 10 ** high - 1, 1 - 10 ** low), 0)
    const factor = (log10: number, which: string) => ({
      value: { log10 },
      meaning: `${which} of ‖∂L/∂h_0‖/‖∂L/∂h_T‖, T = ${steps}`,
    })
    return {
      tables: { curves: curvesTable(rows, { steps, draws }), theory: theory(n, steps) },
      quantities: {
        size: { value: n, unit: 'units', meaning: 'order n of the matrices' },
        steps: { value: steps, unit: 'timesteps', meaning: 'the horizon T' },
        draws: { value: draws, unit: 'draws', meaning: 'matrices drawn per random initialization' },
        recorded: {
          value: distances.length,
          unit: 'timesteps',
          meaning: 'number of times at which norms are recorded',
        },
        positive: factor(positive.middle, 'median under U[0, 1)'),
        small: factor(small.middle, 'median under U(±1/√n)'),
        normal: factor(normal.middle, 'median under N(0, 1/n)'),
        normalLow: factor(normal.low, '5 % quantile under N(0, 1/n)'),
        normalHigh: factor(normal.high, '95 % quantile under N(0, 1/n)'),
        orthogonalDrift: {
          value: drift,
          meaning: 'largest relative deviation from 1 under orthogonal initialization, 5 % to 95 % of the draws',
        },
      },
      claims: {
        belowSingle: {
          holds: small.middle < -24 * Math.log10(2),
          states: `under U(±1/√n) the median gradient over ${steps} steps is below the rounding error of single precision`,
        },
        normalUndecided: {
          holds: normal.low < 0 && normal.high > 0,
          states: `under N(0, 1/n) the gradients over ${steps} steps grow in some draws and shrink in others`,
        },
        constant: { holds: drift < 1e-9, states: 'under orthogonal initialization the gradient norm is constant' },
      },
    }
  },
} satisfies Experiment<Reads>
