import type { Figure } from '../contracts.ts'
import type exceptions from '../experiments/growth-exceptions.ts'
import { powerAxis, powerRoom } from './style/axes.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { number, power } from './style/words.ts'

const COLORS = ['@blue', '@green', '@amber', '@vermilion']

/** Norms of powers that one set of eigenvalue moduli leaves possible: all 1, and all 0.9. */
export default {
  experiment: 'growth-exceptions',
  title: 'Norms of powers that share the sizes of their eigenvalues',
  caption: ({
    tables: { unimodular },
    quantities: q,
    claims: { sixPeaks },
  }) => `$\\lVert W^n \\rVert_2$ for $n$ from 0 to ${unimodular.columns.n.values.at(-1)}. First
panel, every $|\\lambda| = 1$: a rotation; $\\begin{pmatrix}1&-2\\\\1&-1\\end{pmatrix}$, whose fourth power is the identity; a shear; and the
$4 \\times 4$ Jordan block of 1. Second panel, every $\\lambda = 0.9$: $0.9\\,I$; the pair $\\begin{pmatrix}0.9&3\\\\0&0.9\\end{pmatrix}$, which peaks
at ${number(q.pairPeak.value, 4)}; and a $6 \\times 6$ chain with 1 above the diagonal, which peaks at ${number(q.sixPeak.value, 5)}${sixPeaks.holds ? '' : `, for $n = ${q.sixPeakAt.value}$, beyond the drawing`}.`,
  alt: ({ quantities: q, claims: { sixPeaks } }) =>
    `Two panels on logarithmic axes. With all eigenvalues of modulus 1, norms stay at 1, alternate, or grow like n and like its cube. With all eigenvalues 0.9, norms fall at once, or first rise to ${number(q.pairPeak.value, 3)}, or ${sixPeaks.holds ? `to ${number(q.sixPeak.value, 3)}` : 'to the end of the drawing'}.`,
  description: ({ tables: { unimodular, shrinking }, quantities: q, claims }) => {
    const beyond = (shown: { readonly holds: boolean }) => (shown.holds ? '' : ', beyond the drawing')
    const ends = [unimodular, shrinking].map(({ columns: { name, norm } }) =>
      [...new Set(name.values)]
        .map((which) => `${power(norm.values[name.values.lastIndexOf(which)]!)} (${which})`)
        .join(', '),
    )
    return `Both panels have $n$ from 0 to ${unimodular.columns.n.values.at(-1)} across and a logarithmic vertical axis, and all curves start at 1.
In the first the rotation stays at 1, the matrix of period four alternates between 1 and ${q.cycleNorm.value.toFixed(3)}, the shear grows
in proportion to $n$ and the Jordan block to $n^3$. They end at ${ends[0]}. In the second, $0.9\\,I$ falls along a straight line; the pair rises to
${number(q.pairPeak.value, 4)} at $n = ${q.pairPeakAt.value}$ and is below 1 from $n = ${q.pairBelow.value}$${beyond(claims.pairReturns)}; the chain rises to ${number(q.sixPeak.value, 5)} at
$n = ${q.sixPeakAt.value}$${beyond(claims.sixPeaks)}, and is below 1 from $n = ${q.sixBelow.value}$${beyond(claims.sixReturns)}. The curves end at ${ends[1]}.`
  },
  spec: ({ tables, quantities, claims: { sixPeaks } }, frame) => {
    const narrow = isNarrow(frame)
    const top = Math.max(...tables.unimodular.columns.norm.values)
    const all = [...tables.unimodular.columns.norm.values, ...tables.shrinking.columns.norm.values]
    const minExtent = powerRoom(Math.min(...all), Math.max(...all))
    const aboveCycle = -8 - (220 * Math.log10(quantities.cycleNorm.value)) / (top + 0.5)
    const panel = (data: 'unimodular' | 'shrinking', title: string, dys: readonly number[]) => {
      const { name, n } = tables[data].columns
      const names = [...new Set(name.values)]
      const times = [...new Set(n.values)].filter((t) => t % 2 === 0)
      const at = times[Math.floor(times.length * 0.66)]!
      const isRising = (which: string) => data === 'unimodular' || (which === 'chain of 6' && !sixPeaks.holds)
      return {
        data: { name: data },
        width: plotWidth(frame, narrow ? 1 : 2, { room: minExtent }),
        height: 220,
        encoding: {
          x: { field: 'n', type: 'quantitative', title: 'n', scale: { nice: false } },
          y: {
            field: 'norm',
            type: 'quantitative',
            axis: { ...powerAxis(title), minExtent },
            scale: { nice: false, ...(data === 'unimodular' ? { domainMin: -0.5 } : {}) },
          },
          color: {
            field: 'name',
            type: 'nominal',
            legend: null,
            scale: { domain: names, range: COLORS.slice(0, names.length) },
          },
        },
        layer: [
          { mark: { type: 'line' } },
          ...names.map((which, k) => ({
            transform: [{ filter: `datum.name === '${which}' && datum.n === ${at}` }],
            mark: { type: 'text', align: isRising(which) ? 'right' : 'left', dy: dys[k]! } as const,
            encoding: { text: { field: 'name' } },
          })),
        ],
      }
    }
    return {
      [narrow ? 'vconcat' : 'hconcat']: [
        panel('unimodular', 'norm, every |λ| = 1', [11, aboveCycle, -12, -14]),
        panel('shrinking', 'norm, every λ = 0.9', [-14, -14, -14]),
      ],
      resolve: { scale: { color: 'independent' } },
      spacing: 24,
    } as ReturnType<Figure['spec']>
  },
} satisfies Figure<typeof exceptions>
