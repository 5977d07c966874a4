import { coinSignedU } from '../compute/coin-signs.ts'
import { determinantSign } from '../compute/decompositions.ts'
import { expectedFirstEntryOfUnfixedQr } from '../compute/haar.ts'
import type { Matrix } from '../compute/matrix.ts'
import { SAMPLERS } from '../compute/orthogonal-samplers.ts'
import { type Random, stream } from '../compute/random.ts'
import { histogram, mean, standardError } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'samplers.draws'>

interface Way {
  readonly name: string
  readonly sample: (n: number, random: Random) => Matrix
  /** Whether its law is proved to be Haar's. */
  readonly haar: boolean
  /** E Q₁₁ where there is a closed form. */
  readonly first?: (n: number) => number
}

const zero = () => 0

/** The ways compared, in the order of the figures. */
const WAYS: readonly Way[] = [
  { name: 'QR, ml-matrix', sample: SAMPLERS.qr, haar: false, first: expectedFirstEntryOfUnfixedQr },
  { name: 'QR, LAPACK', sample: SAMPLERS['qr-lapack'], haar: false, first: expectedFirstEntryOfUnfixedQr },
  { name: 'QR, signs fixed', sample: SAMPLERS['qr-sign-fixed'], haar: true, first: zero },
  { name: 'n reflections', sample: SAMPLERS.householder, haar: false, first: (n) => (1 - 2 / n) ** n },
  { name: 'SVD, U', sample: SAMPLERS['svd-u'], haar: false },
  { name: 'SVD, V', sample: SAMPLERS['svd-v'], haar: false },
  { name: 'SVD, U, coin signs', sample: coinSignedU, haar: true, first: zero },
  { name: 'SVD, polar', sample: SAMPLERS.polar, haar: true, first: zero },
]

const ORDERS = [2, 5] as const
const BINS = 24
const EDGES = Array.from({ length: BINS + 1 }, (_, k) => -180 + (360 * k) / BINS)

/** What one way gave at one order. */
interface Sample {
  readonly way: Way
  readonly n: number
  readonly draws: readonly Matrix[]
  readonly first: readonly number[]
  readonly positive: readonly number[]
}

function sampled(way: Way, n: number, count: number, seeds: Seeds): Sample {
  const random = stream(seeds, `${way.name} at order ${n}`)
  const draws = Array.from({ length: count }, () => way.sample(n, random))
  return {
    way,
    n,
    draws,
    first: draws.map(({ data }) => data[0]!),
    positive: draws.map((Q) => (determinantSign(Q) > 0 ? 1 : 0)),
  }
}

const trace = ({ data, rows: n }: Matrix) =>
  Array.from({ length: n }, (_, i) => data[i * n + i]!).reduce((a, b) => a + b)

/** The row of the table of biases. */
function summary({ way, n, draws, first, positive }: Sample) {
  const [bias, error] = [mean(first), standardError(first)]
  const share = mean(positive)
  const shareError = standardError(positive)
  return {
    sampler: way.name,
    order: `n = ${n}`,
    first: bias,
    firstError: error,
    firstLow: bias - 2 * error,
    firstHigh: bias + 2 * error,
    positive: share,
    positiveLow: Math.max(0, share - 2 * shareError),
    positiveHigh: Math.min(1, share + 2 * shareError),
    trace: mean(draws.map(trace)),
    haar: way.haar ? 'yes' : 'no',
  }
}

/** The direction of the first column of a 2×2 matrix, in degrees from −180 to 180. */
const direction = ({ data }: Matrix) => (Math.atan2(data[2]!, data[0]!) * 180) / Math.PI

/** The densities of the direction, rotations below and reflections above, as fractions of Haar's for the two together. */
function densities({ way, draws, positive }: Sample) {
  const of = (sign: number) => histogram(draws.filter((_, k) => positive[k] === sign).map(direction), EDGES)
  const [rotations, reflections] = [of(1), of(0)]
  const unit = draws.length / BINS
  return rotations.flatMap((count, k) => {
    const bin = { sampler: way.name, from: EDGES[k]!, to: EDGES[k + 1]! }
    const [low, high] = [count / unit, (count + reflections[k]!) / unit]
    return [
      { ...bin, determinant: 'det Q = +1, a rotation', low: 0, high: low },
      { ...bin, determinant: 'det Q = −1, a reflection', low, high },
    ].filter((bar) => bar.high > bar.low)
  })
}

/** Whether a mean lies within 4 standard errors of what is expected; a constant must equal it. */
const agrees = (values: readonly number[], expected: number) =>
  Math.abs(mean(values) - expected) <= 4 * standardError(values)

/** Whether a Haar sampler's first entry and determinant have the right means, as far as the draws can tell. */
const looksHaar = ({ first, positive }: Sample) => agrees(first, 0) && agrees(positive, 1 / 2)

/**
 * Eight ways to make a random orthogonal matrix, compared at orders 2 and 5: the law of the first column at order 2, the
 * mean of the first entry, and how often the determinant is 1. Whether a law is Haar's is proved in the chapter, not
 * inferred. About 1 s for 4000 draws, 5 s for 20,000.
 */
