import { type FilmTimes, filmTimes } from '../compute/film-times.ts'
import { timesteps } from '../compute/growth.ts'
import { powerNorms } from '../compute/growth-curves.ts'
import type { Matrix } from '../compute/matrix.ts'
import { powerFrames } from '../compute/power-frames.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { type Case, cases } from './article/matrices.ts'
import { spectra } from './article/spectra.ts'

type Reads = Pick<Params, 'rnn.steps' | 'rnn.vanish' | 'rnn.explode'>

function powers(cases: readonly Case[], { all, stills }: FilmTimes) {
  const frames = cases.flatMap(({ name, W }) => powerFrames(W, all).map((frame) => ({ name, ...frame })))
  return {
    title: 'Powers of three 5×5 matrices',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: frames.map(({ name }) => name) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: frames.map(({ t }) => t) },
      still: {
        title: 'still',
        unit: '',
        meaning: 'whether the picture is always shown',
        values: frames.map(({ t }) => stills.includes(t)),
      },
      power: {
        title: 'Wᵗ',
        unit: '1',
        meaning: 'the entries of Wᵗ divided by the largest of them, rounded to 0.001',
        rows: 5,
        cols: 5,
        relativeTo: 'log10Largest',
        values: frames.map(({ entries }) => entries),
      },
      log10Largest: {
        title: 'log₁₀ max |w|',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'decimal logarithm of the largest absolute entry of Wᵗ, rounded to 0.000001',
        values: frames.map(({ log10Largest }) => log10Largest),
      },
      frobenius: {
        title: 'log₁₀ ‖Wᵗ‖_F',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'decimal logarithm of the Frobenius norm of Wᵗ',
        values: frames.map(({ log10Frobenius }) => log10Frobenius),
      },
    },
  }
}

interface Growth extends Case {
  readonly end: number
  readonly points: readonly { readonly t: number; readonly frobenius: number; readonly spectral: number }[]
}

function growth(all: readonly Case[], steps: number): Growth[] {
  const times = timesteps(steps, 129)
  return all.map((one) => {
    const points = powerNorms(one.W, times).map((norms, k) => ({ t: times[k]!, ...norms }))
    return { ...one, points, end: points.at(-1)!.spectral }
  })
}

function norms(curves: readonly Growth[]) {
  const rows = curves.flatMap(({ name, radius, points }) =>
    points.map((point) => ({ name, ...point, rate: point.t * Math.log10(radius) })),
  )
  return {
    title: 'Norms of the powers of three 5×5 matrices',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: rows.map(({ name }) => name) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: rows.map(({ t }) => t) },
      frobenius: {
        title: 'log₁₀ ‖Wᵗ‖_F',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'decimal logarithm of the Frobenius norm of Wᵗ',
        values: rows.map(({ frobenius }) => frobenius),
      },
      spectral: {
        title: 'log₁₀ ‖Wᵗ‖₂',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'decimal logarithm of the spectral norm of Wᵗ',
        values: rows.map(({ spectral }) => spectral),
      },
      rate: {
        title: 'log₁₀ ρᵗ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'decimal logarithm of the t-th power of the spectral radius of W',
        values: rows.map(({ rate }) => rate),
      },
    },
  }
}

/** How the spectral norm of the vanishing case first grows: its peak, and the time from which it stays below 1, if it does. */
function transient(W: Matrix, steps: number) {
  const first = powerNorms(W, timesteps(Math.min(steps, 256))).map(({ spectral }) => spectral)
  const peak = Math.max(...first)
  const above = first.findLastIndex((log10) => log10 >= 0)
  return {
    shown: first.length - 1,
    peak: 10 ** peak,
    at: first.indexOf(peak),
    below: above + 1,
    settles: above + 1 < first.length,
  }
}

/** Three 5×5 matrices as in the article's animations and the growth of their powers; article row 13 and its pictures. 50 ms. */
export default {
  title: 'The three cases of the article',
  reads: ['rnn.steps', 'rnn.vanish', 'rnn.explode'],
  run(params: Reads, seeds: Seeds) {
    const { 'rnn.steps': steps } = params
    const all = cases(params, seeds)
    const film = filmTimes(steps)
    const curves = growth(all, steps)
    const [vanish, explode, orthogonal] = curves as [Growth, Growth, Growth]
    const { shown, peak, at, below, settles } = transient(vanish.W, steps)
    const drift = Math.max(...orthogonal.points.map(({ frobenius }) => Math.abs(10 ** frobenius / Math.sqrt(5) - 1)))
    return {
      tables: { powers: powers(all, film), norms: norms(curves), spectra: spectra(curves, steps) },
      quantities: {
        steps: { value: steps, unit: 'timesteps', meaning: 'the horizon T' },
        every: { value: film.every, unit: 'timesteps', meaning: 'the film shows the powers at multiples of this' },
        vanishingPeak: { value: peak, meaning: `largest spectral norm of a power of the vanishing W up to ${shown}` },
        vanishingPeakTime: { value: at, unit: 'timesteps', meaning: 'the power at which it is largest' },
        vanishingBelow: { value: below, unit: 'timesteps', meaning: 'the power from which it stays below 1' },
        vanishingEnd: {
          value: { log10: vanish.end },
          meaning: `spectral norm of the power ${steps} of the vanishing W`,
        },
        explodingEnd: {
          value: { log10: explode.end },
          meaning: `spectral norm of the power ${steps} of the exploding W`,
        },
        orthogonalDrift: {
          value: drift,
          meaning: 'largest relative deviation from √5 of the Frobenius norm of a power',
        },
      },
      claims: {
        settles: { holds: settles, states: `by t = ${shown} the spectral norm of the vanishing case stays below 1` },
        turns: { holds: at < steps, states: `the spectral norm of the vanishing case is largest before t = ${steps}` },
        vanishes: { holds: vanish.end < -2, states: `at t = ${steps} the vanishing case is below a hundredth` },
        shrinks: { holds: vanish.end < 0, states: `at t = ${steps} the vanishing case is below 1` },
        explodes: { holds: explode.end > 2, states: `at t = ${steps} the exploding case is above a hundred` },
        constant: { holds: drift < 1e-9, states: 'the Frobenius norm of the orthogonal case is √5 throughout' },
      },
    }
  },
} satisfies Experiment<Reads>
