import type { Experiment } from '../contracts.ts'
import { tableOf } from './tables/records.ts'

const TIMESTEPS = 100
const BIASES = [0, 1, 2, 4]

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** A cell whose forget gate rests at sigmoid(bias): what is left of it, and how long a half lasts. */
function cell(bias: number) {
  const gate = sigmoid(bias)
  return { bias, gate, halfLife: -Math.LN2 / Math.log(gate), left: gate ** TIMESTEPS }
}

/** How long a gated cell remembers when its gate is constant. */
export default {
  title: 'Memory of a gated cell',
  reads: [],
  run() {
    const cells = BIASES.map(cell)
    const one = cell(1)
    const horizonGate = 1 - 1 / TIMESTEPS
    return {
      tables: {
        cells: tableOf('Memory by forget bias', cells, {
          bias: ['bias $b_f$', '1', 'bias of the forget gate'],
          gate: ['gate $f$', '1', 'its value at zero input'],
          halfLife: ['half-life', 'timesteps', 'timesteps until half is forgotten'],
          left: ['$f^{100}$', '1', 'what is left after 100 timesteps'],
        }),
      },
      quantities: {
        timesteps: { value: TIMESTEPS, meaning: 'timesteps over which cells are compared' },
        gate: { value: one.gate, meaning: 'forget gate at bias 1 and zero input' },
        halfLife: { value: one.halfLife, meaning: 'timesteps until half is forgotten, at bias 1' },
        left: { value: one.left, meaning: 'what is left of the cell after 100 timesteps, at bias 1' },
        horizonGate: {
          value: horizonGate,
          meaning: 'the gate whose memory decays by a factor e in about 100 timesteps',
        },
        horizonBias: { value: Math.log(horizonGate / (1 - horizonGate)), meaning: 'the bias of that gate' },
        horizonLeft: {
          value: horizonGate ** TIMESTEPS,
          meaning: 'what is left of the cell after 100 timesteps with that gate',
        },
      },
      claims: {},
    }
  },
} satisfies Experiment<Record<never, never>>
