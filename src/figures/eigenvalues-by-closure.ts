import type { Figure } from '../contracts.ts'
import type chain from '../experiments/nilpotent-chain.ts'
import { POINTED, pairChannels, samePair } from './style/conjugates.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { note } from './style/notes.ts'
import { listed, number, power } from './style/words.ts'

const REACH = 1.12
const RINGS = [
  { exponent: -16, text: '10⁻¹⁶', ink: '@grey' },
  { exponent: -4, text: '10⁻⁴', ink: '@green' },
  { exponent: -2, text: '10⁻²', ink: '@amber' },
  { exponent: 0, text: '1', ink: '@blue' },
] as const

/** Pixels for the labels of the moduli, and between the panels. */
const ROOM = 24
const GAP = 30

const axis = (field: string, reach: number) =>
  ({ field, type: 'quantitative', axis: null, scale: { domain: [-reach, reach], nice: false, zero: false } }) as const
const color = {
  field: 'exponent',
  type: 'ordinal',
  legend: null,
  scale: { domain: RINGS.map(({ exponent }) => exponent), range: RINGS.map(({ ink }) => ink) },
} as const

/** The rings of the chain of 8 in the complex plane, at one scale in both directions. */
function rings(width: number, height: number) {
  const [x, y] = [axis('re', (REACH * width) / height), axis('im', REACH)]
  const at = ({ exponent, text, ink }: (typeof RINGS)[number]) => {
    const radius = 10 ** (exponent / 8)
    return note(text, {
      x: radius * Math.cos(Math.PI / 8),
      y: radius * Math.sin(Math.PI / 8),
      dx: 6,
      dy: -3,
      color: ink,
    })
  }
  return {
    width,
    height,
    title: { text: 'n = 8, by δ', anchor: 'middle', fontSize: 12.5, fontWeight: 400 },
    layer: [
      {
        data: { name: 'outlines' },
        mark: { type: 'line', strokeWidth: 1, opacity: 0.6 },
        encoding: { x, y, order: { field: 'k' }, color },
      },
      {
        data: { name: 'rings' },
        mark: { type: 'point' },
        encoding: {
          x,
          y,
          color,
          ...pairChannels(samePair('exponent'), { size: { value: 36 }, opacity: { value: 1 } }),
        },
      },
      ...RINGS.map(at),
    ],
  } as const
}

/** |λ| against δ for chains of several orders. */
function moduli(width: number, height: number) {
  const x = {
    field: 'exponent',
    type: 'quantitative',
    title: 'weight δ that closes the chain',
    axis: {
      values: [-16, -12, -8, -4, 0],
      labelExpr: "['10⁻¹⁶', '10⁻¹²', '10⁻⁸', '10⁻⁴', '1'][(datum.value + 16) / 4]",
      grid: false,
    },
    scale: { domain: [-16, 0], nice: false },
  } as const
  const y = {
    field: 'radius',
    type: 'quantitative',
    title: 'modulus of the eigenvalues',
    axis: { tickCount: 5, minExtent: ROOM },
    scale: { domain: [0, 1] },
  } as const
  const label = (text: string, n: number, exponent: number) =>
    note(text, {
      x: exponent,
      y: 10 ** (exponent / n),
      dx: -6,
      dy: -6,
      align: 'right',
      color: n === 8 ? '@blue' : '@muted',
    })
  return {
    width,
    height,
    layer: [
      {
        data: { name: 'radii' },
        mark: { type: 'line', strokeWidth: 1.4, ...SOLID },
        encoding: {
          x,
          y,
          detail: { field: 'order' },
          color: { condition: { test: "datum.order == '8'", value: '@blue' }, value: '@grey' },
        },
      },
      label('4', 4, -2.8),
      label('8', 8, -5.6),
      label('16', 16, -8.6),
      label('n = 32', 32, -11.4),
    ],
  } as const
}

export default {
  experiment: 'nilpotent-chain',
  title: 'Eigenvalues of a chain as it is closed',
  caption: () =>
    'The $n\\times n$ chain has ones above the diagonal and a weight $\\delta$ in its lower left corner; its eigenvalues are the $n$ roots of $\\lambda^n = \\delta$. ' +
    'One panel: where they lie for $n = 8$. The other: their modulus $\\delta^{1/n}$ for $n = 2$ (lowest), $4$, $8$, $16$ and $32$. ' +
    'Closed with $\\delta = 1$ the chain is a permutation matrix, which is orthogonal.',
  alt: () =>
    'Rings of eight eigenvalues about 0, of radius 0.01, 0.32, 0.56 and 1 for closing weights of ten to the powers −16, −4, −2 and 0; and curves that show how, for a longer chain, ever smaller weights move the eigenvalues far from 0.',
  description: ({ tables: { rings: found, radii } }) =>
    `First, the complex plane with four concentric rings of eight points each: ${listed(
      RINGS.map(({ exponent }) => {
        const k = found.columns.exponent.values.indexOf(exponent)
        return `radius ${number(found.columns.radius.values[k]!, 3)} at $\\delta = ${exponent === 0 ? '1' : `10^{${exponent}}`}$`
      }),
    )}. Then a plot of the modulus, from 0 to 1, against $\\delta$ from $10^{-16}$ to 1 on a logarithmic axis, one curve for each order. At $\\delta = 10^{-16}$ the moduli are ${listed(
      radii.columns.radius.values
        .filter((_, k) => radii.columns.exponent.values[k] === -16)
        .map((radius) => power(Math.log10(radius))),
    )}; every curve ends at 1.`,
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const width = plotWidth(frame, 1, { room: ROOM })
    const side = Math.min(300, Math.floor(0.5 * width))
    const plots = narrow
      ? [rings(width, Math.min(width, 300)), moduli(width, 200)]
      : [rings(side, side), moduli(width - side - GAP, side - 48)]
    return { params: [POINTED], concat: plots, columns: narrow ? 1 : 2, spacing: GAP }
  },
} satisfies Figure<typeof chain>
