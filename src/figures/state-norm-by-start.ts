import type { Figure } from '../contracts.ts'
import type regimes from '../experiments/growth-regimes.ts'
import { powerAxis } from './style/axes.ts'
import { filling } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { MARKS } from './style/marks.ts'
import { power } from './style/words.ts'

const STARTS = { 'along φ': MARKS.phi.ink, 'e₂': '@green', 'along ψ': MARKS.psi.ink }

/** Length of Mⁿh₀ from three starts, one of them in the stable subspace. */
export default {
  experiment: 'growth-regimes',
  title: 'Length of the state by its start',
  caption: ({
    tables: { theory },
    quantities: q,
    claims,
  }) => `The length of $M^n h_0$ for the Fibonacci matrix and three starts of length 1,
$n$ from 0 to ${theory.columns.n.values.at(-1)}, stepped in doubles. Along the eigenvector of $\\psi$ the exact length is $|\\psi|^n$ (dashed)
although $\\rho = \\varphi > 1$.${claims.escapes.holds ? ` The computed one follows it to $n = ${q.turning.value}$; there the rounding of $h_0$, amplified by $\\varphi^n$, takes over.` : ''}`,
  alt: ({ quantities: q, claims }) =>
    `Two lines rise together on a logarithmic axis; the third falls with the dashed line of theory${claims.escapes.holds ? ` until n = ${q.turning.value} and then rises as steeply as the others` : ''}.`,
  description: ({ tables: { theory }, quantities: q, claims }) => `The horizontal axis is $n$ from 0 to
${theory.columns.n.values.at(-1)}, the vertical axis a logarithmic scale of lengths. The states started along the eigenvector of $\\varphi$ and at
$e_2 = (0, 1)$, the start of the Fibonacci numbers, rise as $\\varphi^n$. The state started along the eigenvector of $\\psi$ falls as
$|\\psi|^n$${claims.escapes.holds ? `, is shortest at $n = ${q.turning.value}$ with ${power(q.shortest.value.log10)}, and then rises as steeply as the others, to ${power(q.escaped.value.log10)}` : ''}. In
exact arithmetic it would end at ${power(q.exact.value.log10)}.`,
  spec: ({ tables: { theory }, quantities: { turning } }, frame) => {
    const n = theory.columns.n.values
    const y = {
      field: 'norm',
      type: 'quantitative',
      axis: powerAxis('length of the state'),
      scale: { nice: false },
    } as const
    const at = n[Math.floor(n.length * 0.3)]!
    const label = (start: string, text: string, dy: number, dx: number) => ({
      transform: [{ filter: `datum.start === '${start}' && datum.n === ${at}` }],
      mark: { type: 'text', dy, dx, align: dx < 0 ? 'right' : 'left' } as const,
      encoding: { text: { value: text } },
    })
    return {
      ...filling(frame, 300),
      data: { name: 'states' },
      encoding: {
        x: { field: 'n', type: 'quantitative', title: 'n', scale: { nice: false } },
        y,
        color: {
          field: 'start',
          type: 'nominal',
          legend: null,
          scale: { domain: Object.keys(STARTS), range: Object.values(STARTS) },
        },
      },
      layer: [
        { mark: { type: 'line', ...SOLID } },
        {
          data: { name: 'theory' },
          mark: { type: 'line', color: '@ink', strokeDash: [5, 3], strokeWidth: 1 },
          encoding: { color: { value: '@ink' } },
        },
        label('along φ', 'h₀ along φ', -8, -6),
        label('e₂', 'h₀ = e₂', 12, 10),
        label('along ψ', 'h₀ along ψ', at > turning.value ? 14 : -6, 8),
        {
          data: { name: 'theory' },
          transform: [{ filter: `datum.n === ${n[Math.floor(n.length * 0.82)]}` }],
          mark: { type: 'text', align: 'left', dx: 4, dy: -8 },
          encoding: { color: { value: '@ink' }, text: { value: '|ψ|ⁿ' } },
        },
      ],
    }
  },
} satisfies Figure<typeof regimes>
