import { powersOf, randomMatrix } from '../compute/powers.ts'
import { powerRecords } from '../compute/records.ts'

interface Reads {
  readonly size: number
  readonly steps: number
  readonly gain: number
}

/** The powers of one random matrix times a gain. */
export default {
  title: 'Powers of a scaled random matrix',
  reads: ['size', 'steps', 'gain'],
  run({ size, steps, gain }: Reads, seeds: { readonly seed: number; readonly experiment: string }) {
    return powerRecords(powersOf(randomMatrix(size, seeds).mul(gain), steps))
  },
}
