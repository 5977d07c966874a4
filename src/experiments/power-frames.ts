import { filmTimes } from '../compute/film-times.ts'
import { growthOf } from '../compute/growth.ts'
import type { Matrix } from '../compute/matrix.ts'
import { powerFrames } from '../compute/power-frames.ts'
import { stream } from '../compute/random.ts'
import { INITIALIZATION_NAMES, RECURRENT_INITIALIZATIONS } from '../compute/recurrent-initializations.ts'
import { singularValues } from '../compute/singular-values.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps'>

/** The side of the largest block shown: pictures of random entries do not compress. */
const LARGEST_SIDE = 16

/** The share of the largest singular value of a power that the second has: of 0, all columns are multiples of one another. */
function flatness(W: Matrix, steps: number): number {
  const [first, second] = singularValues([...growthOf(W, [steps])][0]!.matrix)
  return second! / first!
}

/** The powers Wᵗ of one matrix per initialization, as pictures of their leading blocks, and their norms. A few products a picture. */
export default {
  title: 'Powers of a matrix by initialization',
  reads: ['rnn.size', 'rnn.steps'],
  run({ 'rnn.size': n, 'rnn.steps': steps }: Reads, seeds: Seeds) {
    const side = Math.min(n, LARGEST_SIDE)
    const { every, stills, all } = filmTimes(steps)
    const matrices = INITIALIZATION_NAMES.map((init) => ({
      init,
      W: RECURRENT_INITIALIZATIONS[init](n, stream(seeds, init)),
    }))
    const frames = matrices.flatMap(({ init, W }) => powerFrames(W, all, side).map((frame) => ({ init, ...frame })))
    const positive = matrices.find(({ init }) => init === 'U[0, 1)')!.W
    const last = frames.findLast(({ init }) => init === 'U[0, 1)')!
    return {
      tables: {
        frames: {
          title: 'Powers by initialization',
          columns: {
            init: { title: 'initialization', unit: '', meaning: 'law of W', values: frames.map(({ init }) => init) },
            t: { title: 't', unit: 'timesteps', meaning: 'the power', values: frames.map(({ t }) => t) },
            still: {
              title: 'still',
              unit: '',
              meaning: 'whether the picture is always shown',
              values: frames.map(({ t }) => stills.includes(t)),
            },
            power: {
              title: 'Wᵗ',
              unit: '1',
              meaning: `the leading ${side}×${side} entries of Wᵗ divided by the largest of them, rounded to 0.001`,
              rows: side,
              cols: side,
              relativeTo: 'log10Largest',
              values: frames.map(({ entries }) => entries),
            },
            log10Largest: {
              title: 'log₁₀ max |w|',
              unit: '1',
              scale: 'log10' as const,
              meaning: 'decimal logarithm of the largest absolute entry shown, rounded to 0.000001',
              values: frames.map(({ log10Largest }) => log10Largest),
            },
            frobenius: {
              title: 'log₁₀ ‖Wᵗ‖_F',
              unit: '1',
              scale: 'log10' as const,
              meaning: 'decimal logarithm of the Frobenius norm of the whole Wᵗ, rounded to 0.000001',
              values: frames.map(({ log10Frobenius }) => log10Frobenius),
            },
          },
        },
      },
      quantities: {
        every: { value: every, unit: 'timesteps', meaning: 'the film shows the powers at multiples of this' },
        side: { value: side, unit: 'entries', meaning: 'rows and columns shown of each power' },
      },
      claims: {
        whole: { holds: side === n, states: 'the matrices are shown whole' },
        positiveFlat: {
          holds: flatness(positive, steps) < 0.01,
          states: `the columns of the power ${steps} of the U[0, 1) matrix are multiples of one another to a hundredth`,
        },
        positiveGrown: {
          holds: last.log10Frobenius > Math.log10(n) / 2,
          states: 'the last power shown of the U[0, 1) matrix has a larger norm than the identity',
        },
      },
    }
  },
} satisfies Experiment<Reads>
