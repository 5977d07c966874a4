import type { Figure } from '../contracts.ts'
import type chains from '../experiments/chains.ts'
import { filling, isNarrow } from './style/frames.ts'
import { growthAxis, growthLevel, growthNote, growthScale, shown } from './style/growth-scale.ts'
import { MARKS } from './style/marks.ts'
import { number } from './style/words.ts'

type Result = ReturnType<typeof chains.run>
const last = ({ tables }: Result) => Math.max(...tables.transients.columns.n.values)

const color = {
  field: 'name',
  type: 'nominal',
  legend: null,
  scale: { domain: ['pair', 'chain of 6'], range: [MARKS.pair.ink, MARKS.chain.ink] },
} as const

export default {
  experiment: 'chains',
  title: 'Transient growth',
  caption: (result) =>
    `Spectral norm of $W^n$ up to $n = ${last(result)}$ for two matrices whose every eigenvalue is $${result.quantities.radius.value}$: the pair ` +
    `$\\begin{pmatrix}0.9 & 3\\\\ 0 & 0.9\\end{pmatrix}$ and the $6\\times6$ chain with $0.9$ on the diagonal and $1$ above it. The lowest line is $\\rho^n$, the lower bound that the ` +
    'eigenvalues give. Bars: from the Kreiss constant $K$ to $eNK$, between which the peak must lie.',
  alt: ({ quantities: { pairPeak, pairPeakAt, sixPeak, sixPeakAt } }) =>
    `Both norms rise before they fall: to ${number(pairPeak.value, 4)} at power ${pairPeakAt.value} for the pair, and to ${number(sixPeak.value, 5)} at power ` +
    `${sixPeakAt.value} for the chain of 6, while powers of the spectral radius fall from the start.`,
  description: (result) =>
    `The power $n$ from 0 to ${last(result)} horizontally, the spectral norm, logarithmic, vertically. A straight gray line falls from 1: ` +
    `$0.9^n$. The norm of the pair rises to ${number(result.quantities.pairPeak.value, 4)} at $n = ${result.quantities.pairPeakAt.value}$ and is below 1 from ` +
    `$n = ${result.quantities.pairBelow.value}$; that of the chain of 6 rises to ${number(result.quantities.sixPeak.value, 5)} at $n = ${result.quantities.sixPeakAt.value}$ and is ` +
    `below 1 from $n = ${result.quantities.sixBelow.value}$. At each peak a vertical bar reaches from the Kreiss constant, ${number(result.quantities.pairKreiss.value, 3)} and ` +
    `${number(result.quantities.sixKreiss.value, 4)}, to ${number(result.quantities.pairUpper.value, 3)} and ${number(result.quantities.sixUpper.value, 4)}.`,
  spec: (result, frame) => {
    const n = last(result)
    const { columns } = result.tables.transients
    const { at, log10Peak, log10Upper } = result.tables.brackets.columns
    const x = {
      field: 'n',
      type: 'quantitative',
      title: 'power n',
      scale: { domain: [0, n], nice: false },
      axis: { tickCount: 6 },
    } as const
    const y = (field: string) =>
      ({
        field: `${field}Shown`,
        type: 'quantitative',
        axis: { ...growthAxis('spectral norm of the power'), tickCount: 8, grid: false },
      }) as const
    const peak = (k: number, ink: string, rest: { dy: number; on?: 'log' }) =>
      growthNote(`${number(10 ** log10Peak.values[k]!, k === 0 ? 4 : 5)} at n = ${at.values[k]}`, {
        x: at.values[k]!,
        y: log10Upper.values[k]!,
        dx: 7,
        color: ink,
        ...rest,
      })
    const along = (name: string, ink: string, [on, share]: ['log' | 'linear', number]) => {
      const k = columns.name.values.indexOf(name) + Math.round(share * (columns.n.values.length / 2 - 1))
      return growthNote(name, { x: columns.n.values[k]!, y: columns.norm.values[k]!, dx: 8, dy: -8, color: ink, on })
    }
    return {
      params: [growthScale(log10Upper.values)],
      ...filling(frame, isNarrow(frame) ? 320 : 360),
      layer: [
        growthLevel(0),
        {
          data: { name: 'transients' },
          transform: [{ filter: { field: 'name', equal: 'pair' } }, ...shown('radius')],
          mark: { type: 'line', color: '@grey', strokeWidth: 1.4, clip: true },
          encoding: { x, y: y('radius'), tooltip: [{ field: 'radius' }] },
        },
        {
          data: { name: 'transients' },
          transform: shown('norm'),
          mark: 'line',
          encoding: { x, y: y('norm'), color, tooltip: [{ field: 'norm' }] },
        },
        {
          data: { name: 'brackets' },
          transform: shown('log10Kreiss', 'log10Upper'),
          mark: { type: 'rule', strokeWidth: 5, opacity: 0.35 },
          encoding: {
            x: { field: 'at', type: 'quantitative' },
            y: y('log10Kreiss'),
            y2: { field: 'log10UpperShown' },
            color,
            tooltip: [{ field: 'log10Kreiss' }, { field: 'log10Upper' }],
          },
        },
        {
          data: { name: 'brackets' },
          transform: shown('log10Peak'),
          mark: { type: 'point', size: 40, opacity: 1 },
          encoding: {
            x: { field: 'at', type: 'quantitative' },
            y: y('log10Peak'),
            color,
            tooltip: [{ field: 'log10Peak' }],
          },
        },
        peak(0, MARKS.pair.ink, { dy: -3, on: 'log' }),
        peak(1, MARKS.chain.ink, { dy: 0 }),
        along('pair', MARKS.pair.ink, ['log', 0.68]),
        along('chain of 6', MARKS.chain.ink, ['log', 0.68]),
        along('chain of 6', MARKS.chain.ink, ['linear', (1.3 * at.values[1]!) / n]),
        growthNote('pair and ρⁿ', {
          x: n,
          y: columns.norm.values[columns.name.values.lastIndexOf('pair')]!,
          dx: -4,
          dy: -9,
          align: 'right',
          color: MARKS.pair.ink,
          on: 'linear',
        }),
        growthNote('ρⁿ', {
          x: 0.5 * n,
          y: 0.5 * n * Math.log10(0.9),
          dx: -7,
          dy: 9,
          align: 'right',
          color: '@muted',
          on: 'log',
        }),
      ],
    }
  },
} satisfies Figure<typeof chains>
