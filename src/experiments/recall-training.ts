import { svd } from '../compute/decompositions.ts'
import { timesteps } from '../compute/growth.ts'
import { normal, uniform } from '../compute/initializers.ts'
import { identity, type Matrix, matrix } from '../compute/matrix.ts'
import { frobeniusNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { difference, multiply, transpose } from '../compute/products.ts'
import { type Random, stream } from '../compute/random.ts'
import { descended, type Recaller, recallGradient } from '../compute/recall.ts'
import { median } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'limits.lag' | 'limits.iterations'>

const UNITS = 16
const SYMBOLS = 4
const BATCH = 8
const RATE = 0.1
const NETWORKS = 3
/** A loss below this is not chance: always answering 0 has 1. */
const LEARNING = 0.9

/** A way to start, and what is done to W after every gradient step. */
interface Start {
  readonly init: string
  readonly W: (random: Random) => Matrix
  readonly kept?: (W: Matrix) => Matrix
}

/** The orthogonal matrix nearest to W: its polar factor. */
function nearestOrthogonal(W: Matrix): Matrix {
  const { U, V } = svd(W)
  return multiply(U, transpose(V))
}

const orthogonal = (random: Random) => haar(UNITS, random)
const BOUND = 1 / Math.sqrt(UNITS)
const STARTS: readonly Start[] = [
  { init: 'orthogonal', W: orthogonal },
  { init: 'orthogonal, kept so', W: orthogonal, kept: nearestOrthogonal },
  { init: 'N(0, 1/n)', W: (random) => normal(UNITS, { std: BOUND }, random) },
  { init: 'U(±1/√n)', W: (random) => uniform(UNITS, { low: -BOUND, high: BOUND }, random) },
]

const signs = (random: Random): Matrix =>
  matrix(
    SYMBOLS,
    BATCH,
    Float64Array.from({ length: SYMBOLS * BATCH }, () => (random() < 0.5 ? -1 : 1)),
  )

const deviation = (W: Matrix) => frobeniusNorm(difference(multiply(transpose(W), W), identity(UNITS)))

/** The loss and ‖WᵀW − I‖_F before each gradient step and after the last. The same batches and V, U for every start. */
function trained({ W: first, kept = (W) => W }: Start, run: number, { lag, iterations }: Sizes, seeds: Seeds) {
  const [weights, frame, data] = ['W', 'V and U', 'batches'].map((name) => stream(seeds, `${name} ${run}`)) as [
    Random,
    Random,
    Random,
  ]
  let network: Recaller = {
    V: normal([UNITS, SYMBOLS], { std: BOUND }, frame),
    W: first(weights),
    U: normal([SYMBOLS, UNITS], { std: BOUND }, frame),
  }
  return Array.from({ length: iterations + 1 }, (_, iteration) => {
    const gradient = recallGradient(network, signs(data), lag)
    const point = { iteration, loss: gradient.loss, deviation: deviation(network.W) }
    const next = descended(network, gradient, RATE)
    network = { ...next, W: kept(next.W) }
    return point
  })
}

interface Sizes {
  readonly lag: number
  readonly iterations: number
}

/** Medians over the networks of one start. */
function course(start: Start, sizes: Sizes, seeds: Seeds) {
  const runs = Array.from({ length: NETWORKS }, (_, run) => trained(start, run + 1, sizes, seeds))
  return runs[0]!.map(({ iteration }, i) => {
    const at = (key: 'loss' | 'deviation') => median(runs.map((run) => run[i]![key]))
    return { init: start.init, iteration, loss: at('loss'), deviation: Math.log10(at('deviation')) }
  })
}

type Course = ReturnType<typeof course>

/** The mean of the last tenth of the losses: one batch alone is noisy. */
function finalLoss(points: Course): number {
  const last = points.slice(-Math.ceil(points.length / 10))
  return last.reduce((total, { loss }) => total + loss, 0) / last.length
}

/** A running mean over 11 gradient steps, at the ends over those there are. */
const smoothed = (points: Course, i: number) => {
  const near = points.slice(Math.max(0, i - 5), i + 6)
  return near.reduce((total, { loss }) => total + loss, 0) / near.length
}

/**
 * Trains networks of 16 tanh units to repeat four signs seen `limits.lag` timesteps ago, by plain gradient descent with norm
 * clipping, from four starts. Correction 19. About 3 s.
 */
export default {
  title: 'Training a small network to remember',
  reads: ['limits.lag', 'limits.iterations'],
  run({ 'limits.lag': lag, 'limits.iterations': iterations }: Reads, seeds: Seeds) {
    const courses = STARTS.map((start) => course(start, { lag, iterations }, seeds))
    const shown = timesteps(iterations, 121)
    const [free, kept, gaussian, narrow] = courses as [Course, Course, Course, Course]
    const rows = courses.flatMap((points) => shown.map((i) => ({ ...points[i]!, smooth: smoothed(points, i) })))
    const starts = courses.map((points) => smoothed(points, 0))
    const [freeLoss, keptLoss, gaussianLoss, narrowLoss] = courses.map(finalLoss) as [number, number, number, number]
    return {
      tables: {
        courses: tableOf('Training from four starts', rows, {
          init: ['start', '', 'how W is drawn, and whether it is kept orthogonal'],
          iteration: ['gradient step', 'steps', 'gradient steps taken'],
          smooth: ['loss', '1', 'mean squared error of a batch, running mean over 11 steps, median of the networks'],
          deviation: [
            'log₁₀ ‖WᵀW − I‖_F',
            '1',
            'decimal logarithm of the distance from orthogonality, median of the networks',
            'log10',
          ],
        }),
      },
      quantities: {
        units: { value: UNITS, meaning: 'units of the network' },
        symbols: { value: SYMBOLS, meaning: 'signs to remember' },
        batch: { value: BATCH, meaning: 'sequences per gradient step' },
        rate: { value: RATE, meaning: 'learning rate' },
        networks: { value: NETWORKS, meaning: 'networks trained from each start' },
        before: { value: 10 ** free[0]!.deviation, meaning: '‖WᵀW − I‖_F of the orthogonal start' },
        afterOne: { value: 10 ** free[1]!.deviation, meaning: '‖WᵀW − I‖_F after one gradient step' },
        atEnd: { value: 10 ** free.at(-1)!.deviation, meaning: '‖WᵀW − I‖_F after the last gradient step' },
        keptAtEnd: {
          value: 10 ** kept.at(-1)!.deviation,
          meaning: '‖WᵀW − I‖_F at the end where W is kept orthogonal',
        },
        identityNorm: { value: Math.sqrt(UNITS), meaning: '‖I‖_F, for scale' },
        freeLoss: { value: freeLoss, meaning: 'mean loss over the last tenth of the steps, orthogonal start' },
        keptLoss: { value: keptLoss, meaning: 'the same where W is kept orthogonal' },
        gaussianLoss: { value: gaussianLoss, meaning: 'the same for the start N(0, 1/n)' },
        narrowLoss: { value: narrowLoss, meaning: 'the same for the start U(±1/√n)' },
        firstLeast: { value: Math.min(...starts), meaning: 'least loss drawn at the first step' },
        firstGreatest: { value: Math.max(...starts), meaning: 'greatest loss drawn at the first step' },
        baseline: { value: 1, meaning: 'mean squared error of always answering 0' },
        gaussianDeviation: { value: 10 ** gaussian[0]!.deviation, meaning: '‖WᵀW − I‖_F of the start N(0, 1/n)' },
        narrowDeviation: { value: 10 ** narrow[0]!.deviation, meaning: '‖WᵀW − I‖_F of the start U(±1/√n)' },
      },
      claims: {
        leavesAtOnce: {
          holds: free[0]!.deviation < -12 && free[1]!.deviation > -6,
          states: 'one gradient step takes the orthogonal start off the orthogonal group',
        },
        orthogonalFirst: {
          holds: freeLoss < 0.8 * Math.min(gaussianLoss, narrowLoss),
          states: 'the orthogonal start ends with a loss at least a fifth lower than both random ones',
        },
        orthogonalAhead: {
          holds: freeLoss < Math.min(gaussianLoss, narrowLoss),
          states: 'the orthogonal start ends with a lower loss than both random ones',
        },
        freeFirst: {
          holds: freeLoss < Math.min(LEARNING, 0.95 * keptLoss),
          states:
            'left free, the orthogonal start has learned something and ends at least 5 % lower than kept orthogonal',
        },
        keptFirst: {
          holds: keptLoss < Math.min(LEARNING, 0.95 * freeLoss),
          states:
            'kept orthogonal, the orthogonal start has learned something and ends at least 5 % lower than left free',
        },
        narrowStays: { holds: narrowLoss > 0.95, states: 'the start U(±1/√n) has learned nothing by the last step' },
      },
    }
  },
} satisfies Experiment<Reads>
