import type { Figure } from '../contracts.ts'
import type samplers from '../experiments/samplers.ts'
import { isNarrow, OVERHANG, panelSide } from './style/frames.ts'
import { number } from './style/words.ts'

/** Pixels for the names of the samplers. */
const ROOM = 96

const legend = { symbolSize: 60 }
const COLORS = { field: 'order', type: 'nominal', scale: { range: ['@blue', '@amber'] }, legend }
const SHAPES = { field: 'order', type: 'nominal', scale: { range: ['circle', 'diamond'] }, legend }

/** Two decimals, with a true minus sign and no negative zero. */
const signed = (x: number) => (Math.round(100 * x) / 100 + 0).toFixed(2).replace('-', '−')

interface Panel {
  readonly title: string
  readonly domain: readonly [number, number]
  readonly haar: number
  /** Whether the names of the samplers stand at its left. */
  readonly labels: boolean
}

/** Dots with whiskers, one row a sampler; the vertical rule is the Haar value. */
function dots(field: string, { title, domain, haar, labels }: Panel) {
  const y = {
    field: 'sampler',
    type: 'nominal',
    sort: null,
    title: null,
    axis: { grid: true, labels, ...(labels ? { minExtent: ROOM } : {}) },
  }
  const x = { type: 'quantitative', scale: { domain, nice: false }, title, axis: { tickCount: 5 } }
  const shared = { y, yOffset: { field: 'order', type: 'nominal', scale: { paddingOuter: 0.55 } } }
  return {
    data: { name: 'biases' },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: '@ink', strokeDash: [4, 3], strokeWidth: 1 },
        encoding: { x: { datum: haar } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.6 },
        encoding: { ...shared, x: { field: `${field}Low`, ...x }, x2: { field: `${field}High` }, color: COLORS },
      },
      {
        mark: { type: 'point', size: 48, opacity: 1 },
        encoding: { ...shared, x: { field, ...x }, color: COLORS, shape: SHAPES },
      },
    ],
  }
}

/** Ticks where a closed form says the mean is. */
const formulas = {
  data: { name: 'formulas' },
  mark: { type: 'tick', color: '@ink', thickness: 1.2, size: 13 },
  encoding: {
    x: { field: 'expected', type: 'quantitative' },
    y: { field: 'sampler', type: 'nominal', sort: null },
    yOffset: { field: 'order', type: 'nominal' },
  },
}

export default {
  experiment: 'samplers',
  title: 'Two tests of uniformity, by sampler',
  caption: ({
    quantities: { draws },
  }) => `Mean of the first entry $Q_{11}$ and share of determinants equal to $+1$, over ${draws.value} draws of each sampler at orders 2 and 5, with
two standard errors either way, often less than the mark. Dashed lines: the Haar measure. Ticks: exact means, where we have a closed form.`,
  alt: ({ quantities: { measuredAtFive, firstOfV } }) =>
    `Dot plot by sampler. The mean first entry is ${number(measuredAtFive.value, 2)} at order 5 for plain QR and ${number(firstOfV.value, 2)} for V of the SVD, and near 0 for the samplers that are Haar, whose determinants are fair too.`,
  description: ({ tables: { biases } }) => {
    const { sampler, first, positive } = biases.columns
    const pair = (values: readonly number[], k: number) => `${signed(values[k]!)} and ${signed(values[k + 1]!)}`
    const rows = sampler.values.flatMap((name, k) =>
      k % 2 === 0 ? [`${name}, ${pair(first.values, k)}, ${pair(positive.values, k)}`] : [],
    )
    return `Two dot plots with the same eight rows, one for each sampler, and two marks in each row, a blue disc for order 2 and an
amber diamond for order 5. The first has the mean of $Q_{11}$ from $-0.8$ to 0.8, with the Haar value 0 dashed; the second the share of draws with
determinant $+1$ from 0 to 1, with the Haar value one half dashed. For each sampler, the means at orders 2 and 5, then the shares: ${rows.join('; ')}.`
  },
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const size = { width: panelSide(frame, narrow ? 1 : 2, { gap: 24, margin: ROOM + OVERHANG }), height: 8 * 30 }
    const bias = dots('first', { title: 'mean of the first entry', domain: [-0.8, 0.8], haar: 0, labels: true })
    const sign = dots('positive', {
      title: 'share of determinants +1',
      domain: [-0.03, 1.03],
      haar: 0.5,
      labels: narrow,
    })
    const panels = [
      { ...bias, ...size, layer: [...bias.layer, formulas] },
      { ...sign, ...size },
    ]
    return narrow ? { vconcat: panels, spacing: 20 } : { hconcat: panels, spacing: 24 }
  },
} satisfies Figure<typeof samplers>
