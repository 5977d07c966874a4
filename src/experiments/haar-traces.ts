import { expectedTracePower, tracePowerVariance } from '../compute/haar.ts'
import type { Matrix } from '../compute/matrix.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { multiply } from '../compute/products.ts'
import { stream } from '../compute/random.ts'
import { mean, standardError } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'samplers.draws'>

const ORDERS = [5, 8] as const
const POWERS = Array.from({ length: 20 }, (_, k) => k + 1)
const ARTICLE = 64

const trace = ({ data, rows: n }: Matrix) => data.reduce((total, x, k) => (k % (n + 1) === 0 ? total + x : total), 0)

/** tr Q, tr Q², … to the last power of the table, and tr Q⁶⁴; by products, so that no eigenvalue is involved. */
function traces(Q: Matrix): number[] {
  const powers = [Q]
  for (let k = 1; k < POWERS.length; k++) powers.push(multiply(powers.at(-1)!, Q))
  return [...powers, powerBySquaring(Q, ARTICLE)].map(trace)
}

/** Mean and variance of tr Qᵏ over the draws, with standard errors and what the Haar measure says. */
function moments(n: number, k: number, values: readonly number[]) {
  const squares = values.map((x) => (x - expectedTracePower(k)) ** 2)
  const [average, averageError] = [mean(values), standardError(values)]
  const [spread, spreadError] = [mean(squares), standardError(squares)]
  return {
    order: `n = ${n}`,
    k,
    mean: average,
    meanLow: average - 2 * averageError,
    meanHigh: average + 2 * averageError,
    expectedMean: expectedTracePower(k),
    variance: spread,
    varianceLow: spread - 2 * spreadError,
    varianceHigh: spread + 2 * spreadError,
    expectedVariance: tracePowerVariance(n, k),
    agrees:
      Math.abs(average - expectedTracePower(k)) <= 4 * averageError &&
      Math.abs(spread - tracePowerVariance(n, k)) <= 4 * spreadError,
  }
}

/**
 * Mean and variance of tr Qᵏ over Haar-distributed Q of order 5 and 8 against theory, k from 1 to 20, and at 64. About
 * 0.5 s for 4000 draws, 3 s for 20,000.
 */
export default {
  title: 'Traces of the powers of random orthogonal matrices',
  reads: ['samplers.draws'],
  run({ 'samplers.draws': count }: Reads, seeds: Seeds) {
    const rows = ORDERS.flatMap((n) => {
      const random = stream(seeds, `order ${n}`)
      const draws = Array.from({ length: count }, () => traces(haar(n, random)))
      return [...POWERS, ARTICLE].map((k, at) =>
        moments(
          n,
          k,
          draws.map((each) => each[at]!),
        ),
      )
    })
    const shown = rows.filter(({ k }) => k !== ARTICLE)
    const end = rows.find(({ k }) => k === ARTICLE)!
    return {
      tables: {
        moments: tableOf('Moments of tr Qᵏ', shown, {
          order: ['Order', '', 'order of the matrix'],
          k: ['k', '1', 'exponent'],
          mean: ['Mean', '1', 'mean of tr Qᵏ'],
          meanLow: ['Low', '1', 'the mean less two standard errors'],
          meanHigh: ['High', '1', 'the mean plus two standard errors'],
          expectedMean: ['Mean, theory', '1', 'E tr Qᵏ under the Haar measure'],
          variance: ['Variance', '1', 'mean squared distance of tr Qᵏ from its expectation'],
          varianceLow: ['Low', '1', 'the variance less two standard errors'],
          varianceHigh: ['High', '1', 'the variance plus two standard errors'],
          expectedVariance: ['Variance, theory', '1', 'Var tr Qᵏ under the Haar measure'],
        }),
      },
      quantities: {
        draws: { value: count, meaning: 'matrices drawn per order' },
        article: { value: ARTICLE, meaning: 'the power at which the article stops' },
        varianceAtEnd: { value: end.variance, meaning: 'measured Var tr Q⁶⁴ at n = 5' },
        expectedAtEnd: { value: end.expectedVariance, meaning: 'Var tr Q⁶⁴ at n = 5 under the Haar measure' },
      },
      claims: {
        agree: {
          holds: rows.every(({ agrees }) => agrees),
          states: 'every mean and variance of tr Qᵏ agrees with the Haar measure within 4 standard errors',
        },
      },
    }
  },
} satisfies Experiment<Reads>
