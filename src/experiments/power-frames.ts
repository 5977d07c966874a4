import { filmTimes } from '../compute/film-times.ts'
import { powerFrames } from '../compute/power-frames.ts'
import { stream } from '../compute/random.ts'
import { INITIALIZATION_NAMES, RECURRENT_INITIALIZATIONS } from '../compute/recurrent-initializations.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps'>

/** The side of the largest block shown: pictures of random entries do not compress. */
const LARGEST_SIDE = 16

/** The powers Wᵗ of one matrix per initialization, as pictures of their leading blocks, and their norms. A few products a picture. */
export default {
  title: 'Powers of a matrix by initialization',
  reads: ['rnn.size', 'rnn.steps'],
  run({ 'rnn.size': n, 'rnn.steps': steps }: Reads, seeds: Seeds) {
    const side = Math.min(n, LARGEST_SIDE)
    const { every, stills, all } = filmTimes(steps)
    const frames = INITIALIZATION_NAMES.flatMap((init) => {
      const W = RECURRENT_INITIALIZATIONS[init](n, stream(seeds, init))
      return powerFrames(W, all, side).map((frame) => ({ init, ...frame }))
    })
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
      },
    }
  },
} satisfies Experiment<Reads>
