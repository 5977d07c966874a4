import type { Figure } from '../contracts.ts'
import type turns from '../experiments/quarter-turns.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { MARKS } from './style/marks.ts'
import { plane } from './style/planes.ts'
import { number } from './style/words.ts'

const REACH = 2.75
const HEIGHT = 0.68
const GAP = 26
const INKS = { domain: ['R', 'W'], range: [MARKS.quarter.ink, MARKS.oblique.ink] }
const color = { field: 'matrix', type: 'nominal', scale: INKS, legend: null }
const shape = { ...color, scale: { domain: ['R', 'W'], range: [MARKS.quarter.shape, MARKS.oblique.shape] } }

/** Pixels for the labels of the norms. */
const ROOM = 14

/** The circle and its image, with the orbit of the most stretched unit vector under both matrices. */
function images(width: number) {
  const axes = { x: plane(REACH).x, y: plane(HEIGHT * REACH).y }
  const line = (width: number) => ({ type: 'line', strokeWidth: width })
  const of = (powers: string, ink: string) => ({
    data: { name: 'curves' },
    transform: [{ filter: { field: 'powers', equal: powers } }],
    mark: { ...line(1.4), color: ink, ...SOLID },
    encoding: { ...axes, order: { field: 'k' } },
  })
  const text = (t: string, dx: number, dy: number) => ({
    data: { name: 'orbits' },
    transform: [{ filter: `datum.matrix == 'W' && datum.label == '${t}'` }],
    mark: { type: 'text', dx, dy, fontSize: 12 },
    encoding: { ...axes, text: { field: 'label' }, color },
  })
  return {
    width,
    height: HEIGHT * width,
    title: { text: 'the unit circle and its image', fontSize: 12.5, fontWeight: 400, offset: 4 },
    layer: [
      of('even', '@muted'),
      of('odd', MARKS.oblique.ink),
      {
        data: { name: 'orbits' },
        mark: { ...line(1), strokeDash: [3, 2], opacity: 0.7 },
        encoding: { ...axes, order: { field: 't' }, color },
      },
      { data: { name: 'orbits' }, mark: { type: 'point', size: 42, opacity: 1 }, encoding: { ...axes, color, shape } },
      text('t = 0, 4', 30, 4),
      text('t = 1', 0, -12),
      text('t = 2', -24, -2),
      text('t = 3', 0, 13),
    ],
  }
}

/** The spectral norms of the powers, with the name of each curve at its end. */
function norms(width: number, height: number) {
  const x = { field: 't', type: 'quantitative', title: 't', axis: { tickMinStep: 1, tickCount: 9 } }
  const y = {
    field: 'norm',
    type: 'quantitative',
    title: 'spectral norm of the t-th power',
    scale: { domain: [0, 3] },
    axis: { tickCount: 4, minExtent: ROOM },
  }
  return {
    width,
    height,
    data: { name: 'norms' },
    encoding: { x, y, color },
    layer: [
      { mark: { type: 'line', strokeWidth: 1.2 } },
      { mark: { type: 'point', size: 42, opacity: 1 }, encoding: { shape } },
      {
        transform: [{ filter: 'datum.t == 5' }],
        mark: { type: 'text', dy: -12, fontSize: 12.5, fontWeight: 600 },
        encoding: { text: { field: 'matrix' } },
      },
    ],
  }
}

export default {
  experiment: 'quarter-turns',
  title: 'Equal eigenvalues, unequal norms',
  caption: ({
    quantities: { sigmaLarge, sigmaSmall },
  }) => `$R$ and $W$ both have the eigenvalues $\\pm i$ and both have period 4. First panel: odd powers
of $W$ carry the unit circle to an ellipse with half-axes ${number(sigmaLarge.value, 4)} and ${number(sigmaSmall.value, 4)}; even powers, and all powers of $R$, carry it to itself. Dashed: the
orbits of the unit vector that $W$ stretches most, with discs under $W$ (to the tips of the ellipse) and diamonds under $R$. Second panel: the spectral norms of the powers.`,
  alt: ({ quantities: { sigmaLarge } }) =>
    `The unit circle and the long thin ellipse that W makes of it; the norms of the powers of W alternate between 1 and ${number(sigmaLarge.value, 4)}, those of R stay at 1.`,
  description: ({
    quantities: { sigmaLarge, sigmaSmall },
  }) => `Two panels. The first shows the unit circle in gray and in vermilion its image under $W$, an ellipse with
half-axes of ${number(sigmaLarge.value, 4)} and ${number(sigmaSmall.value, 4)}, leaning to the upper right. A unit vector starts on the circle at the lower right, goes to the far upper right tip of the
ellipse at $t = 1$, to the opposite point of the circle at $t = 2$, to the lower left tip at $t = 3$, and is back at $t = 4$; under $R$ the
same vector visits four points of the circle, the corners of a square. The second plots the spectral norm against $t$ from 0 to 8: for $R$ it is always 1,
for $W$ it is 1 at even and ${number(sigmaLarge.value, 4)} at odd $t$.`,
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const plots = plotWidth(frame, 1, { room: ROOM })
    if (narrow) return { vconcat: [images(plots), norms(plots, 140)], spacing: 20 }
    const width = Math.floor(0.52 * plots)
    return { hconcat: [images(width), norms(plots - width - GAP, HEIGHT * width - 46)], spacing: GAP }
  },
} satisfies Figure<typeof turns>
