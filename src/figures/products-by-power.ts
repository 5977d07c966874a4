import type { Figure } from '../contracts.ts'
import type matrix from '../experiments/fibonacci-matrix.ts'
import { filling, isNarrow } from './style/frames.ts'

/** Products that Mⁿ takes by squaring, between 1 + log₂ n and 2 log₂ (n + 1) − 1. */
export default {
  experiment: 'fibonacci-matrix',
  title: 'Matrix products that a power takes',
  caption: ({ tables: { products }, quantities }) => {
    const n = products.columns.n.values
    return `Matrix products that $M^n$ takes, starting from the identity, for $n$ from 1 to ${n.at(-1)}. Repeated squaring (points)
stays in the band from $1 + \\log_2 n$, reached at powers of two, to $2\\log_2(n + 1) - 1$, reached one short of them; one
product at a time (dashed line, which leaves the drawing) takes $n$. At $n = ${n.at(-1)}$ squaring takes ${quantities.products.value}.`
  },
  alt: ({ tables: { products }, quantities }) =>
    `Points that grow like the logarithm of n within a narrow band, to ${quantities.products.value} products at n = ${products.columns.n.values.at(-1)}, beside a line of slope 1 that leaves the drawing at once.`,
  description: ({ tables: { products }, quantities }) => {
    const { n, least, most } = products.columns
    return `The horizontal axis is the power $n$, from 1 to ${n.values.at(-1)}; the vertical axis counts matrix products. The points
are the products that repeated squaring takes, counted while it runs: 1 at $n = 1$ and ${quantities.products.value} at
$n = ${n.values.at(-1)}$, where the band reaches from ${least.values.at(-1)!.toFixed(1)} to ${most.values.at(-1)!.toFixed(1)}. A dashed
line shows $n$ products, one at a time.`
  },
  spec: ({ tables: { products } }, frame) => {
    const top = Math.ceil(products.columns.most.values.at(-1)!) + 1
    const last = products.columns.n.values.at(-1)!
    const x = {
      field: 'n',
      type: 'quantitative',
      title: 'power n',
      axis: { tickCount: isNarrow(frame) ? 5 : 10 },
      scale: { domain: [0, last], nice: false },
    } as const
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        title: 'matrix products',
        axis: { tickMinStep: 1, tickCount: 4 },
        scale: { domain: [0, top], nice: false },
      }) as const
    return {
      data: { name: 'products' },
      ...filling(frame, 260),
      encoding: { x },
      layer: [
        { mark: { type: 'area', color: '@blue', opacity: 0.13 }, encoding: { y: y('least'), y2: { field: 'most' } } },
        { mark: { type: 'line', color: '@vermilion', strokeDash: [5, 3], clip: true }, encoding: { y: y('n') } },
        { mark: { type: 'point', color: '@blue', size: 22 }, encoding: { y: y('squaring') } },
        {
          data: { name: 'products' },
          transform: [{ filter: `datum.n === ${products.columns.n.values[0]}` }],
          mark: { type: 'text', align: 'left', color: '@vermilion', dx: 6 },
          encoding: { x: { datum: top }, y: { datum: top - 0.6 }, text: { value: 'one at a time: n' } },
        },
        {
          transform: [{ filter: `datum.n === ${products.columns.n.values[0]}` }],
          mark: { type: 'text', align: 'right', baseline: 'top', color: '@blue' },
          encoding: { x: { datum: last }, y: { datum: 1.5 + Math.log2(last) / 2 }, text: { value: 'by squaring' } },
        },
      ],
    }
  },
} satisfies Figure<typeof matrix>
