import type { Figure } from '../contracts.ts'
import type chains from '../experiments/chains.ts'
import { isNarrow, isSlim, panelSide } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { MARKS } from './style/marks.ts'
import { note } from './style/notes.ts'
import { listed, number, power } from './style/words.ts'

type Result = ReturnType<typeof chains.run>
const CENTER = 0.9
const REACH = 0.9

const axis = (field: string, middle: number, reach: number) =>
  ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [middle - reach, middle + reach], nice: false, zero: false },
  }) as const

/** Where the labels of the discs are, from the outermost to the innermost: outside, inside, outside below. */
const PLACES = [
  { dx: -4, dy: -5, align: 'right' },
  { dx: 5, dy: 7, align: 'left' },
  { dx: -3, dy: 7, align: 'right' },
] as const

/** The discs drawn for one chain, outermost first. */
function discs({ tables }: Result, name: string) {
  const { columns } = tables.discs
  return columns.epsilon.values
    .map((epsilon, k) => ({
      epsilon,
      radius: columns.radius.values[k]!,
      name: columns.name.values[k]!,
      k: columns.k.values[k]!,
    }))
    .filter((disc) => disc.name === name && disc.k === 0)
}

/** A number for a drawing: with a power of ten if it is small. */
function inscription(epsilon: number): string {
  const exponent = Math.floor(Math.log10(epsilon))
  return exponent > -4 ? number(epsilon, 2) : `${number(epsilon / 10 ** exponent, 2)}×10⁻${'⁰¹²³⁴⁵⁶⁷⁸⁹'[-exponent]}`
}

export default {
  experiment: 'chains',
  title: 'Pseudospectra of two chains',
  caption: ({ quantities: { pairDistance, sixDistance } }) =>
    'Where a perturbation of spectral norm $\\varepsilon$ can move an eigenvalue of the pair and of the chain of 6, whose eigenvalues are all $0.9$ (the center): anywhere in ' +
    'the disc labeled $\\varepsilon$, and nowhere else. Thin arc: the unit circle. The innermost disc touches it at $1$: ' +
    `$\\varepsilon = ${number(pairDistance.value, 2)}$ and ${power(Math.log10(sixDistance.value))} are enough to make the two unstable. A normal matrix would need $0.1$.`,
  alt: ({ quantities: { pairReach, sixReach } }) =>
    `Discs about 0.9 that spill over the unit circle: a perturbation of norm 0.01 can move an eigenvalue of the pair out to ` +
    `${number(pairReach.value, 3)}, and one of the chain of 6 to ${number(sixReach.value, 3)}.`,
  description: (result) =>
    `Two panels of the complex plane, each with a part of the unit circle and three concentric circles about 0.9. ${[
      'pair',
      'chain of 6',
    ]
      .map(
        (name) =>
          `For the ${name} their radii are ${listed(discs(result, name).map(({ epsilon, radius }) => `${number(radius, 2)} at $\\varepsilon$ = ${power(Math.log10(epsilon))}`))}`,
      )
      .join('. ')}. All but the innermost contain points outside the unit circle.`,
  spec: (result, frame) => {
    const columns = isNarrow(frame) ? 1 : 2
    const side = panelSide(frame, columns, { gap: 36 })
    const height = Math.min(side, isNarrow(frame) && !isSlim(frame) ? 240 : 300)
    const [x, y] = [axis('x', CENTER, (REACH * side) / height), axis('y', 0, REACH)]
    const panel = (name: string, ink: string) => ({
      width: side,
      height,
      title: {
        text: name === 'pair' ? '2×2 pair' : name,
        fontSize: 12.5,
        fontWeight: 400,
        anchor: 'middle',
        offset: 4,
      },
      layer: [
        {
          data: { name: 'circle' },
          transform: [{ filter: 'datum.x > 0' }, { calculate: 'datum.y < 0', as: 'lower' }],
          mark: { type: 'line', color: '@grey', strokeWidth: 0.8, clip: true, ...SOLID },
          encoding: { x, y, detail: { field: 'lower' }, order: { field: 'k' } },
        },
        {
          data: { name: 'discs' },
          transform: [{ filter: { field: 'name', equal: name } }],
          mark: { type: 'line', color: ink, strokeWidth: 1.5, clip: true, ...SOLID },
          encoding: { x, y, detail: { field: 'epsilon' }, order: { field: 'k' } },
        },
        {
          data: { values: [{}] },
          mark: { type: 'point', size: 34, color: ink, opacity: 1 },
          encoding: { x: { datum: CENTER }, y: { datum: 0 } },
        },
        ...discs(result, name).map(({ epsilon, radius }, k) =>
          note(inscription(epsilon), {
            x: CENTER - radius * Math.SQRT1_2,
            y: (k === 2 ? -radius : radius) * Math.SQRT1_2,
            ...PLACES[k],
            color: ink,
          }),
        ),
      ],
    })
    return { concat: [panel('pair', MARKS.pair.ink), panel('chain of 6', MARKS.chain.ink)], columns, spacing: 36 }
  },
} satisfies Figure<typeof chains>
