import type { Figure } from '../contracts.ts'
import type regimes from '../experiments/growth-regimes.ts'
import { powerAxis, powerRoom } from './style/axes.ts'
import { isNarrow, OVERHANG, panelSide } from './style/frames.ts'
import { MARKS } from './style/marks.ts'
import { power } from './style/words.ts'

const REGIMES = ['vanishes', 'keeps', 'explodes', 'settles']

/** Largest and smallest singular value of Wⁿ in four regimes. */
export default {
  experiment: 'growth-regimes',
  title: 'Largest and smallest stretch of powers in four regimes',
  caption: ({
    tables: { stretches },
    quantities: q,
  }) => `The largest (solid) and the smallest (dashed) factor by which $W^n$ lengthens a
vector, its singular values, for $n$ from 0 to ${stretches.columns.n.values.at(-1)} and four $2 \\times 2$ matrices: half the Fibonacci matrix,
with $\\rho = ${q.vanishingRadius.value.toFixed(3)}$; a rotation; the Fibonacci matrix; and a Markov matrix with eigenvalues 1 and
${q.settlingSecond.value.toFixed(1)}. Only the rotation keeps both at 1.`,
  alt: ({ quantities: q }) =>
    `Four panels on one logarithmic scale: both stretches fall; both stay at 1; one rises while the other falls; one settles at ${q.limitNorm.value.toFixed(3)} while the other falls.`,
  description: ({ tables: { stretches }, quantities: q }) => {
    const { n, smallest, regime } = stretches.columns
    const last = (name: string) => smallest.values[regime.values.lastIndexOf(name)]!
    return `Four panels share a horizontal axis, $n$ from 0 to ${n.values.at(-1)}, and a logarithmic vertical axis. Where the powers
vanish, the largest stretch ends at ${power(q.vanishingEnd.value.log10)} and the smallest at ${power(last('vanishes'))}. Where they keep, both
lie on 1. Where they explode, the largest ends at ${power(q.explodingEnd.value.log10)} and the smallest, its reciprocal, at
${power(last('explodes'))}: one direction still vanishes. Where they settle, the largest tends to ${q.limitNorm.value.toFixed(3)}, the norm of
the limit, and the smallest ends at ${power(last('settles'))}.`
  },
  spec: ({ tables: { stretches } }, frame) => {
    const narrow = isNarrow(frame)
    const columns = narrow ? 2 : 4
    const { smallest, largest } = stretches.columns
    const minExtent = powerRoom(Math.min(...smallest.values), Math.max(...largest.values))
    const y = (field: string) =>
      ({ field, type: 'quantitative', axis: { ...powerAxis(''), title: null, minExtent } }) as const
    return {
      data: { name: 'stretches' },
      columns,
      spacing: 14,
      facet: {
        field: 'regime',
        type: 'nominal',
        sort: REGIMES,
        title: 'stretch of a vector by Wⁿ, where the power',
        header: { titleAnchor: 'start', titlePadding: 10, labelAnchor: 'start', labelFontWeight: 600, labelPadding: 6 },
      },
      spec: {
        width: panelSide(frame, columns, { gap: 14, margin: minExtent + 2 * OVERHANG * columns }),
        height: narrow ? 130 : 200,
        encoding: {
          x: { field: 'n', type: 'quantitative', title: 'n', axis: { tickCount: 4 }, scale: { nice: false } },
        },
        layer: [
          {
            mark: { type: 'line', color: MARKS.smallest.ink, strokeDash: [...MARKS.smallest.dash] },
            encoding: { y: y('smallest') },
          },
          { mark: { type: 'line', color: MARKS.largest.ink }, encoding: { y: y('largest') } },
        ],
      },
    }
  },
} satisfies Figure<typeof regimes>
