import type { Figure, Frame } from '../contracts.ts'
import type clouds from '../experiments/eigenvalue-clouds.ts'
import { POINTED, pairChannels, samePair } from './style/conjugates.ts'
import { isNarrow, panelSide } from './style/frames.ts'
import { type Initialization, initializationColor } from './style/initializations.ts'
import { plane, unitCircle } from './style/planes.ts'
import { number } from './style/words.ts'

const CENTERED = ['U(±1/√n)', 'N(0, 1/n)', 'identity', 'orthogonal'] as const satisfies readonly Initialization[]

const inkOf = (init: Initialization) => initializationColor([init]).scale.range[0]!

/** Pixels at the ends of the strip for points that stand out. */
const EDGE = 5

const FIRST = "datum.which === 'first'"

/** The first matrix drawn in full color, the others pale. */
function dots(init: Initialization, position: object, crowd: number) {
  return {
    data: { name: 'points' },
    transform: [{ filter: { field: 'init', equal: init } }],
    mark: { type: 'point', color: inkOf(init) },
    encoding: {
      ...position,
      ...pairChannels(samePair('init', 'draw'), {
        size: { condition: { test: FIRST, value: crowd > 48 ? 11 : 22 }, value: crowd > 48 ? 7 : 11 },
        opacity: { condition: { test: FIRST, value: 1 }, value: 0.38 },
      }),
    },
  }
}

/** A dashed circle about a place of the panel, in pixels; about its middle if none is given. */
function dashedCircle(radius: number, color: string, place: object = {}) {
  return {
    data: { values: [{}] },
    mark: { ...unitCircle(1, 2 * radius).mark, stroke: color, strokeDash: [4, 3], strokeWidth: 1 },
    encoding: place,
  }
}

/** U[0, 1), its outlier and all, at one scale in both directions. */
function strip({ bulk, top, n }: { bulk: number; top: number; n: number }, width: number) {
  const reach = Math.max(1.15, 1.35 * bulk)
  const scale = Math.min((width - 2 * EDGE) / (top + 2 * reach), Math.min(85, width / 5) / reach)
  const zero = reach * scale + EDGE
  const at = { x: { value: zero }, y: { value: reach * scale } }
  const x = {
    field: 're',
    type: 'quantitative',
    title: 'Re λ',
    scale: { domain: [-zero / scale, (width - zero) / scale], nice: false },
    axis: { tickCount: 8, labelFlush: 12 },
  }
  const y = { field: 'im', type: 'quantitative', scale: { domain: [-reach, reach], nice: false }, axis: null }
  return {
    title: { text: 'U[0, 1)', offset: 4 },
    width,
    height: 2 * reach * scale,
    layer: [
      { ...unitCircle(1, 2 * scale), encoding: at },
      dashedCircle(bulk * scale, inkOf('U[0, 1)'), at),
      dots('U[0, 1)', { x, y }, n),
      {
        data: { values: [{}] },
        mark: { type: 'text', text: 'near n/2', align: 'right', baseline: 'bottom', dy: -10 },
        encoding: { x: { value: Math.min(width - 4, top * scale + zero + 8) }, y: at.y },
      },
    ],
  }
}

function squares(reach: number, side: number, n: number) {
  return CENTERED.map((init) => ({
    title: { text: init, offset: 4 },
    width: side,
    height: side,
    layer: [
      unitCircle(reach, side),
      ...(init === 'U(±1/√n)' ? [dashedCircle(side / (2 * reach) / Math.sqrt(3), inkOf(init))] : []),
      dots(init, plane(reach, ['re', 'im']), n),
    ],
  }))
}

/** Eigenvalues in the complex plane: discs, a circle and an outlier. */
export default {
  experiment: 'eigenvalue-clouds',
  title: 'Eigenvalues by initialization',
  caption: ({
    quantities: { size, draws, smallRadius, bulkRadius },
  }) => `Eigenvalues in the complex plane of ${draws.value} matrices (the first one in larger marks) of each initialization, $n = ${size.value}$. Solid: the
unit circle. Dashed: the disc of the circular law, of radius $\\sigma\\sqrt n$, which is ${number(smallRadius.value)} for U(±1/√n) and ${number(bulkRadius.value)} for U[0, 1) with its largest eigenvalue apart; for
N(0, 1/n) it is the unit circle. The identity has one eigenvalue, of multiplicity ${size.value}.`,
  alt: ({ quantities: { smallLargest, normalLargest, perronMean, perronNext } }) =>
    `Eigenvalues scattered in the complex plane: those of U(±1/√n) within ${number(smallLargest.value)} of 0, those of N(0, 1/n) within ${number(normalLargest.value)}, those of orthogonal matrices on the unit circle. Of U[0, 1), one is about ${number(perronMean.value)} on average, the others within ${number(perronNext.value)}.`,
  description: ({
    quantities: { size, eigenvalues, smallLargest, normalLargest, perronMean, perronNext, halfWithin },
    claims: { normalBeyond },
  }) => `Four square panels show the complex plane with the unit circle, for $n = ${size.value}$ and ${eigenvalues.value} eigenvalues of each random
law. Those of U(±1/√n) scatter over a disc; the largest has modulus ${number(smallLargest.value)}. Those of N(0, 1/n) scatter over the unit disc${normalBeyond.holds ? ' and beyond it' : ''}: the largest has modulus ${number(normalLargest.value)}, and a
fraction of ${number(halfWithin.value)} lies in the inner half of its area. The identity is one point at 1. Those of orthogonal matrices lie on the circle. A strip below, at
one scale in both directions, shows U[0, 1): a disc about 0 of radius at most ${number(perronNext.value)}, and the largest eigenvalue of each matrix, on average ${number(perronMean.value)}. All pictures are
symmetric about the real axis, because the matrices are real.`,
  spec: ({ tables: { points }, quantities: { bulkRadius, size } }, frame: Frame) => {
    const { init, re, im } = points.columns
    const moduli = (names: readonly string[]) =>
      re.values.map((x, k) => (names.includes(init.values[k]!) ? Math.hypot(x, im.values[k]!) : 0))
    const reach = Math.max(1.15, 1.05 * Math.max(...moduli(CENTERED)))
    const [columns, gap] = isNarrow(frame) ? [2, 12] : [4, 23]
    return {
      params: [POINTED],
      spacing: 18,
      vconcat: [
        {
          columns,
          spacing: gap,
          concat: squares(reach, panelSide(frame, columns, { gap }), size.value),
        },
        strip({ bulk: bulkRadius.value, top: Math.max(...moduli(['U[0, 1)'])), n: size.value }, frame.width - 12),
      ],
    }
  },
} satisfies Figure<typeof clouds>
