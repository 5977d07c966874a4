import { doublings } from '../compute/doublings.ts'
import { powerFrames } from '../compute/power-frames.ts'
import { stream } from '../compute/random.ts'
import { INITIALIZATION_NAMES, RECURRENT_INITIALIZATIONS } from '../compute/recurrent-initializations.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps'>

/** The side of the largest block shown: pictures of random entries do not compress. */
const LARGEST_SIDE = 32

/** The powers Wᵗ of one matrix per initialization, as pictures of their leading blocks. A few products per picture. */
export default {
  title: 'Powers of a matrix by initialization',
  reads: ['rnn.size', 'rnn.steps'],
  run({ 'rnn.size': n, 'rnn.steps': steps }: Reads, seeds: Seeds) {
    const side = Math.min(n, LARGEST_SIDE)
    const times = doublings(steps)
    const frames = INITIALIZATION_NAMES.flatMap((init) => {
      const W = RECURRENT_INITIALIZATIONS[init](n, stream(seeds, init))
      return powerFrames(W, times, side).map((frame) => ({ init, ...frame }))
    })
    return {
      tables: {
        frames: {
          title: 'Powers by initialization',
          columns: {
            init: { title: 'initialization', unit: '', meaning: 'law of W', values: frames.map(({ init }) => init) },
            t: { title: 't', unit: 'timesteps', meaning: 'the power', values: frames.map(({ t }) => t) },
            power: {
              title: 'Wᵗ',
              unit: '1',
              meaning: `the leading ${side}×${side} entries of Wᵗ divided by the largest of them, rounded to 0.001`,
              rows: side,
              cols: side,
              values: frames.map(({ entries }) => entries),
            },
            log10Largest: {
              title: 'log₁₀ max |w|',
              unit: '1',
              scale: 'log10' as const,
              meaning: 'decimal logarithm of the largest absolute entry shown',
              values: frames.map(({ log10Largest }) => log10Largest),
            },
          },
        },
      },
      quantities: {
        side: { value: side, unit: 'entries', meaning: 'rows and columns shown of each power' },
      },
      claims: {
        whole: { holds: side === n, states: 'the matrices are shown whole' },
      },
    }
  },
} satisfies Experiment<Reads>
