import { PHI, PSI } from '../compute/fibonacci.ts'
import { growthOf, scaledOrbit, timesteps } from '../compute/growth.ts'
import { fromRows, type Matrix, toRows } from '../compute/matrix.ts'
import { log10FrobeniusNorm, log10SpectralNorm, maxNorm, spectralNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { difference, multiply, scaled } from '../compute/products.ts'
import { eigenvalues } from '../compute/spectrum.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'eigenvalues.steps'>

const FIBONACCI = fromRows([
  [0, 1],
  [1, 1],
])
const MARKOV = fromRows([
  [0.9, 0.2],
  [0.1, 0.8],
])

/** One 2×2 matrix for each thing that powers can do, with its determinant. */
const REGIMES: readonly { regime: string; W: Matrix; determinant: number }[] = [
  { regime: 'vanishes', W: scaled(FIBONACCI, 0.5), determinant: -0.25 },
  {
    regime: 'keeps',
    W: fromRows([
      [0.6, -0.8],
      [0.8, 0.6],
    ]),
    determinant: 1,
  },
  { regime: 'explodes', W: FIBONACCI, determinant: -1 },
  { regime: 'settles', W: MARKOV, determinant: 0.7 },
]

/** Unit vectors along the eigenvectors of the Fibonacci matrix, and the start of the Fibonacci sequence. */
const STARTS: readonly { start: string; x: Float64Array }[] = [
  { start: 'along φ', x: Float64Array.of(1 / Math.hypot(1, PHI), PHI / Math.hypot(1, PHI)) },
  { start: 'e₂', x: Float64Array.of(0, 1) },
  { start: 'along ψ', x: Float64Array.of(1 / Math.hypot(1, PSI), PSI / Math.hypot(1, PSI)) },
]

/** log₁₀ of the largest and the smallest factor by which the powers of a 2×2 matrix lengthen a vector. */
function stretches(times: readonly number[]) {
  const rows = REGIMES.flatMap(({ regime, W, determinant }) =>
    [...growthOf(W, times)].map((power, i) => {
      const largest = log10SpectralNorm(power)!
      return { regime, n: times[i]!, largest, smallest: times[i]! * Math.log10(Math.abs(determinant)) - largest }
    }),
  )
  return {
    title: 'Largest and smallest stretch of the powers of four matrices',
    columns: {
      regime: { title: 'regime', unit: '', meaning: 'what the powers do', values: rows.map(({ regime }) => regime) },
      n: { title: 'n', unit: '1', meaning: 'power', values: rows.map(({ n }) => n) },
      largest: {
        title: 'log₁₀ σ₁',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'largest singular value of the power',
        values: rows.map(({ largest }) => largest),
      },
      smallest: {
        title: 'log₁₀ σ₂',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'smallest singular value of the power',
        values: rows.map(({ smallest }) => smallest),
      },
    },
  }
}

const orbit = (x: Float64Array, times: readonly number[]) =>
  [...scaledOrbit(FIBONACCI, x, times)].map((state) => log10FrobeniusNorm(state)!)

function states(times: readonly number[]) {
  const rows = STARTS.flatMap(({ start, x }) => orbit(x, times).map((norm, i) => ({ start, n: times[i]!, norm })))
  return {
    title: 'States of the Fibonacci matrix from three starts',
    columns: {
      start: { title: 'start', unit: '', meaning: 'the start h₀, of length 1', values: rows.map(({ start }) => start) },
      n: { title: 'n', unit: '1', meaning: 'power', values: rows.map(({ n }) => n) },
      norm: {
        title: 'log₁₀ ‖Mⁿh₀‖',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'length of the state, stepped in doubles',
        values: rows.map(({ norm }) => norm),
      },
    },
  }
}

/** What the length of the state along ψ is in exact arithmetic. */
function theory(times: readonly number[]) {
  return {
    title: 'Length of the state along ψ by theory',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'power', values: [...times] },
      norm: {
        title: 'log₁₀ |ψ|ⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'length of the state along ψ in exact arithmetic',
        values: times.map((n) => n * Math.log10(-PSI)),
      },
    },
  }
}

/** The powers of four matrices and the states of one from three starts: what eigenvalues decide. Article row 10. Milliseconds. */
export default {
  title: 'What the powers of a matrix can do',
  reads: ['eigenvalues.steps'],
  run({ 'eigenvalues.steps': steps }: Reads) {
    const times = timesteps(steps)
    const limit = powerBySquaring(MARKOV, 1024)
    const hidden = orbit(STARTS[2]!.x, timesteps(200))
    const turning = hidden.indexOf(Math.min(...hidden))
    const [one, second] = eigenvalues(MARKOV)
    const end = (W: Matrix) => ({ log10: log10SpectralNorm([...growthOf(W, [steps])][0]!)! })
    return {
      tables: { stretches: stretches(times), states: states(times), theory: theory(times) },
      quantities: {
        vanishing: { value: toRows(REGIMES[0]!.W), meaning: 'half the Fibonacci matrix' },
        vanishingRadius: { value: PHI / 2, meaning: 'its spectral radius, φ/2' },
        vanishingEnd: { value: end(REGIMES[0]!.W), meaning: `the largest stretch of its power ${steps}` },
        keeping: { value: toRows(REGIMES[1]!.W), meaning: 'a rotation' },
        exploding: { value: toRows(FIBONACCI), meaning: 'the Fibonacci matrix' },
        explodingEnd: { value: end(FIBONACCI), meaning: `the largest stretch of its power ${steps}` },
        settling: { value: toRows(MARKOV), meaning: 'a Markov matrix: its columns add up to 1' },
        settlingOne: { value: one!.re, meaning: 'the larger eigenvalue of the Markov matrix' },
        settlingSecond: { value: second!.re, meaning: 'the smaller eigenvalue of the Markov matrix' },
        limit: { value: toRows(limit), meaning: 'the limit of the powers of the Markov matrix' },
        limitNorm: { value: spectralNorm(limit), meaning: 'the spectral norm of that limit' },
        turning: { value: turning, meaning: 'step at which the state started along ψ, in doubles, is shortest' },
        shortest: { value: { log10: hidden[turning]! }, meaning: 'its length at that step' },
        escaped: {
          value: { log10: orbit(STARTS[2]!.x, [steps])[0]! },
          meaning: `length of the state started along ψ after ${steps} steps in doubles`,
        },
        exact: {
          value: { log10: steps * Math.log10(-PSI) },
          meaning: `|ψ|ⁿ at n = ${steps}, its length in exact arithmetic`,
        },
      },
      claims: {
        projector: {
          holds: maxNorm(difference(multiply(limit, limit), limit)) < 1e-12,
          states: 'the limit of the Markov matrix’s powers is a projector',
        },
        escapes: {
          holds: steps > turning,
          states: 'within the steps drawn, rounding turns the state along ψ from shrinking to growing',
        },
      },
    }
  },
} satisfies Experiment<Reads>
