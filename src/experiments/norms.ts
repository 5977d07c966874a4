import { timesteps } from '../compute/growth.ts'
import { type PowerNorms, powerNorms } from '../compute/growth-curves.ts'
import { band, type Interval } from '../compute/intervals.ts'
import { log10SpectralNormLimit } from '../compute/power-norms.ts'
import { stream } from '../compute/random.ts'
import {
  INITIALIZATION_NAMES,
  RATES,
  RECURRENT_INITIALIZATIONS,
  type RecurrentInitialization,
} from '../compute/recurrent-initializations.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps' | 'rnn.draws'>

interface Bands {
  readonly init: RecurrentInitialization
  readonly t: number
  readonly frobenius: Interval
  readonly spectral: Interval
}

/** 0, 1 and up to 33 times in all their distance to the horizon: most of the cost is the spectral norms. */
const recorded = (steps: number): number[] => [...new Set([0, 1, ...timesteps(steps, 33)])]

/** The norms of all draws of one initialization, a row a time. */
function drawn(
  init: RecurrentInitialization,
  { n, draws, times }: { n: number; draws: number; times: number[] },
  seeds: Seeds,
) {
  const random = stream(seeds, init)
  const count = init === 'identity' ? 1 : draws
  const curves = Array.from({ length: count }, () => powerNorms(RECURRENT_INITIALIZATIONS[init](n, random), times))
  return times.map((t, k) => ({ init, t, norms: curves.map((curve) => curve[k]!) }))
}

function bandsOf(norms: readonly PowerNorms[]) {
  return {
    frobenius: band(norms.map(({ frobenius }) => frobenius)),
    spectral: band(norms.map(({ spectral }) => spectral)),
  }
}

function curvesTable(rows: readonly Bands[], draws: number) {
  const what = (norm: string) => ({
    middle: {
      title: `median of log₁₀ ${norm}`,
      unit: '1',
      scale: 'log10' as const,
      meaning: `median over ${draws} draws`,
    },
    low: {
      title: `5 % of log₁₀ ${norm}`,
      unit: '1',
      scale: 'log10' as const,
      meaning: `5 % quantile over ${draws} draws`,
    },
    high: {
      title: `95 % of log₁₀ ${norm}`,
      unit: '1',
      scale: 'log10' as const,
      meaning: `95 % quantile over ${draws} draws`,
    },
  })
  const [frobenius, spectral] = [what('‖Wᵗ‖_F'), what('‖Wᵗ‖₂')]
  return {
    title: 'Norms of the powers by initialization',
    columns: {
      init: { title: 'initialization', unit: '', meaning: 'law of W', values: rows.map(({ init }) => init) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: rows.map(({ t }) => t) },
      frobenius: { ...frobenius.middle, values: rows.map((row) => row.frobenius.middle) },
      frobeniusLow: { ...frobenius.low, values: rows.map((row) => row.frobenius.low) },
      frobeniusHigh: { ...frobenius.high, values: rows.map((row) => row.frobenius.high) },
      spectral: { ...spectral.middle, values: rows.map((row) => row.spectral.middle) },
      spectralLow: { ...spectral.low, values: rows.map((row) => row.spectral.low) },
      spectralHigh: { ...spectral.high, values: rows.map((row) => row.spectral.high) },
    },
  }
}

/** What theory has for each law: growth by the Perron eigenvalue n/2, or the limits of both norms as n grows at fixed t. */
function theory(n: number, times: readonly number[]) {
  const perron = times.map((t) => ({
    init: 'U[0, 1)',
    t,
    frobenius: t * Math.log10(n / 2),
    spectral: t * Math.log10(n / 2),
  }))
  const limits = (['U(±1/√n)', 'N(0, 1/n)', 'orthogonal'] as const).flatMap((init) =>
    times.map((t) => {
      const rate = t * Math.log10(RATES[init])
      const spread = init === 'orthogonal' ? 0 : log10SpectralNormLimit(t)
      return { init, t, frobenius: Math.log10(n) / 2 + rate, spectral: spread + rate }
    }),
  )
  const rows = [...perron.filter(({ t }) => t > 0), ...limits]
  return {
    title: 'Theory of the norms of powers',
    columns: {
      init: { title: 'initialization', unit: '', meaning: 'law of W', values: rows.map(({ init }) => init) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: rows.map(({ t }) => t) },
      frobenius: {
        title: 'log₁₀ ‖Wᵗ‖_F in theory',
        unit: '1',
        scale: 'log10' as const,
        meaning: '(n/2)ᵗ for U[0, 1); else √n (σ√n)ᵗ, the root mean square for large n at fixed t',
        values: rows.map(({ frobenius }) => frobenius),
      },
      spectral: {
        title: 'log₁₀ ‖Wᵗ‖₂ in theory',
        unit: '1',
        scale: 'log10' as const,
        meaning:
          '(n/2)ᵗ for U[0, 1); 1 for orthogonal; else √((t+1)^(t+1)/tᵗ) (σ√n)ᵗ, the limit for large n at fixed t',
        values: rows.map(({ spectral }) => spectral),
      },
    },
  }
}