export default {
  title: 'Samplers of orthogonal matrices',
  reads: ['samplers.draws'],
  run({ 'samplers.draws': count }: Reads, seeds: Seeds) {
    const samples = WAYS.flatMap((way) => ORDERS.map((n) => sampled(way, n, count, seeds)))
    const named = (name: string, n: number) => samples.find((one) => one.way.name === name && one.n === n)!
    const closed = samples.filter(({ way }) => way.first !== undefined)
    const both = (name: string) => ORDERS.map((n) => named(name, n))
    const summaries = samples.map(summary)
    return {
      tables: {
        directions: tableOf(
          'Direction of the first column of 2×2 draws',
          samples.filter(({ n }) => n === 2).flatMap(densities),
          {
            sampler: ['Sampler', '', 'how the matrix is made'],
            determinant: ['Determinant', '', 'rotation or reflection'],
            from: ['From', 'degrees', 'left edge of the bin'],
            to: ['To', 'degrees', 'right edge of the bin'],
            low: ['Bottom', '1', 'bottom of the stacked bar'],
            high: ['Top', '1', 'top of the stacked bar; both kinds together are 1 under the Haar measure'],
          },
        ),
        biases: tableOf('Means by sampler', summaries, {
          sampler: ['Sampler', '', 'how the matrix is made'],
          order: ['Order', '', 'order of the matrix'],
          first: ['Mean of Q₁₁', '1', 'mean of the first entry; 0 under the Haar measure'],
          firstError: ['± s.e.', '1', 'standard error of that mean'],
          firstLow: ['Low', '1', 'the mean less two standard errors'],
          firstHigh: ['High', '1', 'the mean plus two standard errors'],
          positive: ['P(det Q = 1)', '1', 'share of draws with determinant 1; ½ under the Haar measure'],
          positiveLow: ['Low', '1', 'the share less two standard errors'],
          positiveHigh: ['High', '1', 'the share plus two standard errors'],
          trace: ['Mean of tr Q', '1', 'mean of the sum of the eigenvalues; 0 under the Haar measure'],
          haar: ['Haar', '', 'whether the law is proved to be the Haar measure'],
        }),
        formulas: tableOf(
          'Exact means of the first entry',
          closed.map(({ way, n }) => ({ sampler: way.name, order: `n = ${n}`, expected: way.first!(n) })),
          {
            sampler: ['Sampler', '', 'how the matrix is made'],
            order: ['Order', '', 'order of the matrix'],
            expected: ['E Q₁₁', '1', 'exact mean of the first entry'],
          },
        ),
      },
      quantities: {
        draws: { value: count, meaning: 'draws per sampler and order' },
        expectedAtTwo: { value: expectedFirstEntryOfUnfixedQr(2), meaning: 'exact E Q₁₁ of unfixed QR at n = 2' },
        expectedAtFive: { value: expectedFirstEntryOfUnfixedQr(5), meaning: 'exact E Q₁₁ of unfixed QR at n = 5' },
        measuredAtTwo: { value: mean(named('QR, LAPACK', 2).first), meaning: 'mean Q₁₁ with LAPACK signs at n = 2' },
        measuredAtFive: { value: mean(named('QR, LAPACK', 5).first), meaning: 'mean Q₁₁ with LAPACK signs at n = 5' },
        errorAtFive: { value: standardError(named('QR, LAPACK', 5).first), meaning: 'its standard error' },
        inDeviations: { value: Math.sqrt(2 / Math.PI), meaning: 'limit of |E Q₁₁| √n for unfixed QR: √(2/π)' },
        traceAtFive: {
          value: mean(named('QR, ml-matrix', 5).draws.map(trace)),
          meaning: 'mean trace of unfixed QR at n = 5',
        },
        firstOfV: { value: mean(named('SVD, V', 5).first), meaning: 'mean V₁₁ of ml-matrix at n = 5' },
        errorOfV: { value: standardError(named('SVD, V', 5).first), meaning: 'its standard error' },
        rotationsOfU: {
          value: mean(named('SVD, U', 2).positive),
          meaning: 'share of rotations among U of ml-matrix at n = 2',
        },
        rotationsOfUAtFive: {
          value: mean(named('SVD, U', 5).positive),
          meaning: 'share with determinant 1 among U of ml-matrix at n = 5',
        },
        reflectionsMean: { value: (1 - 2 / 5) ** 5, meaning: 'exact E Q₁₁ of a product of five reflections at n = 5' },
      },
      claims: {
        haarAgree: {
          holds: samples.filter(({ way }) => way.haar).every(looksHaar),
          states: 'the three Haar samplers have the Haar means of Q₁₁ and of the determinant within 4 standard errors',
        },
        formulasAgree: {
          holds: closed.every(({ way, n, first }) => agrees(first, way.first!(n))),
          states: 'every mean of Q₁₁ with a closed form agrees with it within 4 standard errors',
        },
        lapackReflects: {
          holds: named('QR, LAPACK', 2).positive.every((sign) => sign === 0),
          states: 'every 2×2 draw of QR with LAPACK signs is a reflection',
        },
        svdUBiased: {
          holds: both('SVD, U').every(({ first, positive }) => agrees(first, 0) && !agrees(positive, 1 / 2)),
          states: 'U of ml-matrix has a centered first entry and a biased determinant',
        },
        svdVBiased: {
          holds: both('SVD, V').every(({ first, positive }) => !agrees(first, 0) && agrees(positive, 1 / 2)),
          states: 'V of ml-matrix has a biased first entry and a fair determinant',
        },
      },
    }
  },
} satisfies Experiment<Reads>
