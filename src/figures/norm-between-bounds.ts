import type { Figure } from '../contracts.ts'
import type bounds from '../experiments/growth-bounds.ts'
import { powerAxis, powerRoom } from './style/axes.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { number, power } from './style/words.ts'

const NAMES = ['symmetric', 'skewed', 'random 5×5', 'random 8×8']

/** ‖Wⁿ‖₂ of four matrices between ρⁿ and κ(V)ρⁿ. */
export default {
  experiment: 'growth-bounds',
  title: 'Norm of powers between the bounds that eigenvalues and eigenvectors set',
  caption: ({
    tables: { norms },
    quantities: q,
  }) => `$\\lVert W^n \\rVert_2$ (line) for $n$ from 0 to ${norms.columns.n.values.at(-1)}, in the
band from $\\rho^n$ to $\\kappa(V)\\rho^n$. The Fibonacci matrix, symmetric: $\\kappa = ${q.symmetricKappa.value.toFixed(0)}$, no room.
$\\begin{pmatrix}0.9&3\\\\0&0.8\\end{pmatrix}$, skewed: $\\kappa = ${q.skewedKappa.value.toFixed(1)}$. One draw each of Gaussian matrices
of variance $1/n$ with $n = 5$ and 8: $\\kappa = ${q.fiveKappa.value.toFixed(1)}$ and ${q.eightKappa.value.toFixed(1)},
$\\rho = ${q.fiveRadius.value.toFixed(3)}$ and ${q.eightRadius.value.toFixed(3)}.`,
  alt: ({ quantities: q }) =>
    `Four panels: each curve stays in its band of constant height on a logarithmic axis, of factor 1, ${number(q.skewedKappa.value)}, ${number(q.fiveKappa.value)} and ${number(q.eightKappa.value)}.`,
  description: ({ tables: { norms } }) => {
    const { name, norm, low, high, n } = norms.columns
    const ends = NAMES.map((which) => {
      const last = name.values.lastIndexOf(which)
      return `${which} ${power(norm.values[last]!)} (${power(low.values[last]!)} and ${power(high.values[last]!)})`
    })
    return `Four panels, each with $n$ from 0 to ${n.values.at(-1)} across and its own logarithmic vertical axis. A tinted band with
straight, parallel edges runs from $\\rho^n$ to $\\kappa(V)\\rho^n$; the norm of $W^n$ starts at 1 on the lower edge and
never leaves the band. At $n = ${n.values.at(-1)}$ the norms, with their bounds in parentheses, are: ${ends.join('; ')}.`
  },
  spec: ({ tables: { norms } }, frame) => {
    const narrow = isNarrow(frame)
    const columns = narrow ? 1 : 2
    const { low, high } = norms.columns
    const minExtent = powerRoom(Math.min(...low.values), Math.max(...high.values))
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        axis: { ...powerAxis(''), title: null, tickCount: 5, minExtent },
        scale: { nice: false },
      }) as const
    return {
      data: { name: 'norms' },
      columns,
      spacing: narrow ? 18 : 24,
      resolve: { scale: { y: 'independent' } },
      facet: {
        field: 'label',
        type: 'nominal',
        sort: [...new Set(norms.columns.label.values)],
        title: 'norm of Wⁿ',
        header: { titleAnchor: 'start', titlePadding: 10, labelAnchor: 'start', labelFontWeight: 600, labelPadding: 6 },
      },
      spec: {
        width: plotWidth(frame, columns, { room: minExtent }),
        height: narrow ? 98 : 140,
        encoding: { x: { field: 'n', type: 'quantitative', title: 'n', scale: { nice: false } } },
        layer: [
          { mark: { type: 'area', color: '@blue', opacity: 0.15 }, encoding: { y: y('low'), y2: { field: 'high' } } },
          { mark: { type: 'line', color: '@muted', strokeDash: [5, 3], strokeWidth: 1 }, encoding: { y: y('low') } },
          { mark: { type: 'line', color: '@muted', strokeDash: [5, 3], strokeWidth: 1 }, encoding: { y: y('high') } },
          { mark: { type: 'line', color: '@blue' }, encoding: { y: y('norm') } },
        ],
      },
    }
  },
} satisfies Figure<typeof bounds>
