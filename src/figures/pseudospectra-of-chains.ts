import type { Figure } from '../contracts.ts'
import type chains from '../experiments/chains.ts'
import { isNarrow, panelSide } from './style/frames.ts'
import { note } from './style/notes.ts'
import { number } from './style/words.ts'

const CENTER = 0.9
const REACH = 1.15
const TENTHS: Record<string, string> = { '1e-1': '10⁻¹', '1e-2': '10⁻²', '1e-3': '10⁻³', '1e-5': '10⁻⁵', '1e-7': '10⁻⁷' }

const axis = (field: string) =>
  ({ field, type: 'quantitative', axis: null, scale: { domain: field === 'x' ? [-0.3, 2 * REACH - 0.3] : [-REACH, REACH], nice: false, zero: false } }) as const
const plane = { x: axis('x'), y: axis('y') } as const

/** The radii of the discs drawn for one chain. */
function radii({ tables: { discs } }: ReturnType<typeof chains.run>, name: string) {
  const { columns } = discs
  return [...new Set(columns.epsilon.values.filter((_, k) => columns.name.values[k] === name))].map((epsilon) => {
    const k = columns.epsilon.values.findIndex((value, i) => value === epsilon && columns.name.values[i] === name)
    return { epsilon, radius: columns.top.values[k]! }
  })
}

export default {
  experiment: 'chains',
  title: 'Pseudospectra of two chains',
  caption: () =>
    'Where a perturbation of spectral norm $\\varepsilon$ can move an eigenvalue of the pair and of the chain of 6, whose eigenvalues are all $0.9$ (dot): anywhere in ' +
    'the disc labeled $\\varepsilon$, and nowhere else. Gray: the unit circle, with $1$ marked. A normal matrix would have discs of radius $\\varepsilon$.',
  alt: ({ quantities: { pairReach, sixReach } }) =>
    `Discs about 0.9 that spill over the unit circle: a perturbation of norm 0.01 can move an eigenvalue of the pair out to ${number(pairReach.value, 3)}, and one of ` +
    `0.00001 an eigenvalue of the chain of 6 to ${number(sixReach.value, 3)}.`,
  description: (result) =>
    `Two panels of the complex plane, each with a part of the unit circle and concentric circles about 0.9. ${['pair', 'chain of 6']
      .map((name) => `For the ${name} their radii are ${radii(result, name).map(({ epsilon, radius }) => `${number(radius, 2)} at $\\varepsilon = 10^{${epsilon.slice(2)}}$`).join(', ')}`)
      .join('. ')}. The larger ones contain points outside the unit circle.`,
  spec: (result, frame) => {
    const narrow = isNarrow(frame)
    const side = Math.min(panelSide(frame, narrow ? 1 : 2, { gap: 24 }), 320)
    const panel = (name: string, ink: string) => ({
      width: side,
      height: side,
      title: { text: name === 'pair' ? '2×2 pair' : name, fontSize: 12.5, fontWeight: 400, anchor: 'middle' },
      layer: [
        { data: { name: 'circle' }, mark: { type: 'line', color: '@grey', strokeWidth: 1.2, clip: true }, encoding: { ...plane, order: { field: 'k' } } },
        {
          data: { name: 'discs' },
          transform: [{ filter: { field: 'name', equal: name } }],
          mark: { type: 'line', color: ink, strokeWidth: 1.4, clip: true },
          encoding: { ...plane, detail: { field: 'epsilon' }, order: { field: 'k' } },
        },
        note('', { x: CENTER, y: 0 }),
        { data: { values: [{}] }, mark: { type: 'point', size: 50, color: ink, opacity: 1 }, encoding: { x: { datum: CENTER }, y: { datum: 0 } } },
        { data: { values: [{}] }, mark: { type: 'tick', orient: 'vertical', size: 9, thickness: 1.5, color: '@ink' }, encoding: { x: { datum: 1 }, y: { datum: 0 } } },
        ...radii(result, name).map(({ epsilon, radius }) => note(TENTHS[epsilon] ?? epsilon, { x: CENTER, y: radius, dy: -8, align: 'center', color: ink })),
      ],
    })
    const panels = [panel('pair', '@green'), panel('chain of 6', '@vermilion')]
    return { concat: panels, columns: narrow ? 1 : 2, spacing: 24 } as never
  },
} satisfies Figure<typeof chains>
