import type { Figure } from '../contracts.ts'
import type eigen from '../experiments/fibonacci-eigenvalues.ts'
import { powerAxis } from './style/axes.ts'
import { filling, isNarrow } from './style/frames.ts'
import { MARKS } from './style/marks.ts'
import { power } from './style/words.ts'

/** Powers of φ and of |ψ|. */
export default {
  experiment: 'fibonacci-eigenvalues',
  title: 'Powers of the eigenvalues of the Fibonacci matrix',
  caption: ({
    tables: { powers },
    quantities: q,
  }) => `$\\varphi^n$ and $|\\psi|^n$ for $n$ from 0 to ${powers.columns.n.values.at(-1)}: two
straight lines on a logarithmic axis, mirror images because $\\varphi\\psi = -1$. At
$n = 10$ (points) they are ${q.large10.value.toFixed(4)} and ${q.small10.value.toFixed(4)}, the eigenvalues of $M^{10}$.`,
  alt: ({ tables: { powers }, quantities: q }) =>
    `On a logarithmic axis one line rises and one falls at equal slopes; at n = 10 they are ${q.large10.value.toFixed(4)} and ${q.small10.value.toFixed(4)}, and they end at n = ${powers.columns.n.values.at(-1)}.`,
  description: ({
    tables: { powers },
    quantities: q,
  }) => `The horizontal axis is $n$ from 0 to ${powers.columns.n.values.at(-1)}, the
vertical axis a logarithmic scale. $\\varphi^n$ rises from 1 to ${power(q.lastLarge.value.log10)}, $|\\psi|^n$ falls from 1 to
${power(q.lastSmall.value.log10)}. At $n = 10$ the lines stand at
${q.large10.value.toFixed(4)} and ${q.small10.value.toFixed(4)}, which add up to ${q.lucas10.value}.`,
  spec: ({ tables: { powers }, quantities: q }, frame) => {
    const end = powers.columns.n.values.at(-1)!
    const y = (field: string) =>
      ({ field, type: 'quantitative', axis: powerAxis('size of the power'), scale: { nice: false } }) as const
    const label = (field: string, text: string, dy: number, color: string) => ({
      transform: [
        { filter: `datum.n === ${powers.columns.n.values[Math.floor(0.55 * powers.columns.n.values.length)]}` },
      ],
      mark: { type: 'text', align: 'right', dx: -8, dy, color, fontSize: 14 } as const,
      encoding: { y: y(field), text: { value: text } },
    })
    const tenth = (field: string, value: number, dy: number, color: string) => [
      {
        transform: [{ filter: 'datum.n === 10' }],
        mark: { type: 'point', size: 60, color, opacity: 1 } as const,
        encoding: { y: y(field) },
      },
      {
        transform: [{ filter: 'datum.n === 10' }],
        mark: { type: 'text', align: 'left', dx: -6, dy, color } as const,
        encoding: { y: y(field), text: { value: value.toFixed(4) } },
      },
    ]
    return {
      data: { name: 'powers' },
      ...filling(frame, isNarrow(frame) ? 280 : 300),
      encoding: {
        x: {
          field: 'n',
          type: 'quantitative',
          title: 'n',
          axis: { tickCount: isNarrow(frame) ? 5 : 10 },
          scale: { domain: [0, end], nice: false },
        },
      },
      layer: [
        { mark: { type: 'line', color: MARKS.phi.ink }, encoding: { y: y('log10Large') } },
        { mark: { type: 'line', color: MARKS.psi.ink }, encoding: { y: y('log10Small') } },
        ...tenth('log10Large', q.large10.value, -20, MARKS.phi.ink),
        ...tenth('log10Small', q.small10.value, 20, MARKS.psi.ink),
        label('log10Large', 'φⁿ', -8, MARKS.phi.ink),
        label('log10Small', '|ψ|ⁿ', 12, MARKS.psi.ink),
      ],
    }
  },
} satisfies Figure<typeof eigen>