/** Frobenius and spectral norm of Wᵗ against t for five initializations: medians and bands over draws. 2 s at n = 32, T = 64, 200 draws. */
export default {
  title: 'Norms of the powers by initialization',
  reads: ['rnn.size', 'rnn.steps', 'rnn.draws'],
  run({ 'rnn.size': n, 'rnn.steps': steps, 'rnn.draws': draws }: Reads, seeds: Seeds) {
    const times = recorded(steps)
    const all = INITIALIZATION_NAMES.flatMap((init) => drawn(init, { n, draws, times }, seeds))
    const rows = all.map(({ init, t, norms }) => ({ init, t, ...bandsOf(norms) }))
    const start = Math.log10(n) / 2
    const at = (init: RecurrentInitialization, t: number) => rows.find((row) => row.init === init && row.t === t)!
    const ends = (init: RecurrentInitialization) => at(init, steps).frobenius
    const [positive, small, normal] = [ends('U[0, 1)'), ends('U(±1/√n)'), ends('N(0, 1/n)')]
    const kept = all.filter(({ init }) => init === 'orthogonal').flatMap(({ norms }) => norms)
    const drift = kept.reduce((worst, { frobenius }) => Math.max(worst, Math.abs(10 ** (frobenius - start) - 1)), 0)
    const end = (log10: number, which: string) => ({
      value: { log10 },
      meaning: `${which} Frobenius norm at t = ${steps}`,
    })
    return {
      tables: { curves: curvesTable(rows, draws), theory: theory(n, times) },
      quantities: {
        size: { value: n, unit: 'units', meaning: 'order n of the matrices' },
        steps: { value: steps, unit: 'timesteps', meaning: 'the horizon T' },
        draws: { value: draws, unit: 'draws', meaning: 'matrices drawn per random initialization' },
        start: { value: Math.sqrt(n), meaning: 'Frobenius norm of the identity, where every curve begins' },
        recorded: { value: times.length, unit: 'timesteps', meaning: 'number of times at which norms are recorded' },
        positiveEnd: end(positive.middle, 'median U[0, 1)'),
        positiveEndLow: end(positive.low, '5 % quantile of the U[0, 1)'),
        positiveEndHigh: end(positive.high, '95 % quantile of the U[0, 1)'),
        perron: { value: { log10: steps * Math.log10(n / 2) }, meaning: `(n/2)^${steps}` },
        perronAtFive: {
          value: { log10: steps * Math.log10(5 / 2) },
          meaning: `(5/2)^${steps}, the same for 5×5 matrices`,
        },
        perronAtSixtyFour: {
          value: { log10: steps * Math.log10(64 / 2) },
          meaning: `(64/2)^${steps}, the same for 64×64 matrices`,
        },
        smallEnd: end(small.middle, 'median U(±1/√n)'),
        normalEnd: end(normal.middle, 'median N(0, 1/n)'),
        normalEndLow: end(normal.low, '5 % quantile of the N(0, 1/n)'),
        normalEndHigh: end(normal.high, '95 % quantile of the N(0, 1/n)'),
        normalDecades: {
          value: normal.high - normal.low,
          unit: 'decades',
          meaning: `width of the N(0, 1/n) band at t = ${steps}`,
        },
        normalFirst: {
          value: 10 ** at('N(0, 1/n)', 1).spectral.middle,
          meaning: 'median spectral norm of W under N(0, 1/n)',
        },
        orthogonalDrift: {
          value: drift,
          meaning: 'largest relative deviation from √n of the Frobenius norm of a power of an orthogonal matrix',
        },
      },
      claims: {
        positiveExplodes: {
          holds: positive.low > start + 1,
          states: `under U[0, 1) 95 % of the draws have grown more than tenfold at t = ${steps}`,
        },
        smallVanishes: {
          holds: small.high < start - 1,
          states: `under U(±1/√n) 95 % of the draws have shrunk to less than a tenth at t = ${steps}`,
        },
        normalUndecided: {
          holds: normal.low < start && normal.high > start,
          states: `at t = ${steps} the N(0, 1/n) band reaches above and below √n`,
        },
        constant: { holds: drift < 1e-9, states: 'the Frobenius norm of the powers of orthogonal matrices is √n' },
      },
    }
  },
} satisfies Experiment<Reads>
