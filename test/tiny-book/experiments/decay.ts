import type { Experiment } from '../../../src/contracts.ts'
import { shareLeft } from '../compute/half-life.ts'

interface Reads {
  readonly halflife: number
  readonly days: number
}

/** What remains of 1 after each day. */
export default {
  title: 'Exponential decay',
  reads: ['halflife', 'days'],
  run({ halflife, days }: Reads) {
    const day = Array.from({ length: days + 1 }, (_, t) => t)
    const left = (t: number) => shareLeft(t, halflife)
    return {
      tables: {
        remainder: {
          title: 'Remainder by day',
          columns: {
            day: { title: 'day', unit: 'days', meaning: 'time since the start', values: day },
            left: { title: 'remainder', unit: '1', meaning: 'share that is left', values: day.map(left) },
          },
        },
      },
      quantities: {
        atEnd: { value: left(days), meaning: 'share left at the end' },
        steps: {
          value: [
            [1, left(1)],
            [left(2), left(3)],
          ],
          meaning: 'a matrix, to show that one can be set',
        },
      },
      claims: {
        nearlyGone: { holds: left(days) < 0.1, states: 'less than a tenth is left at the end' },
      },
    }
  },
} satisfies Experiment<Reads>
