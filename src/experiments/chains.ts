import { chain, pseudospectralRadius } from '../compute/chains.ts'
import { growthOf, timesteps } from '../compute/growth.ts'
import { kreissConstant, resolventNorm } from '../compute/kreiss.ts'
import { logarithmicTimes } from '../compute/logarithmic-times.ts'
import { type Matrix, toRows } from '../compute/matrix.ts'
import { frobeniusNorm, log10FrobeniusNorm, log10SpectralNorm, spectralNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'limits.steps'>

/** Two chains whose every eigenvalue is 0.9. */
const PAIR = { name: 'pair', n: 2, diagonal: 0.9, link: 3 }
const SIX = { name: 'chain of 6', n: 6, diagonal: 0.9, link: 1 }
type Chain = typeof PAIR

const REFERENCE_POWER = 64
/** Peaks, and the return below 1, are looked for up to this power, whatever is drawn. */
const HORIZON = 1000

const matrixOf = ({ n, diagonal, link }: Chain): Matrix => chain(n, { diagonal, link })
const jordan = (k: number): Matrix => chain(k, { diagonal: 1 })
const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1))

/** Frobenius norms of the powers of the Jordan block of order k at 1, and n^(k−1)/(k−1)!, which they approach. */
function jordanCurve(k: number, times: readonly number[]) {
  return [...growthOf(jordan(k), times)].map((power, i) => {
    const n = times[i]!
    const leading = (k - 1) * Math.log10(n) - Math.log10(factorial(k - 1))
    return { order: `${k}`, n, norm: log10FrobeniusNorm(power)!, leading }
  })
}

const log10Norms = (A: Matrix, times: readonly number[]) => [...growthOf(A, times)].map((P) => log10SpectralNorm(P)!)

function transientCurve(one: Chain, times: readonly number[]) {
  const norms = log10Norms(matrixOf(one), times)
  return norms.map((norm, i) => ({ name: one.name, n: times[i]!, norm, radius: times[i]! * Math.log10(one.diagonal) }))
}

/** The largest norm of a power and what the Kreiss matrix theorem says of it before any power is taken. */
function bracket(one: Chain) {
  const logs = log10Norms(matrixOf(one), timesteps(HORIZON, HORIZON + 1))
  const peak = Math.max(...logs)
  const kreiss = kreissConstant(matrixOf(one))
  return {
    name: one.name,
    radius: one.diagonal,
    norm: 10 ** logs[1]!,
    kreiss,
    peak: 10 ** peak,
    upper: Math.E * one.n * kreiss,
    at: logs.indexOf(peak),
    below: logs.findLastIndex((log10) => log10 >= 0) + 1,
    log10Kreiss: Math.log10(kreiss),
    log10Upper: Math.log10(Math.E * one.n * kreiss),
    log10Peak: peak,
  }
}

/** The norm of the least perturbation that moves an eigenvalue to 1: the least singular value of I − W. */
const distance = (one: Chain) => 1 / resolventNorm(matrixOf(one), 1)

/** The ε-pseudospectrum of a chain as an outline. */
function disc(one: Chain, epsilon: number) {
  const radius = pseudospectralRadius(one.n, one.link, epsilon)
  return Array.from({ length: 73 }, (_, k) => {
    const angle = (k * Math.PI) / 36
    const [x, y] = [one.diagonal + radius * Math.cos(angle), radius * Math.sin(angle)]
    return { name: one.name, epsilon, k, x, y, radius }
  })
}

const circle = () =>
  Array.from({ length: 73 }, (_, k) => ({ k, x: Math.cos((k * Math.PI) / 36), y: Math.sin((k * Math.PI) / 36) }))

