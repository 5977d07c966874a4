import type { Figure } from '../contracts.ts'
import type chain from '../experiments/nilpotent-chain.ts'
import { isNarrow } from './style/frames.ts'
import { note } from './style/notes.ts'
import { number } from './style/words.ts'

const REACH = 1.2
const LABELS: readonly [exponent: number, text: string][] = [
  [-16, '10⁻¹⁶'],
  [-8, '10⁻⁸'],
  [-4, '10⁻⁴'],
  [-2, '10⁻²'],
  [0, 'δ = 1'],
]

const axis = (field: string) =>
  ({ field, type: 'quantitative', axis: null, scale: { domain: [-REACH, REACH], nice: false, zero: false } }) as const

const ink = { field: 'exponent', type: 'ordinal', legend: null, scale: { domain: [-16, -8, -4, -2, 0], range: ['@grey', '@sky', '@green', '@amber', '@blue'] } } as const

export default {
  experiment: 'nilpotent-chain',
  title: 'Eigenvalues of a chain as it is closed',
  caption: ({ quantities }) =>
    `Eigenvalues of the $${quantities.units.value}\\times${quantities.units.value}$ chain with ones above the diagonal and a weight $\\delta$ in the lower left corner: the ` +
    `$${quantities.units.value}$ roots of $\\lambda^{${quantities.units.value}} = \\delta$. At $\\delta = 0$ all are $0$; $\\delta = 10^{-16}$ moves them to the innermost ring, and ` +
    '$\\delta = 1$ makes the matrix a permutation, orthogonal, with its eigenvalues on the unit circle.',
  alt: () =>
    'Rings of eight eigenvalues about 0 in the complex plane: weights of 1e-16, 1e-8, 1e-4, 1e-2 and 1 give radii 0.01, 0.1, 0.32, 0.56 and 1.',
  description: ({ tables }) =>
    `The complex plane with five concentric rings of eight points each. ${LABELS.map(([exponent]) => {
      const k = tables.rings.columns.exponent.values.indexOf(exponent)
      return `At $\\delta = ${exponent === 0 ? '1' : `10^{${exponent}}`}$ the radius is ${number(tables.rings.columns.radius.values[k]!, 3)}`
    }).join('; ')}. The points stand at the same eight directions in every ring.`,
  spec: (_, frame) => {
    const side = isNarrow(frame) ? 300 : 380
    const x = axis('re')
    const y = axis('im')
    return {
      width: side,
      height: side,
      layer: [
        { data: { name: 'outlines' }, mark: { type: 'line', strokeWidth: 1, opacity: 0.6 }, encoding: { x, y, order: { field: 'k' }, color: ink } },
        { data: { name: 'rings' }, mark: { type: 'point', size: 42, opacity: 1 }, encoding: { x, y, color: ink } },
        ...LABELS.slice(1).map(([exponent, text]) => {
          const angle = Math.PI / 8
          const radius = 10 ** (exponent / 8)
          return note(text, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), dx: 4, dy: -5, color: '@muted' })
        }),
        note('10⁻¹⁶', { x: 0, y: 0, dx: 9, dy: 0, color: '@muted' }),
      ],
    }
  },
} satisfies Figure<typeof chain>
