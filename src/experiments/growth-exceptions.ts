import { growthOf, timesteps } from '../compute/growth.ts'
import { fromRows, type Matrix, matrix, toRows } from '../compute/matrix.ts'
import { frobeniusNorm, log10SpectralNorm, spectralNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'eigenvalues.steps'>

/** The n×n Jordan-like chain: `value` on the diagonal, `link` above it. */
function chain(n: number, value: number, link: number): Matrix {
  return matrix(
    n,
    n,
    Float64Array.from({ length: n * n }, (_, k) => [value, link][(k % n) - Math.floor(k / n)] ?? 0),
  )
}

const CYCLE = fromRows([
  [1, -2],
  [1, -1],
])
const SHEAR = chain(2, 1, 1)
const PAIR = chain(2, 0.9, 3)
const CHAIN = chain(6, 0.9, 1)

/** Every eigenvalue of each of these has modulus 1. */
const UNIMODULAR: readonly { name: string; W: Matrix }[] = [
  {
    name: 'rotation',
    W: fromRows([
      [0.6, -0.8],
      [0.8, 0.6],
    ]),
  },
  { name: 'period 4', W: CYCLE },
  { name: 'shear', W: SHEAR },
  { name: 'Jordan 4×4', W: chain(4, 1, 1) },
]

/** Every eigenvalue of each of these is 0.9. */
const SHRINKING: readonly { name: string; W: Matrix }[] = [
  { name: '0.9 I', W: chain(2, 0.9, 0) },
  { name: 'pair', W: PAIR },
  { name: 'chain of 6', W: CHAIN },
]

const log10Norms = (W: Matrix, times: readonly number[]) =>
  [...growthOf(W, times)].map((power) => log10SpectralNorm(power)!)

function norms(cases: readonly { name: string; W: Matrix }[], times: readonly number[], title: string) {
  const rows = cases.flatMap(({ name, W }) => log10Norms(W, times).map((norm, i) => ({ name, n: times[i]!, norm })))
  return {
    title,
    columns: {
      name: { title: 'matrix', unit: '', meaning: 'which matrix', values: rows.map(({ name }) => name) },
      n: { title: 'n', unit: '1', meaning: 'power', values: rows.map(({ n }) => n) },
      norm: {
        title: 'log₁₀ ‖Wⁿ‖₂',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'spectral norm of the power',
        values: rows.map(({ norm }) => norm),
      },
    },
  }
}

/** The largest norm of a power, where it is reached, and from which power on norms are below 1; known by power 1000. */
function transient(W: Matrix) {
  const logs = log10Norms(W, timesteps(1000, 1001))
  const at = logs.indexOf(Math.max(...logs))
  return { peak: 10 ** logs[at]!, at, below: logs.findLastIndex((log10) => log10 >= 0) + 1 }
}

/** Powers that do what the moduli of their eigenvalues do not tell. Corrections 1 and 2, check 6.2. Some 50 ms. */
export default {
  title: 'Powers that eigenvalues alone do not describe',
  reads: ['eigenvalues.steps'],
  run({ 'eigenvalues.steps': steps }: Reads) {
    const times = timesteps(steps)
    const [pair, six] = [transient(PAIR), transient(CHAIN)]
    return {
      tables: {
        unimodular: norms(UNIMODULAR, times, 'Norms of powers of matrices whose eigenvalues have modulus 1'),
        shrinking: norms(SHRINKING, times, 'Norms of powers of matrices whose eigenvalues are 0.9'),
      },
      quantities: {
        cycle: { value: toRows(CYCLE), meaning: 'a matrix with eigenvalues ±i whose fourth power is the identity' },
        cycleNorm: { value: spectralNorm(CYCLE), meaning: 'its spectral norm' },
        cycleFourth: { value: toRows(powerBySquaring(CYCLE, 4)), meaning: 'its fourth power' },
        shear: { value: toRows(SHEAR), meaning: 'a shear' },
        shearNorm: {
          value: frobeniusNorm(powerBySquaring(SHEAR, steps)),
          meaning: `Frobenius norm of its power ${steps}`,
        },
        jordanNorm: {
          value: frobeniusNorm(powerBySquaring(chain(4, 1, 1), steps)),
          meaning: `Frobenius norm of the power ${steps} of the 4×4 Jordan block of 1`,
        },
        pair: { value: toRows(PAIR), meaning: 'a defective matrix with spectral radius 0.9' },
        pairNorm: { value: spectralNorm(PAIR), meaning: 'its spectral norm' },
        pairPeak: { value: pair.peak, meaning: 'largest spectral norm of its powers' },
        pairPeakAt: { value: pair.at, meaning: 'power at which it is reached' },
        pairBelow: { value: pair.below, meaning: 'first power from which on the norm is below 1' },
        pairPeakTheory: { value: -1 / Math.log(0.9), meaning: '−1/ln 0.9, where n 0.9ⁿ is largest' },
        radius: { value: 0.9, meaning: 'spectral radius of the pair and of the chain of 6' },
        sixPeak: { value: six.peak, meaning: 'largest spectral norm of the powers of the chain of 6' },
        sixPeakAt: { value: six.at, meaning: 'power at which it is reached' },
        sixBelow: { value: six.below, meaning: 'first power from which on its norm is below 1' },
      },
      claims: {
        pairReturns: {
          holds: steps >= pair.below,
          states: 'the steps drawn reach the power from which on the pair’s norm is below 1',
        },
        sixPeaks: {
          holds: steps >= six.at,
          states: 'the steps drawn reach the power at which the norm of the chain of 6 is largest',
        },
        sixReturns: {
          holds: steps >= six.below,
          states: 'the steps drawn reach the power from which on the norm of the chain of 6 is below 1',
        },
      },
    }
  },
} satisfies Experiment<Reads>
