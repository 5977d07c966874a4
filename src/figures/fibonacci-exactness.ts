import type { Figure } from '../contracts.ts'
import type exactness from '../experiments/fibonacci-exactness.ts'
import { powerAxis, powerRoom } from './style/axes.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { wayColor, wayShape } from './style/ways.ts'

/** Where each way of computing F_n in doubles is exact, and by how much it errs beyond. */
export default {
  experiment: 'fibonacci-exactness',
  title: 'Exactness of the ways to a Fibonacci number',
  caption: ({
    tables: { ranges },
    quantities: q,
  }) => `Ways of computing $F_n$, for $n$ up to ${ranges.columns.through.values.at(-1)}.
Bars: where a way gives exactly $F_n$. Points, of the shape at the end of its bar: its error in units, once it has one, against integers computed by fast doubling. The
dashed line is the article’s error before rounding, $|\\psi|^7 F_{n-7}$; rounding forgives it below ½, the level line, and so
fails from $n = ${q.snippetIndex.value}$ on whether the factor is 1.618 or the true $\\varphi$.`,
  alt: ({ quantities: q }) =>
    `Bars show the exact ranges: the article’s rule through n = ${q.snippetIndex.value - 1}, phi to the n over root five in doubles through ${q.binetLast.value}, addition of doubles through ${q.additionLast.value}, integers throughout. Beyond, errors grow exponentially.`,
  description: ({ tables: { ranges, errors }, quantities: q }) => {
    const { method, from, through } = ranges.columns
    const spans = method.values
      .map((name, k) => `${name}: from $n = ${from.values[k]}$ to ${through.values[k]}`)
      .join('; ')
    const { n, log10 } = errors.columns
    return `The upper part has one bar for each way of computing $F_n$, as long as it is exact. ${spans}. The lower part, on the
same axis of $n$, shows the errors that follow, on a logarithmic axis from 1 to ten to the power ${Math.ceil(Math.max(...log10.values))}
at $n = ${n.values.at(-1)}$. The errors of the article’s rule begin with a single unit at $n = ${q.snippetIndex.value}$, where it
says ${q.snippetWrong.value} and the truth is ${q.snippetTruth.value}; with 1.618 they dip at $n = ${q.crossing.value}$,
where the shortfall of 1.618 overtakes the excess of starting from 13. Those of
Binet’s formula begin at ${q.binetFailure.value}, when the rounding error of the power reaches a half, those of addition at
${q.additionFailure.value}, when doubles are more than 1 apart. All rise with about the slope of $\\varphi^n$.`
  },
  spec: ({ tables: { ranges, errors } }, frame) => {
    const narrow = isNarrow(frame)
    const end = ranges.columns.through.values.at(-1)!
    const minExtent = powerRoom(0, Math.max(...errors.columns.log10.values))
    const width = plotWidth(frame, 1, { room: minExtent })
    const scale = { domain: [0, end], nice: false } as const
    const x = (field: string, title: string | null) =>
      ({ field, type: 'quantitative', title, scale, axis: title ? { tickCount: narrow ? 5 : 10 } : null }) as const
    const row = { field: 'method', type: 'nominal', sort: null, axis: null } as const
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        axis: { ...powerAxis('error, in units'), minExtent },
        scale: { nice: false },
      }) as const
    return {
      spacing: 14,
      vconcat: [
        {
          data: { name: 'ranges' },
          width,
          height: 130,
          encoding: { y: row, color: wayColor },
          layer: [
            {
              mark: { type: 'bar', height: 4, yOffset: 8 },
              encoding: { x: x('from', null), x2: { field: 'through' } },
            },
            {
              mark: { type: 'point', size: 50, opacity: 1, yOffset: 8 },
              encoding: { x: x('through', null), shape: wayShape },
            },
            {
              transform: [{ calculate: "datum.method + ': ' + datum.words", as: 'label' }],
              mark: { type: 'text', align: 'left', dx: 1, dy: -4 },
              encoding: { x: x('from', null), text: { field: 'label', type: 'nominal' } },
            },
          ],
        },
        {
          width,
          height: 220,
          encoding: { x: x('n', 'n') },
          layer: [
            {
              data: { name: 'excess' },
              mark: { type: 'line', color: '@ink', strokeDash: [4, 3], strokeWidth: 1 },
              encoding: { y: y('log10') },
            },
            {
              data: { name: 'excess' },
              mark: { type: 'line', color: '@muted', strokeWidth: 1 },
              encoding: { y: y('log10Half') },
            },
            {
              data: { name: 'excess' },
              transform: [{ filter: `datum.n === ${end}` }],
              mark: { type: 'text', align: 'right', dy: -7, color: '@muted' },
              encoding: { y: y('log10Half'), text: { value: '½' } },
            },
            {
              data: { name: 'errors' },
              mark: { type: 'point', size: 22 },
              encoding: { y: y('log10'), color: wayColor, shape: wayShape },
            },
          ],
        },
      ],
    }
  },
} satisfies Figure<typeof exactness>
