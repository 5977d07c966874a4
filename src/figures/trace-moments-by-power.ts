import type { Figure } from '../contracts.ts'
import type traces from '../experiments/haar-traces.ts'
import { isNarrow, plotWidth } from './style/frames.ts'

/** Pixels for the labels of the vertical axes. */
const ROOM = 22

const ORDERS = ['n = 5', 'n = 8']
const INKS = { domain: ORDERS, range: ['@blue', '@amber'] }
const SHAPES = { domain: ORDERS, range: ['circle', 'diamond'] }

interface Moment {
  readonly field: string
  readonly expected: string
  readonly title: string
  readonly domain: readonly [number, number]
  /** The title of the horizontal axis. */
  readonly power: string | null
}

const VARIANCE: Moment = {
  field: 'variance',
  expected: 'expectedVariance',
  title: 'variance of the trace',
  domain: [0, 9],
  power: null,
}
const MEAN: Moment = {
  field: 'mean',
  expected: 'expectedMean',
  title: 'mean of the trace',
  domain: [-0.3, 1.3],
  power: 'power k',
}

/** One moment of one order: theory as ticks under dots with whiskers. */
function panel(
  order: string,
  { field, expected, title, domain, power }: Moment,
  size: { width: number; height: number },
) {
  const x = {
    field: 'k',
    type: 'quantitative',
    title: power,
    scale: { domain: [0.2, 20.8], nice: false },
    axis: { values: [1, 5, 10, 15, 20] },
  }
  const y = {
    type: 'quantitative',
    title: `${title}, ${order}`,
    scale: { domain, nice: false },
    axis: { tickCount: 4, minExtent: ROOM },
  }
  const color = { field: 'order', type: 'nominal', scale: INKS, legend: null }
  const shape = { ...color, scale: SHAPES }
  return {
    ...size,
    data: { name: 'moments' },
    transform: [{ filter: { field: 'order', equal: order } }],
    layer: [
      {
        mark: { type: 'tick', orient: 'horizontal', color: '@muted', thickness: 1.2, size: size.width / 24 },
        encoding: { x, y: { field: expected, ...y } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.4 },
        encoding: { x, y: { field: `${field}Low`, ...y }, y2: { field: `${field}High` }, color },
      },
      { mark: { type: 'point', size: 26, opacity: 1 }, encoding: { x, y: { field, ...y }, color, shape } },
    ],
  }
}

export default {
  experiment: 'haar-traces',
  title: 'Moments of the traces of powers',
  caption: ({
    quantities: { draws },
  }) => `Variance and mean of $\\operatorname{tr} Q^k$ over ${draws.value} matrices from the Haar measure at each of two orders, with two standard errors either way, for
$k = 1$ to 20. Level dashes: the exact values. The variance rises like $k$ until $k = n$ and from there on alternates between $n$ and $n - 1$.`,
  alt: ({ claims: { agree } }) =>
    `The variance of the trace of the k-th power of a random orthogonal matrix rises with k up to the order n, then alternates between n − 1 and n; the mean alternates between 0 and 1. ${agree.holds ? 'All' : 'Nearly all'} dots are within four standard errors of the exact values.`,
  description: ({ tables: { moments }, quantities: { draws } }) => {
    const { variance, expectedVariance } = moments.columns
    const at = (k: number) =>
      `at $k = ${k}$ the variance is ${variance.values[k - 1]!.toFixed(2)} (exact ${expectedVariance.values[k - 1]})`
    return `Four panels, two for order 5 and two for order 8, the variance above the mean. Each has the power $k$ from 1 to 20 on the horizontal axis, dots for the ${draws.value} draws and gray dashes for theory. The means alternate between 0 at odd and 1 at even $k$.
The variances climb one unit a step up to $k = n$ and then alternate between $n - 1$ and $n$. For order 5, ${at(1)}, ${at(5)} and ${at(20)}.`
  },
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const width = plotWidth(frame, narrow ? 1 : 2, { room: ROOM })
    const column = (order: string) => [
      panel(order, VARIANCE, { width, height: narrow ? 104 : 150 }),
      panel(order, MEAN, { width, height: 70 }),
    ]
    const columns = ORDERS.map((order) => ({ vconcat: column(order), spacing: 18 }))
    return narrow ? { vconcat: columns, spacing: 22 } : { hconcat: columns, spacing: 24 }
  },
} satisfies Figure<typeof traces>
