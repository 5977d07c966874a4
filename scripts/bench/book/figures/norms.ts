import type experiment from '../experiments/powers.ts'

type Result = ReturnType<typeof experiment.run>

/** The norm of the powers against t. */
export default {
  experiment: 'powers',
  title: 'Norms of the powers',
  caption: ({ quantities }: Result) =>
    `The norm of $W^t$ against $t$; it changes by a factor of ${quantities.perStep.value.toFixed(3)} per step.`,
  alt: ({ quantities }: Result) =>
    `A curve that ends at ten to the power of ${quantities.atEnd.value.log10.toFixed(2)}.`,
  description: ({ tables, quantities }: Result) =>
    `The curve has ${tables.norms.columns.t.values.length} points and ends at $10^{${quantities.atEnd.value.log10.toFixed(2)}}$.`,
  spec: (_: Result, { width }: { readonly width: number }) => ({
    data: { name: 'norms' },
    width,
    height: 240,
    autosize: { type: 'fit', contains: 'padding' },
    mark: { type: 'line', color: '@blue' },
    encoding: {
      x: { field: 't', type: 'quantitative', title: 't' },
      y: { field: 'log10Norm', type: 'quantitative', title: 'log₁₀ of the norm', scale: { zero: false } },
    },
  }),
}
