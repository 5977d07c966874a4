import type { Figure } from '../contracts.ts'
import type radii from '../experiments/spectral-radii.ts'
import { PLAIN_ROOM } from './style/axes.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { listed, number } from './style/words.ts'

const INK = '@green'

/** How large the spectral radius of a Gaussian matrix turns out, and how often it is below 1. */
export default {
  experiment: 'spectral-radii',
  title: 'Spectral radius of a Gaussian matrix by size',
  caption: ({ tables: { samples } }) => {
    const { n, draws } = samples.columns
    return `Matrices with independent N(0, 1/n) entries, at least ${Math.min(...draws.values)} of each order. First panel: median and 5–95 % band of the spectral radius $\\rho$;
the dashed line is the limit 1. Second panel: the fraction with $\\rho < 1$, with 95 % Wilson intervals. Orders: $n = ${n.values.join(', ')}$.`
  },
  alt: ({ tables: { samples }, quantities: { belowAtFive, largestSize, belowAtLargest }, claims: { larger } }) =>
    `One panel has the median spectral radius of a random Gaussian matrix against its order, with a band; at n = ${largestSize.value} the median is ${number(samples.columns.radius.values.at(-1)!)}. The other has the fraction with spectral radius below 1: ${number(belowAtFive.value)} at n = 5${larger.holds ? `, ${number(belowAtLargest.value)} at n = ${largestSize.value}` : ''}.`,
  description: ({ tables: { samples } }) => {
    const { n, radius, radiusLow, radiusHigh, below, belowLow, belowHigh } = samples.columns
    const rows = n.values.map(
      (size, k) =>
        `$n = ${size}$: ${number(radius.values[k]!)} (${number(radiusLow.values[k]!)} to ${number(radiusHigh.values[k]!)}), ${number(below.values[k]!)} (${number(belowLow.values[k]!)} to ${number(belowHigh.values[k]!)})`,
    )
    return `Two panels with the order $n$ across, on a logarithmic axis. The first has the median spectral radius with a band from 5 to 95 %, the second the fraction of matrices with spectral radius below 1
with its 95 % interval. The values, radius first: ${listed(rows)}.`
  },
  spec: ({ tables: { samples } }, frame) => {
    const narrow = isNarrow(frame)
    const size = { width: plotWidth(frame, narrow ? 1 : 2, { room: PLAIN_ROOM }), height: narrow ? 180 : 230 }
    const x = {
      field: 'n',
      type: 'quantitative',
      title: 'order n',
      scale: { type: 'log', base: 2, nice: false, padding: 8 },
      axis: { values: samples.columns.n.values, format: 'd' },
    }
    const y = (field: string, title: string, domain: readonly number[]) => ({
      field,
      type: 'quantitative',
      title,
      scale: { domain, nice: true },
      axis: { tickCount: 5, minExtent: PLAIN_ROOM },
    })
    const top = Math.max(...samples.columns.radiusHigh.values)
    const radius = (field: string) => y(field, 'spectral radius ρ', [0, top])
    const below = (field: string) =>
      y(field, 'probability that ρ < 1', [0, Math.max(0.7, ...samples.columns.belowHigh.values)])
    return {
      data: { name: 'samples' },
      spacing: 24,
      [narrow ? 'vconcat' : 'hconcat']: [
        {
          ...size,
          layer: [
            {
              mark: { type: 'area', opacity: 0.2, color: INK },
              encoding: { x, y: radius('radiusLow'), y2: { field: 'radiusHigh' } },
            },
            {
              mark: { type: 'rule', strokeDash: [4, 3], color: '@ink', strokeWidth: 1 },
              encoding: { y: { datum: 1 } },
            },
            {
              mark: { type: 'line', color: INK, ...SOLID, point: { color: INK, size: 36 } },
              encoding: { x, y: radius('radius') },
            },
          ],
        },
        {
          ...size,
          layer: [
            {
              mark: { type: 'rule', color: INK, strokeWidth: 1.5 },
              encoding: { x, y: below('belowLow'), y2: { field: 'belowHigh' } },
            },
            { mark: { type: 'point', color: INK, size: 44, opacity: 1 }, encoding: { x, y: below('below') } },
          ],
        },
      ],
    }
  },
} satisfies Figure<typeof radii>
