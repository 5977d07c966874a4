import { powersOf, randomMatrix } from '../compute/powers.ts'
import { powerRecords } from '../compute/records.ts'

interface Reads {
  readonly size: number
  readonly steps: number
}

/** The powers of one random matrix. */
export default {
  title: 'Powers of a random matrix',
  reads: ['size', 'steps'],
  run({ size, steps }: Reads, seeds: { readonly seed: number; readonly experiment: string }) {
    return powerRecords(powersOf(randomMatrix(size, seeds), steps))
  },
}
