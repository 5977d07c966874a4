import type { Figure } from '../contracts.ts'
import type matrix from '../experiments/fibonacci-matrix.ts'
import { isNarrow, panelSide } from './style/frames.ts'

/** M⁰ … M⁴ as grids of their entries. */
export default {
  experiment: 'fibonacci-matrix',
  title: 'The first powers of the Fibonacci matrix',
  caption: ({ quantities: { sequence } }) =>
    `The powers $M^0, \\dots, M^4$ of $M = \\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}$, each the one before times $M$. Both
entries off the diagonal of $M^n$ are the Fibonacci number $F_n$: ${sequence.value}.`,
  alt: ({ quantities: { sequence } }) =>
    `Five two by two grids of integers, the powers 0 to 4 of the Fibonacci matrix; the highlighted entries off the diagonal read ${sequence.value}.`,
  description: ({ tables: { entries } }) => {
    const { value } = entries.columns
    const power = (n: number) => value.values.slice(4 * n, 4 * n + 4)
    const words = [0, 1, 2, 3, 4].map(
      (n) => `$M^${n}$ has rows ${power(n).slice(0, 2).join(', ')} and ${power(n).slice(2).join(', ')}`,
    )
    return `Five grids of two rows and two columns stand in a line, one for each power. ${words.join('; ')}. The entries off the
diagonal are tinted; the two of a grid are always equal.`
  },
  spec: (_, frame) => {
    const narrow = isNarrow(frame)
    const side = panelSide(frame, 5, { gap: narrow ? 8 : 28 })
    const cell = { axis: null, scale: { paddingInner: 0.06, paddingOuter: 0 } } as const
    const off = "datum.place === 'off-diagonal'"
    return {
      data: { name: 'entries' },
      facet: {
        column: {
          field: 'n',
          type: 'ordinal',
          title: null,
          header: {
            labelExpr: "'M' + slice('⁰¹²³⁴', datum.value, datum.value + 1)",
            labelFontSize: narrow ? 13 : 14,
            labelPadding: 6,
          },
        },
      },
      spacing: narrow ? 8 : 28,
      spec: {
        width: side,
        height: side,
        encoding: { x: { field: 'column', type: 'ordinal', ...cell }, y: { field: 'row', type: 'ordinal', ...cell } },
        layer: [
          {
            mark: { type: 'rect', cornerRadius: 3 },
            encoding: {
              color: { condition: { test: off, value: '@blue' }, value: '@grey' },
              opacity: { condition: { test: off, value: 0.22 }, value: 0.12 },
            },
          },
          {
            mark: { type: 'text', fontSize: 14 },
            encoding: {
              text: { field: 'value', type: 'quantitative' },
              color: { condition: { test: off, value: '@blue' }, value: '@ink' },
            },
          },
        ],
      },
    }
  },
} satisfies Figure<typeof matrix>
