import { normal } from '../compute/initializers.ts'
import { logarithmicTimes } from '../compute/logarithmic-times.ts'
import { identity, type Matrix } from '../compute/matrix.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { multiply } from '../compute/products.ts'
import { type Random, stream } from '../compute/random.ts'
import { singularValues } from '../compute/singular-values.ts'
import { median, quantile } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import { tableOf } from './tables/records.ts'

const UNITS = 64
const DEPTH = 64
const LEVELS = [
  { level: '95 %', p: 0.95 },
  { level: '75 %', p: 0.75 },
  { level: 'median', p: 0.5 },
  { level: '25 %', p: 0.25 },
  { level: '5 %', p: 0.05 },
] as const

/** The singular values of the product of the first L matrices drawn, for each L asked for. */
function spectra(draw: (random: Random) => Matrix, depths: readonly number[], random: Random) {
  let [P, L] = [identity(UNITS), 0]
  return depths.map((depth) => {
    for (; L < depth; L++) P = multiply(draw(random), P)
    return singularValues(P)
  })
}

/** Singular values below this are rounding errors of the largest. */
const floorOf = (values: Float64Array) => UNITS * Number.EPSILON * values[0]!

/** log10 of the quantiles of the singular values, but for those that rounding hides. */
function quantiles(kind: string, L: number, values: Float64Array) {
  return LEVELS.map(({ level, p }) => ({ level, value: quantile(values, p) }))
    .filter(({ value }) => value > floorOf(values))
    .map(({ level, value }) => ({ kind, L, level, sigma: Math.log10(value) }))
}

const rms = (values: Float64Array) => Math.sqrt(values.reduce((square, s) => square + s * s, 0) / values.length)

/**
 * Singular values of products of 1 to 64 independent 64×64 matrices, Gaussian and orthogonal. 0.3 s.
 */
export default {
  title: 'Singular values by depth',
  reads: [],
  run(_: Record<never, never>, seeds: Seeds) {
    const depths = logarithmicTimes(DEPTH, 12)
    const gaussian = spectra(
      (random) => normal(UNITS, { std: 1 / Math.sqrt(UNITS) }, random),
      depths,
      stream(seeds, 'gaussian'),
    )
    const orthogonal = spectra((random) => haar(UNITS, random), depths, stream(seeds, 'orthogonal'))
    const rows = depths.flatMap((L, i) => [
      ...quantiles('N(0, 1/n)', L, gaussian[i]!),
      ...quantiles('orthogonal', L, orthogonal[i]!),
    ])
    const [first, last] = [gaussian[0]!, gaussian.at(-1)!]
    const error = Math.max(...orthogonal.flatMap((values) => [...values].map((s) => Math.abs(s - 1))))
    return {
      tables: {
        quantiles: tableOf('Quantiles of the singular values', rows, {
          kind: ['factors', '', 'law of the factors'],
          L: ['L', 'factors', 'number of factors'],
          level: ['quantile', '', 'which quantile of the singular values'],
          sigma: ['log₁₀ σ', '1', 'decimal logarithm of that quantile', 'log10'],
        }),
        norms: tableOf(
          'Root mean square singular values of the Gaussian products',
          depths.map((L, i) => ({ L, rms: Math.log10(rms(gaussian[i]!)) })),
          {
            L: ['L', 'factors', 'number of factors'],
            rms: ['log₁₀ ‖P‖_F/√N', '1', 'decimal logarithm of the root mean square singular value', 'log10'],
          },
        ),
      },
      quantities: {
        units: { value: UNITS, meaning: 'order of the matrices' },
        depth: { value: DEPTH, meaning: 'greatest number of factors' },
        firstMedian: { value: median(first), meaning: 'median singular value of one Gaussian matrix' },
        lastMedian: { value: median(last), meaning: 'median singular value of the product of 64 of them' },
        leastRms: {
          value: Math.min(...gaussian.map(rms)),
          meaning: 'least ‖P‖_F/√N among the Gaussian products drawn',
        },
        greatestRms: { value: Math.max(...gaussian.map(rms)), meaning: 'greatest ‖P‖_F/√N among them' },
        orthogonalError: { value: error, meaning: 'largest |σ − 1| among the orthogonal products' },
      },
      claims: {
        collapses: {
          holds: median(last) < 1e-6 && median(last) > floorOf(last),
          states: 'the median singular value of the Gaussian product is below a millionth, and not hidden by rounding',
        },
        flat: { holds: error < 1e-12, states: 'every singular value of the orthogonal products is 1' },
      },
    }
  },
} satisfies Experiment<Record<never, never>>
