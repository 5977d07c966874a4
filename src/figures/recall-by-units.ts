import type { Figure } from '../contracts.ts'
import type memory from '../experiments/clock-memory.ts'
import { filling } from './style/frames.ts'
import { level, note } from './style/notes.ts'
import { number } from './style/words.ts'

export default {
  experiment: 'clock-memory',
  title: 'Recall by number of rotating units',
  caption: ({ quantities: { length, symbols, trials } }) =>
    `Fraction of a message of ${length.value} symbols out of ${symbols.value} that an untrained linear recurrent network gives back, against its number $m$ of rotating complex units (logarithmic axis): ` +
    `means of ${trials.value} messages with two standard errors, each with new random rotations and symbol vectors. Line: the prediction from normal scores. The length of the silence in between plays no part.`,
  alt: ({ tables: { recall }, quantities: { few, many }, claims: { predicted } }) =>
    `Recall rises along an S-shaped line: ${number(recall.columns.recalled.values[0]!, 2)} with ${recall.columns.units.values[0]} units, ${number(few.value, 2)} with 10, ` +
    `${number(many.value, 3)} with 80. ${predicted.holds ? 'Points' : 'Not all points'} lie close to the predicted curve.`,
  description: ({ tables: { recall } }) =>
    `The number of complex units from ${recall.columns.units.values[0]} to ${recall.columns.units.values.at(-1)} horizontally, logarithmic, and the fraction of symbols recalled, from 0 to 1, vertically. ` +
    `Points with bars beside a smooth line: ${recall.columns.units.values.map((units, k) => `${number(recall.columns.recalled.values[k]!, 2)} at ${units}`).join(', ')}. A dashed line marks guessing.`,
  spec: ({ quantities, tables }, frame) => {
    const units = tables.recall.columns.units.values
    const x = {
      field: 'units',
      type: 'quantitative',
      title: 'complex units m',
      scale: { type: 'log', domain: [units[0]!, units.at(-1)!], nice: false },
      axis: { values: [3, 5, 10, 20, 40, 80, 160], grid: false },
    } as const
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        title: 'fraction recalled',
        scale: { domain: [0, 1] },
        axis: { tickCount: 5, format: '.1f' },
      }) as const
    return {
      ...filling(frame, 300),
      data: { name: 'recall' },
      layer: [
        level(quantities.chance.value),
        note('guessing', {
          x: units.at(-1)!,
          y: quantities.chance.value,
          dx: -4,
          dy: 10,
          align: 'right',
          color: '@muted',
        }),
        {
          mark: { type: 'line', color: '@ink', strokeWidth: 1.2, interpolate: 'monotone' },
          encoding: { x, y: y('expected') },
        },
        {
          transform: [
            { calculate: 'max(0, datum.recalled - 2 * datum.error)', as: 'low' },
            { calculate: 'min(1, datum.recalled + 2 * datum.error)', as: 'high' },
          ],
          mark: { type: 'rule', color: '@blue', strokeWidth: 1.5 },
          encoding: { x, y: y('low'), y2: { field: 'high' } },
        },
        { mark: { type: 'point', color: '@blue', size: 46, opacity: 1 }, encoding: { x, y: y('recalled') } },
      ],
    }
  },
} satisfies Figure<typeof memory>
