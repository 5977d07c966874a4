import { expectedRealEigenvalues } from '../compute/circular-law.ts'
import { modulus } from '../compute/complex.ts'
import { normal } from '../compute/initializers.ts'
import { band, type Interval, wilsonInterval } from '../compute/intervals.ts'
import { stream } from '../compute/random.ts'
import { eigenvalues } from '../compute/spectrum.ts'
import { mean, standardError, variance } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'spectrum.sizes' | 'spectrum.draws'>

/** The order of the article's pictures, always among the sizes. */
const ARTICLE_SIZE = 5

interface Sample {
  readonly n: number
  readonly draws: number
  readonly radius: Interval
  readonly mean: number
  readonly deviation: number
  /** The probability that ρ < 1 and its 95 % interval. */
  readonly below: Interval
  readonly real: number
  readonly realError: number
  readonly realExpected: number
}

/** More of the small matrices, which cost little: as many eigenvalues as of order 64. */
const drawsOf = (n: number, draws: number): number => draws * Math.max(1, Math.floor(64 / n))

/** Spectral radii and numbers of real eigenvalues of n×n matrices with N(0, 1/n) entries. */
function sample(n: number, draws: number, seeds: Seeds): Sample {
  const random = stream(seeds, `N(0, 1/n), n = ${n}`)
  const spectra = Array.from({ length: draws }, () => eigenvalues(normal(n, { std: 1 / Math.sqrt(n) }, random)))
  const radii = spectra.map(([largest]) => modulus(largest!))
  const real = spectra.map((values) => values.filter(({ im }) => im === 0).length)
  return {
    n,
    draws,
    radius: band(radii),
    mean: mean(radii),
    deviation: Math.sqrt(variance(radii)),
    below: wilsonInterval(radii.filter((radius) => radius < 1).length, draws),
    real: mean(real),
    realError: standardError(real),
    realExpected: expectedRealEigenvalues(n),
  }
}

function samplesTable(samples: readonly Sample[]) {
  const column = (title: string, meaning: string, value: (sample: Sample) => number) => ({
    title,
    unit: '1',
    meaning,
    values: samples.map(value),
  })
  return {
    title: 'Spectral radius of N(0, 1/n) matrices',
    columns: {
      n: { title: '$n$', unit: 'units', meaning: 'order of the matrix', values: samples.map(({ n }) => n) },
      draws: { title: 'draws', unit: '1', meaning: 'matrices drawn', values: samples.map(({ draws }) => draws) },
      radius: column('median $\\rho$', 'median spectral radius', ({ radius }) => radius.middle),
      radiusLow: column('5 % of $\\rho$', '5 % quantile of the spectral radius', ({ radius }) => radius.low),
      radiusHigh: column('95 % of $\\rho$', '95 % quantile of the spectral radius', ({ radius }) => radius.high),
      mean: column('mean $\\rho$', 'mean spectral radius', (one) => one.mean),
      deviation: column('sd of $\\rho$', 'standard deviation of the spectral radius', ({ deviation }) => deviation),
      below: column(
        '$P(\\rho < 1)$',
        'fraction of the matrices with spectral radius below 1',
        ({ below }) => below.middle,
      ),
      belowLow: column('from', 'lower end of its 95 % Wilson interval', ({ below }) => below.low),
      belowHigh: column('to', 'upper end of its 95 % Wilson interval', ({ below }) => below.high),
      real: column('real eigenvalues', 'mean number of real eigenvalues', (one) => one.real),
      realError: column('standard error', 'standard error of that mean', ({ realError }) => realError),
      realExpected: column(
        'exact',
        'expected number of real eigenvalues, by Edelman, Kostlan and Shub',
        (one) => one.realExpected,
      ),
    },
  }
}

/** The spectral radius of N(0, 1/n) matrices by their order, Monte Carlo: no asymptotic formula is any good below n = 164. 2 s. */
export default {
  title: 'Spectral radius by size',
  reads: ['spectrum.sizes', 'spectrum.draws'],
  run({ 'spectrum.sizes': sizes, 'spectrum.draws': draws }: Reads, seeds: Seeds) {
    const orders = [...new Set([...sizes, ARTICLE_SIZE])].sort((a, b) => a - b)
    const samples = orders.map((n) => sample(n, drawsOf(n, draws), seeds))
    const five = samples.find(({ n }) => n === ARTICLE_SIZE)!
    const largest = samples.at(-1)!
    return {
      tables: { samples: samplesTable(samples) },
      quantities: {
        belowAtFive: { value: five.below.middle, meaning: 'fraction of the 5×5 matrices with spectral radius below 1' },
        belowAtFiveLow: { value: five.below.low, meaning: 'lower end of its 95 % interval' },
        belowAtFiveHigh: { value: five.below.high, meaning: 'upper end of its 95 % interval' },
        largestSize: { value: largest.n, unit: 'units', meaning: 'the largest order sampled' },
        belowAtLargest: {
          value: largest.below.middle,
          meaning: 'fraction of the largest matrices with spectral radius below 1',
        },
        belowAtLargestLow: { value: largest.below.low, meaning: 'lower end of its 95 % interval' },
        belowAtLargestHigh: { value: largest.below.high, meaning: 'upper end of its 95 % interval' },
      },
      claims: {
        coinToss: {
          holds: five.below.low > 0.4 && five.below.high < 0.6,
          states: 'the 95 % interval of P(ρ < 1) at n = 5 lies between 0.4 and 0.6',
        },
        larger: { holds: largest.n > ARTICLE_SIZE, states: 'an order above 5 is sampled' },
        falls: {
          holds: largest.below.high < five.below.low && largest.deviation < five.deviation,
          states:
            'for the largest matrices P(ρ < 1) is smaller than at n = 5, their 95 % intervals apart, and ρ scatters less',
        },
        realAgrees: {
          holds: samples.every((one) => Math.abs(one.real - one.realExpected) < 4 * one.realError),
          states: 'the mean numbers of real eigenvalues agree with the exact ones within 4 standard errors',
        },
      },
    }
  },
} satisfies Experiment<Reads>
