import { expectedRecall, recalledFraction } from '../compute/clock-memory.ts'
import { stream } from '../compute/random.ts'
import { mean, standardError } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import { tableOf } from './tables/records.ts'

const LENGTH = 10
const SYMBOLS = 8
const TRIALS = 120
const UNITS = [3, 5, 7, 10, 14, 20, 28, 40, 57, 80, 113, 160]

/** Symbols recalled by a random orthogonal memory against its number of units. 1 s. */
export default {
  title: 'A message in rotating units',
  reads: [],
  run(_: Record<never, never>, seeds: Seeds) {
    const rows = UNITS.map((units) => {
      const random = stream(seeds, `${units} units`)
      const memory = { units, length: LENGTH, symbols: SYMBOLS }
      const trials = Array.from({ length: TRIALS }, () => recalledFraction(memory, random))
      return { units, recalled: mean(trials), error: standardError(trials), expected: expectedRecall(memory) }
    })
    const at = (units: number) => rows.find((row) => row.units === units)!
    return {
      tables: {
        recall: tableOf('Symbols recalled', rows, {
          units: ['complex units', '1', 'number m of rotating complex units'],
          recalled: ['recalled', '1', 'fraction of the symbols recalled, mean of the messages'],
          error: ['standard error', '1', 'standard error of that mean'],
          expected: ['predicted', '1', 'fraction predicted from normal scores'],
        }),
      },
      quantities: {
        length: { value: LENGTH, meaning: 'symbols of a message' },
        symbols: { value: SYMBOLS, meaning: 'symbols of the alphabet' },
        trials: { value: TRIALS, meaning: 'messages sent per number of units' },
        chance: { value: 1 / SYMBOLS, meaning: 'fraction recalled by guessing' },
        few: { value: at(10).recalled, meaning: 'fraction recalled by 10 units' },
        many: { value: at(80).recalled, meaning: 'fraction recalled by 80 units' },
      },
      claims: {
        predicted: {
          holds: rows.every(({ recalled, error, expected }) => Math.abs(recalled - expected) < 0.02 + 4 * error),
          states: 'every fraction recalled is within 0.02 and four standard errors of the prediction',
        },
      },
    }
  },
} satisfies Experiment<Record<never, never>>
