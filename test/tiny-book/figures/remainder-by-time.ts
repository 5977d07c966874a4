import type { Figure } from '../../../src/contracts.ts'
import type decay from '../experiments/decay.ts'

export default {
  experiment: 'decay',
  title: 'What is left',
  caption: ({ quantities }) =>
    `The share $2^{-t/T}$ left after $t$ days; ${quantities.atEnd.value.toFixed(3)} at the end.`,
  alt: ({ quantities }) => `A falling curve from 1 to ${quantities.atEnd.value.toFixed(3)}.`,
  description: ({ tables }) =>
    `The curve halves again and again over ${tables.remainder.columns.day.values.length - 1} days.`,
  spec: (_, { width }) => ({
    data: { name: 'remainder' },
    width,
    height: 220,
    autosize: { type: 'fit', contains: 'padding' },
    mark: { type: 'line', color: '@blue' },
    encoding: {
      x: { field: 'day', type: 'quantitative', title: 'days' },
      y: { field: 'left', type: 'quantitative', title: 'share left' },
    },
  }),
} satisfies Figure<typeof decay>