function tables(steps: number, brackets: readonly ReturnType<typeof bracket>[]) {
  const times = timesteps(steps)
  const powers = logarithmicTimes(steps, 20)
  return {
    jordan: tableOf(
      'Powers of Jordan blocks at 1',
      [1, 2, 3, 4].flatMap((k) => jordanCurve(k, powers)),
      {
        order: ['order', '', 'order k of the Jordan block'],
        n: ['n', '1', 'power'],
        norm: ['log₁₀ ‖Jⁿ‖_F', '1', 'decimal logarithm of the Frobenius norm of the power', 'log10'],
        leading: ['log₁₀ n^(k−1)/(k−1)!', '1', 'decimal logarithm of the largest entry for large n', 'log10'],
      },
    ),
    transients: tableOf(
      'Powers of two chains of spectral radius 0.9',
      [PAIR, SIX].flatMap((one) => transientCurve(one, times)),
      {
        name: ['matrix', '', 'which chain'],
        n: ['n', '1', 'power'],
        norm: ['log₁₀ ‖Wⁿ‖₂', '1', 'decimal logarithm of the spectral norm of the power', 'log10'],
        radius: ['log₁₀ ρⁿ', '1', 'decimal logarithm of the power of the spectral radius', 'log10'],
      },
    ),
    brackets: tableOf('The peak between its bounds', brackets, {
      name: ['matrix', '', 'which chain'],
      radius: ['$\\rho$', '1', 'spectral radius'],
      norm: ['$\\lVert W\\rVert_2$', '1', 'spectral norm'],
      kreiss: ['$K$', '1', 'Kreiss constant'],
      peak: ['peak', '1', 'largest spectral norm of a power'],
      upper: ['$eNK$', '1', 'upper bound of the Kreiss matrix theorem'],
      at: ['at $n$', '1', 'power at which the peak is reached'],
      below: ['below 1 from', '1', 'first power from which on the norm is below 1'],
      log10Kreiss: ['log₁₀ K', '1', 'decimal logarithm of the Kreiss constant', 'log10'],
      log10Upper: ['log₁₀ eNK', '1', 'decimal logarithm of the upper bound', 'log10'],
      log10Peak: ['log₁₀ peak', '1', 'decimal logarithm of the peak', 'log10'],
    }),
    discs: tableOf(
      'Pseudospectra of two chains of spectral radius 0.9',
      [
        ...[0.1, 0.05, distance(PAIR)].map((e) => disc(PAIR, e)),
        ...[0.1, 0.01, distance(SIX)].map((e) => disc(SIX, e)),
      ].flat(),
      {
        name: ['matrix', '', 'which chain'],
        epsilon: ['ε', '1', 'norm of the perturbation'],
        k: ['k', '1', 'place along the outline'],
        x: ['Re z', '1', 'real part'],
        y: ['Im z', '1', 'imaginary part'],
        radius: ['radius', '1', 'radius of the disc'],
      },
    ),
    circle: tableOf('The unit circle', circle(), {
      k: ['k', '1', 'place along the circle'],
      x: ['Re z', '1', 'real part'],
      y: ['Im z', '1', 'imaginary part'],
    }),
  }
}

/**
 * Norms of the powers of chains at ρ = 1 and ρ = 0.9, their Kreiss constants and pseudospectra. Corrections 1 and 2.
 * About 0.2 s.
 */
export default {
  title: 'Powers of chains',
  reads: ['limits.steps'],
  run({ 'limits.steps': steps }: Reads) {
    const [pair, six] = [bracket(PAIR), bracket(SIX)]
    const reach = (one: Chain, epsilon: number) => one.diagonal + pseudospectralRadius(one.n, one.link, epsilon)
    return {
      tables: tables(steps, [pair, six]),
      quantities: {
        shear: { value: toRows(jordan(2)), meaning: 'the shear, a Jordan block of order 2 at 1' },
        power: { value: REFERENCE_POWER, meaning: 'the power at which norms are compared' },
        shearNorm: {
          value: frobeniusNorm(powerBySquaring(jordan(2), REFERENCE_POWER)),
          meaning: 'Frobenius norm of that power of the shear',
        },
        jordanNorm: {
          value: frobeniusNorm(powerBySquaring(jordan(4), REFERENCE_POWER)),
          meaning: 'Frobenius norm of that power of the Jordan block of order 4 at 1',
        },
        pair: { value: toRows(matrixOf(PAIR)), meaning: 'the pair, a matrix whose eigenvalues are both 0.9' },
        radius: { value: PAIR.diagonal, meaning: 'spectral radius of the pair and of the chain of 6' },
        pairNorm: { value: spectralNorm(matrixOf(PAIR)), meaning: 'spectral norm of the pair' },
        pairPeak: { value: pair.peak, meaning: 'largest spectral norm of a power of the pair' },
        pairPeakAt: { value: pair.at, meaning: 'the power at which it is reached' },
        pairBelow: { value: pair.below, meaning: 'the power from which on its norms are below 1' },
        pairKreiss: { value: pair.kreiss, meaning: 'Kreiss constant of the pair' },
        pairUpper: { value: pair.upper, meaning: 'e N times the Kreiss constant of the pair' },
        sixNorm: { value: spectralNorm(matrixOf(SIX)), meaning: 'spectral norm of the chain of 6' },
        sixPeak: { value: six.peak, meaning: 'largest spectral norm of a power of the chain of 6' },
        sixPeakAt: { value: six.at, meaning: 'the power at which it is reached' },
        sixBelow: { value: six.below, meaning: 'the power from which on its norms are below 1' },
        sixKreiss: { value: six.kreiss, meaning: 'Kreiss constant of the chain of 6' },
        sixUpper: { value: six.upper, meaning: 'e N times the Kreiss constant of the chain of 6' },
        sixReach: {
          value: reach(SIX, 0.01),
          meaning: 'how far out a perturbation of norm 0.01 can move an eigenvalue of the chain of 6',
        },
        pairDistance: {
          value: distance(PAIR),
          meaning: 'norm of the least perturbation that moves an eigenvalue of the pair to 1',
        },
        sixDistance: { value: distance(SIX), meaning: 'the same for the chain of 6' },
        pairReach: {
          value: reach(PAIR, 0.01),
          meaning: 'how far out a perturbation of norm 0.01 can move an eigenvalue of the pair',
        },
      },
      claims: {},
    }
  },
} satisfies Experiment<Reads>
