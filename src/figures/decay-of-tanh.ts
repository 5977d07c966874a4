import type { Figure } from '../contracts.ts'
import type networks from '../experiments/nonlinear-networks.ts'
import { filling } from './style/frames.ts'
import { growthAxis, growthNote, growthScale, shown } from './style/growth-scale.ts'
import { SOLID } from './style/lines.ts'
import { MARKS } from './style/marks.ts'
import { number } from './style/words.ts'

type Result = ReturnType<typeof networks.run>
const last = ({ tables }: Result) => Math.max(...tables.decay.columns.t.values)

export default {
  experiment: 'nonlinear-networks',
  title: 'Algebraic decay of a tanh network',
  caption: (result) =>
    `Squared norms of the state $h_t$ and of the Jacobian $\\partial h_t/\\partial h_0$ in one tanh network with orthogonal $W$, $N = ${result.quantities.units.value}$ units and ` +
    `$\\lVert h_0\\rVert^2 \\approx N$, up to $t = ${last(result)}$; both axes logarithmic. Dashed: mean-field theory, which for the state tends to $N/(2t)$.`,
  alt: (result) =>
    `Two falling curves on logarithmic axes, and dashed lines of theory whose slope becomes −1: at t = ${last(result)} the squared norm of the state is ${number(result.quantities.stateSquare.value, 3)} ` +
    `(N/(2t) is ${number(result.quantities.stateTheory.value, 3)}) and that of the Jacobian ${number(result.quantities.jacobianSquare.value, 3)} (theory ${number(result.quantities.jacobianTheory.value, 3)}).`,
  description: (result) =>
    `The timestep from 1 to ${last(result)} horizontally and squared norms vertically, both logarithmic. Two curves fall; dashed lines, the theory, become straight with slope $-1$. The curve of the state ends at ` +
    `${number(result.quantities.stateSquare.value, 3)}, where $N/(2t)$ is ${number(result.quantities.stateTheory.value, 3)}; that of the Jacobian ends at ` +
    `${number(result.quantities.jacobianSquare.value, 3)} where the theory has ${number(result.quantities.jacobianTheory.value, 3)}.`,
  spec: (result, frame) => {
    const t = last(result)
    const x = {
      field: 't',
      type: 'quantitative',
      title: 'timestep t',
      scale: { type: 'log', domain: [1, t], nice: false },
      axis: { values: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((tick) => tick <= t), grid: false },
    } as const
    const y = (field: string) =>
      ({
        y: { field: `${field}Shown`, type: 'quantitative', axis: { ...growthAxis('squared norm'), tickCount: 4 } },
        tooltip: [{ field }],
      }) as const
    const color = {
      field: 'quantity',
      type: 'nominal',
      legend: null,
      scale: { domain: ['state', 'Jacobian'], range: [MARKS.state.ink, MARKS.jacobian.ink] },
    } as const
    const { columns } = result.tables.decay
    const near = (quantity: string, share: number) => {
      const rows = columns.t.values
        .map((time, k) => ({ k, time }))
        .filter(({ k }) => columns.quantity.values[k] === quantity)
      const { k, time } = rows[Math.floor(rows.length * share)]!
      return { x: time, y: columns.square.values[k]! }
    }
    const state = { dx: -6, dy: 14, align: 'right', color: MARKS.state.ink } as const
    return {
      params: [growthScale(columns.square.values)],
      ...filling(frame, 300),
      layer: [
        {
          data: { name: 'decay' },
          transform: shown('theory'),
          mark: { type: 'line', color: MARKS.meanField.ink, strokeWidth: 1.2, strokeDash: [...MARKS.meanField.dash] },
          encoding: { x, ...y('theory'), detail: { field: 'quantity' } },
        },
        {
          data: { name: 'decay' },
          transform: shown('square'),
          mark: { type: 'line', ...SOLID },
          encoding: { x, ...y('square'), color },
        },
        growthNote('Jacobian', { ...near('Jacobian', 0.45), dx: 8, dy: -12, color: MARKS.jacobian.ink }),
        growthNote('state', { ...near('state', 0.45), ...state, on: 'log' }),
        growthNote('state', { ...near('state', 0.2), ...state, on: 'linear' }),
      ],
    }
  },
} satisfies Figure<typeof networks>
