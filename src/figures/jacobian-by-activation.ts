import type { Figure } from '../contracts.ts'
import type networks from '../experiments/nonlinear-networks.ts'
import { powerAxis } from './style/axes.ts'
import { filling, isNarrow } from './style/frames.ts'
import { number, plainSize, size, spanned } from './style/words.ts'

type Result = ReturnType<typeof networks.run>
const KINDS = ['linear', 'tanh', 'ReLU', 'ReLU, gain √2']
const INKS = ['@blue', '@green', '@vermilion', '@amber']
const DASHES = [[0], [7, 3], [3, 2], [9, 3, 2, 3]]
const last = ({ tables }: Result) => Math.max(...tables.jacobians.columns.t.values)

export default {
  experiment: 'nonlinear-networks',
  title: 'Norm of the Jacobian by activation',
  caption: (result) =>
    `$\\lVert\\partial h_t/\\partial h_0\\rVert_F/\\sqrt N$ for $h_t = \\varphi(W h_{t-1})$ with an orthogonal $W$, one for all timesteps, up to $t = ${last(result)}$: linear, tanh, and ` +
    `${result.quantities.draws.value} networks with ReLU, drawn as they are and with $W$ multiplied by $\\sqrt 2$. Logarithmic axis${result.claims.allLive.holds ? '' : '; a line ends where its Jacobian becomes exactly 0'}.`,
  alt: ({ quantities: { tanhNorm, reluLeast, reluGreatest, gainLeast, gainGreatest } }) =>
    `The linear network stays at 1 and the tanh network sinks slowly to ${number(tanhNorm.value, 2)}. The ReLU networks fall to ${spanned(plainSize(reluLeast.value), plainSize(reluGreatest.value))}; ` +
    `with gain √2 they end at ${spanned(plainSize(gainLeast.value), plainSize(gainGreatest.value))}.`,
  description: (result) =>
    `The timestep from 0 to ${last(result)} horizontally, the Frobenius norm of the Jacobian over $\\sqrt N$, logarithmic, vertically. All curves start at 1. A level line is the linear network. ` +
    `The tanh curve bends down to ${number(result.quantities.tanhNorm.value, 2)}. The ReLU curves fall almost in straight lines, to ${spanned(size(result.quantities.reluLeast.value), size(result.quantities.reluGreatest.value))}. ` +
    'With gain $\\sqrt 2$ the same curves are tilted upward by that factor a step and end at ' +
    `${spanned(size(result.quantities.gainLeast.value), size(result.quantities.gainGreatest.value))}.`,
  spec: (result, frame) => {
    const t = last(result)
    const kind = { field: 'kind', type: 'nominal' } as const
    const legend = { columns: isNarrow(frame) ? 2 : 4, symbolType: 'stroke', symbolSize: 320, offset: 26 } as const
    return {
      ...filling(frame, isNarrow(frame) ? 320 : 340),
      data: { name: 'jacobians' },
      mark: { type: 'line', strokeWidth: 1.5 },
      encoding: {
        x: {
          field: 't',
          type: 'quantitative',
          title: 'timestep t',
          scale: { domain: [0, t], nice: false },
          axis: { tickCount: 5 },
        },
        y: {
          field: 'norm',
          type: 'quantitative',
          axis: { ...powerAxis('norm of the Jacobian over √N'), tickCount: 8 },
        },
        detail: { field: 'draw' },
        color: { ...kind, scale: { domain: KINDS, range: INKS }, legend },
        strokeDash: { ...kind, scale: { domain: KINDS, range: DASHES }, legend },
      },
    }
  },
} satisfies Figure<typeof networks>
