import type { Figure } from '../contracts.ts'
import type chains from '../experiments/chains.ts'
import { powerAxis } from './style/axes.ts'
import { filling, isNarrow } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { note } from './style/notes.ts'
import { number } from './style/words.ts'

type Result = ReturnType<typeof chains.run>
const last = ({ tables }: Result) => Math.max(...tables.jordan.columns.n.values)
const end = ({ tables: { jordan } }: Result, order: string) =>
  jordan.columns.norm.values[jordan.columns.order.values.lastIndexOf(order)]!
const LABELS = { '1': 'order 1: constant', '2': 'order 2, the shear: n', '3': 'order 3: n²/2', '4': 'order 4: n³/6' }

export default {
  experiment: 'chains',
  title: 'Norm of the powers by order of the Jordan block',
  caption: (result) =>
    `Frobenius norm of $J^n$ for Jordan blocks of order $k = 1$ to $4$ whose eigenvalues are all $1$, up to $n = ${last(result)}$. ` +
    'Both axes are logarithmic, so a power law is a straight line. Dashed: $n^{k-1}/(k-1)!$, the largest entry of $J^n$ for large $n$.',
  alt: (result) =>
    `Four lines on logarithmic axes, with slopes 0, 1, 2 and 3: all eigenvalues are 1, yet at power ${last(result)} the norm is ` +
    `${number(10 ** end(result, '2'), 4)} for order 2 and ${number(10 ** end(result, '4'), 4)} for order 4.`,
  description: (result) =>
    `Horizontally the power $n$ from 1 to ${last(result)}, vertically the Frobenius norm, both logarithmic. The line of order 1 is level at 1. ` +
    `The other three start near 2 and soon follow straight dashed lines of slope 1, 2 and 3; at the right end they reach ` +
    `${number(10 ** end(result, '2'), 4)}, ${number(10 ** end(result, '3'), 4)} and ${number(10 ** end(result, '4'), 4)}.`,
  spec: (result, frame) => {
    const n = last(result)
    const x = {
      field: 'n',
      type: 'quantitative',
      title: 'power n',
      scale: { type: 'log', domain: [1, n], nice: false },
      axis: { values: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((tick) => tick <= n), grid: false },
    } as const
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        axis: powerAxis('Frobenius norm of the power'),
        scale: { domainMin: -0.4, nice: true },
      }) as const
    return {
      ...filling(frame, isNarrow(frame) ? 300 : 340),
      layer: [
        {
          data: { name: 'jordan' },
          transform: [{ filter: 'datum.leading > -0.5' }],
          mark: { type: 'line', color: '@muted', strokeWidth: 1, strokeDash: [4, 3] },
          encoding: { x, y: y('leading'), detail: { field: 'order' } },
        },
        {
          data: { name: 'jordan' },
          mark: { type: 'line', ...SOLID },
          encoding: {
            x,
            y: y('norm'),
            color: {
              field: 'order',
              type: 'nominal',
              legend: null,
              scale: { range: ['@blue', '@green', '@amber', '@vermilion'] },
            },
          },
        },
        ...(['@blue', '@green', '@amber', '@vermilion'] as const).map((color, k) => {
          const order = `${k + 1}` as keyof typeof LABELS
          const label = isNarrow(frame) ? LABELS[order].replace(/^order (\d).*: /, '$1: ') : LABELS[order]
          return note(label, {
            x: n,
            y: end(result, order),
            dx: k === 0 ? -4 : isNarrow(frame) ? -22 : -34,
            dy: k === 0 ? -9 : -2,
            align: 'right',
            color,
          })
        }),
      ],
    }
  },
} satisfies Figure<typeof chains>
