import type { Figure } from '../contracts.ts'
import type eigen from '../experiments/fibonacci-eigenvalues.ts'
import { isNarrow, panelSide } from './style/frames.ts'
import { MARKS } from './style/marks.ts'
import { number } from './style/words.ts'

const STAGES = ['x', 'Q⁻¹x', 'ΛQ⁻¹x', 'QΛQ⁻¹x']

/** The unit circle, a letter and the eigenvectors under Q⁻¹, Λ and Q in turn. */
export default {
  experiment: 'fibonacci-eigenvalues',
  title: 'The Fibonacci matrix as a turn, a stretch and a turn back',
  caption: ({
    quantities: { large, small, angle },
  }) => `What $M = Q\\Lambda Q^{-1}$ does to the unit circle, a letter F and the unit
eigenvectors of $\\varphi$ (with a disc at its tip) and $\\psi$ (with a square), one factor at a time. $Q^{-1}$ turns by ${number(-angle.value, 4)}° and lays the
eigenvectors along the axes; $\\Lambda$ multiplies one axis by $\\varphi = ${large.value.toFixed(4)}$ and the other by
$\\psi = ${small.value.toFixed(4)}$, which also mirrors it; $Q$ turns back.`,
  alt: ({ quantities: { large, small } }) =>
    `Four panels: a unit circle with two perpendicular eigenvectors; the same turned onto the axes; stretched by ${number(large.value, 4)} and by ${number(small.value, 3)} into an ellipse; and turned back.`,
  description: ({
    quantities: { large, small, angle },
  }) => `Four panels share the square from −1.75 to 1.75. The first has the unit
circle, a letter F in it, and two perpendicular unit arrows, the eigenvectors. In the second all is turned by
${number(-angle.value, 4)} degrees: the arrows lie on the axes and the letter on its side. In the third the circle has become an ellipse
with half axes ${number(-small.value, 4)} and ${number(large.value, 4)}: the arrow of $\\psi$ is shorter and points the other way, and the
letter is mirrored. In the fourth the ellipse is turned back, its axes along the lines of the original arrows: each eigenvector of $M$ has
kept its line.`,
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const side = panelSide(frame, narrow ? 2 : 4, { gap: 10 })
    const axis = { values: [0], grid: true, labels: false, ticks: false, domain: false, title: null }
    const scale = { domain: [-1.75, 1.75], nice: false } as const
    const line = (shape: string, color: string, strokeWidth: number) => ({
      transform: [{ filter: `datum.shape === '${shape}'` }],
      mark: { type: 'line', color, strokeWidth, strokeCap: 'round', strokeJoin: 'round' } as const,
    })
    const tip = (shape: string, color: string, symbol: string) => ({
      transform: [{ filter: `datum.shape === '${shape}' && datum.k === 1` }],
      mark: { type: 'point', shape: symbol, color, size: 60, opacity: 1 } as const,
    })
    return {
      data: { name: 'stages' },
      columns: narrow ? 2 : 4,
      spacing: 10,
      facet: {
        field: 'stage',
        type: 'nominal',
        sort: STAGES,
        title: null,
        header: { labelFontSize: 14, labelPadding: 2 },
      },
      spec: {
        width: side,
        height: side,
        encoding: {
          x: { field: 'x', type: 'quantitative', scale, axis },
          y: { field: 'y', type: 'quantitative', scale, axis },
          order: { field: 'k', type: 'quantitative' },
        },
        layer: [
          line('circle', '@muted', 1.2),
          line('letter', '@ink', 3),
          line('phi', MARKS.phi.ink, 2.4),
          tip('phi', MARKS.phi.ink, 'circle'),
          line('psi', MARKS.psi.ink, 2.4),
          tip('psi', MARKS.psi.ink, 'square'),
        ],
      },
    }
  },
} satisfies Figure<typeof eigen>
