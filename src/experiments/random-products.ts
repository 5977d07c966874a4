import { growthOf } from '../compute/growth.ts'
import { normal } from '../compute/initializers.ts'
import { logarithmicTimes } from '../compute/logarithmic-times.ts'
import { gaussianLyapunovExponent, logGrowthVariance } from '../compute/lyapunov.ts'
import { matrix } from '../compute/matrix.ts'
import { log10FrobeniusNorm } from '../compute/norms.ts'
import { normals, type Random, stream } from '../compute/random.ts'
import { rescaled, scaledProduct } from '../compute/scaling.ts'
import { spectralRadius } from '../compute/spectrum.ts'
import { mean, median } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'limits.orders' | 'limits.factors' | 'limits.draws'>

const TIED = 'one W for all steps'
const UNTIED = 'a new W each step'

/** (1/t) ln ‖Wᵗe₁‖ at the given times for one Gaussian W, and ln ρ(W), where it is bound. */
function tied(n: number, times: readonly number[], random: Random) {
  const W = normal(n, { std: 1 / Math.sqrt(n) }, random)
  const e = rescaled(
    matrix(
      n,
      1,
      Float64Array.from({ length: n }, (_, i) => (i === 0 ? 1 : 0)),
    ),
  )
  const logs = [...growthOf(W, times)].map((power) => log10FrobeniusNorm(scaledProduct(power, e))! * Math.LN10)
  return { rates: logs.map((log, i) => log / times[i]!), limit: Math.log(spectralRadius(W)) }
}

/**
 * (1/t) ln ‖W_t ⋯ W_1 e₁‖ at the given times for independent Gaussian W_s.
 *
 * A Gaussian matrix sends every unit vector to a vector of independent normal numbers, so n of them a step are the whole law.
 */
function untied(n: number, times: readonly number[], random: Random): number[] {
  let [log, t] = [0, 0]
  return times.map((time) => {
    for (; t < time; t++) {
      const image = normals(n, 1 / Math.sqrt(n), random)
      log += Math.log(image.reduce((square, x) => square + x * x, 0)) / 2
    }
    return log / time
  })
}

/** The curves of one order, and their limits. */
function ofOrder(n: number, times: readonly number[], draws: number, seeds: Seeds) {
  const [one, many] = [stream(seeds, `tied ${n}`), stream(seeds, `untied ${n}`)]
  const shared = Array.from({ length: draws }, () => tied(n, times, one))
  const fresh = Array.from({ length: draws }, () => untied(n, times, many))
  const rows = (kind: string, curves: readonly (readonly number[])[]) =>
    curves.flatMap((rates, k) =>
      rates.map((rate, i) => ({ panel: `N = ${n}`, kind, draw: `${kind}, ${k + 1}`, t: times[i]!, rate })),
    )
  const limits = shared.map(({ limit }) => limit)
  const last = fresh.map((rates) => rates.at(-1)!)
  const exact = gaussianLyapunovExponent(n, 1, 1 / Math.sqrt(n))
  const error = Math.sqrt(logGrowthVariance(n) / (times.at(-1)! * draws))
  return {
    curves: [
      ...rows(
        TIED,
        shared.map(({ rates }) => rates),
      ),
      ...rows(UNTIED, fresh),
    ],
    limit: {
      panel: `N = ${n}`,
      n,
      exact,
      simulated: mean(last),
      error,
      z: (mean(last) - exact) / error,
      lowest: Math.min(...limits),
      middle: median(limits),
      highest: Math.max(...limits),
      freshSpread: Math.max(...last) - Math.min(...last),
    },
  }
}

/**
 * Growth rates of powers of one Gaussian matrix and of products of independent ones, N(0, 1/N) entries. Correction 16.
 * About 1 s.
 */
export default {
  title: 'Tied and untied products',
  reads: ['limits.orders', 'limits.factors', 'limits.draws'],
  run({ 'limits.orders': orders, 'limits.factors': factors, 'limits.draws': draws }: Reads, seeds: Seeds) {
    const times = logarithmicTimes(factors, 10)
    const found = [...new Set(orders)].map((n) => ofOrder(n, times, draws, seeds))
    const limits = found.map(({ limit }) => limit)
    const spread = (limit: (typeof limits)[number]) => limit.highest - limit.lowest
    return {
      tables: {
        rates: tableOf(
          'Growth rates of tied and untied products',
          found.flatMap(({ curves }) => curves),
          {
            panel: ['order', '', 'order of the matrices'],
            kind: ['weights', '', 'whether one matrix is used throughout'],
            draw: ['draw', '', 'which product'],
            t: ['t', 'steps', 'number of factors'],
            rate: ['(1/t) ln ‖P e₁‖', 'nats per step', 'growth rate of a unit vector up to t'],
          },
        ),
        limits: tableOf('Where the rates go', limits, {
          panel: ['order', '', 'order of the matrices'],
          n: ['$N$', '1', 'order of the matrices'],
          exact: ['$\\mu_1$', '1', 'first Lyapunov exponent, in nats per step'],
          simulated: ['simulated', '1', 'mean rate of the untied products at the last step'],
          error: ['std. error', '1', 'its standard error, from the exact variance'],
          z: ['deviation', '1', 'difference in standard errors'],
          lowest: ['least $\\ln\\rho$', '1', 'least logarithm of a spectral radius drawn'],
          middle: ['median $\\ln\\rho$', '1', 'median logarithm of a spectral radius drawn'],
          highest: ['greatest $\\ln\\rho$', '1', 'greatest logarithm of a spectral radius drawn'],
          freshSpread: ['spread of untied rates', '1', 'range of the untied rates at the last step'],
        }),
      },
      quantities: {
        draws: { value: draws, meaning: 'products drawn of each kind and order' },
        factors: { value: factors, meaning: 'factors of each product' },
        first: { value: limits[0]!.n, meaning: 'the first order' },
        firstExponent: {
          value: limits[0]!.exact,
          meaning: 'first Lyapunov exponent at the first order, in nats per step',
        },
        firstLowest: { value: limits[0]!.lowest, meaning: 'least ln ρ drawn at the first order' },
        firstHighest: { value: limits[0]!.highest, meaning: 'greatest ln ρ drawn at the first order' },
        firstFactor: {
          value: { log10: (limits[0]!.exact * factors) / Math.LN10 },
          meaning: 'typical size of a unit vector after the last step at the first order',
        },
      },
      claims: {
        agrees: {
          holds: limits.every(({ z }) => Math.abs(z) < 4),
          states: 'simulated rates are within four standard errors of the Lyapunov exponents',
        },
        narrower: {
          holds: limits.every((limit) => limit.freshSpread < spread(limit)),
          states: 'at every order the untied rates differ less among themselves than the tied ones',
        },
        bothSigns: {
          holds: limits.some(({ lowest, highest }) => lowest < 0 && highest > 0),
          states: 'at some order there are tied products that grow and others that shrink',
        },
      },
    }
  },
} satisfies Experiment<Reads>
