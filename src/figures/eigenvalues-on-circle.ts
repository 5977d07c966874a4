import type { Figure } from '../contracts.ts'
import type spectra from '../experiments/orthogonal-spectra.ts'
import { POINTED, pairChannels, samePair } from './style/conjugates.ts'
import { isNarrow, isSlim, panelSide } from './style/frames.ts'
import { plane, unitCircle } from './style/planes.ts'
import { listed } from './style/words.ts'

const REACH = 1.12
const GAP = 18
const KINDS = ['conjugate pair', '+1', '−1']
const INKS = { domain: KINDS, range: ['@blue', '@green', '@vermilion'] }
const SHAPES = { domain: KINDS, range: ['circle', 'square', 'diamond'] }

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

export default {
  experiment: 'orthogonal-spectra',
  title: 'Eigenvalues of random orthogonal matrices',
  caption: ({
    tables: { orders },
  }) => `All eigenvalues in the complex plane of one uniformly drawn real orthogonal matrix of each of the orders
$n = ${orders.columns.n.values.join(', ')}$, on the unit circle. Thin lines join conjugates. A real eigenvalue can only be $+1$ or $-1$.`,
  alt: ({ tables: { orders } }) =>
    `Eigenvalues of random orthogonal matrices of order ${listed(orders.columns.n.values)}, all on the unit circle and symmetric about the real axis.`,
  description: ({ tables: { orders } }) => {
    const { n, pairs, plus, minus } = orders.columns
    const each = n.values.map(
      (order, k) =>
        `order ${order} has ${counted(pairs.values[k]!, 'conjugate pair')}, ${plus.values[k]} at $+1$ and ${minus.values[k]} at $-1$`,
    )
    return `One panel for each order, with the unit circle of the complex plane, the real axis as a horizontal line, and a mark at every
eigenvalue: a blue disc for members of conjugate pairs, joined by a vertical line, a green square at $+1$ and a vermilion diamond at $-1$. The matrix of ${listed(each)}.`
  },
  spec: ({ tables: { spectra, orders } }, frame) => {
    const panels = [...new Set(spectra.columns.panel.values)]
    const columns = Math.min(panels.length, isSlim(frame) ? 2 : isNarrow(frame) ? 3 : panels.length)
    const side = panelSide(frame, columns, { gap: GAP, margin: 6 })
    const axes = plane(REACH, ['re', 'im'])
    const conjugates = { ...axes, y2: { field: 'mirror' } }
    const color = { field: 'kind', type: 'nominal', scale: INKS, legend: { symbolSize: 60 } }
    const shape = { ...color, scale: SHAPES }
    const paired = samePair('panel')
    const emphasis = (size: number) => pairChannels(paired, { size: { value: size }, opacity: { value: 1 } })
    return {
      params: [POINTED],
      concat: panels.map((panel, k) => ({
        width: side,
        height: side,
        title: { text: panel, fontSize: 12.5, fontWeight: 400, anchor: 'middle', offset: 2 },
        data: { name: 'spectra' },
        transform: [{ filter: { field: 'panel', equal: panel } }],
        layer: [
          unitCircle(REACH, side),
          {
            data: { values: [{}] },
            mark: { type: 'rule', color: '@rule' },
            encoding: { y: { value: side / 2 }, x: { value: 0 }, x2: { value: side } },
          },
          {
            transform: [{ filter: 'datum.im > 0' }],
            mark: { type: 'rule', color: '@blue', strokeWidth: 0.75 },
            encoding: { ...conjugates, opacity: { condition: { test: paired, value: 1 }, value: 0.5 } },
          },
          {
            mark: { type: 'point' },
            encoding: {
              ...axes,
              color,
              shape,
              ...emphasis(Math.min(orders.columns.n.values[k]! > 48 ? 18 : 46, 0.3 * side)),
            },
          },
        ],
      })),
      columns,
      spacing: GAP,
    }
  },
} satisfies Figure<typeof spectra>
