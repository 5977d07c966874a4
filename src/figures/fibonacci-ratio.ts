import type { Figure } from '../contracts.ts'
import type ratio from '../experiments/fibonacci-ratio.ts'
import { powerAxis, powerRoom } from './style/axes.ts'
import { isNarrow, panelSide } from './style/frames.ts'
import { power } from './style/words.ts'

/** Ratios of consecutive Fibonacci numbers, and how fast they reach φ. */
export default {
  experiment: 'fibonacci-ratio',
  title: 'Ratio of consecutive Fibonacci numbers',
  caption: ({ tables: { errors }, quantities: { phi, last } }) => `The ratio $F_{n+1}/F_n$ jumps from one side of
$\\varphi = ${phi.value.toFixed(4)}\\ldots$ (dashed) to the other. The distances $|F_{n+1} - \\varphi F_n|$ and
$|F_{n+1}/F_n - \\varphi|$, measured in exact integers (points), lie on $|\\psi|^n$ and $|\\psi|^n/F_n$ (lines). At
$n = ${errors.columns.n.values.at(-1)}$ the ratio is off by ${power(last.value.log10)}.`,
  alt: ({ tables: { errors } }) =>
    `One panel: the ratios 1, 2, 1.5 and so on swing about the golden ratio and settle. The other: two straight lines on a logarithmic axis fall to n = ${errors.columns.n.values.at(-1)}, the ratio’s twice as steeply.`,
  description: ({ tables: { errors }, quantities: { phi, perStep, last } }) => {
    const { n, log10Step } = errors.columns
    return `The first panel shows $F_{n+1}/F_n$ for $n = 1$ to 12: 1, 2, 1.5, 1.667, 1.6 and so on, alternately below and above the
golden ratio ${phi.value.toFixed(6)}. The second panel has $n$ from 1 to ${n.values.at(-1)} across and decimal powers upward.
The error of one step, $|F_{n+1} - \\varphi F_n|$, falls along the straight line $|\\psi|^n$ to ${power(log10Step.values.at(-1)!)}; the error
of the ratio shrinks by ${perStep.value.toFixed(3)} a step, to ${power(last.value.log10)}. The points lie on the lines of theory.`
  },
  spec: ({ tables: { errors } }, frame) => {
    const narrow = isNarrow(frame)
    const end = errors.columns.n.values.at(-1)!
    const gap = 28
    const minExtent = powerRoom(Math.min(...errors.columns.log10Ratio.values), 0)
    const plots = panelSide(frame, 1, { margin: narrow ? minExtent : 2 * minExtent + gap })
    const width = narrow ? plots : Math.floor(0.4 * plots)
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        axis: { ...powerAxis('distance'), minExtent },
        scale: { nice: false },
      }) as const
    const near = (field: string) =>
      ({
        field,
        type: 'quantitative',
        title: 'F(n + 1) / F(n)',
        scale: { domain: [1, 2], nice: false },
        axis: { tickCount: 5, minExtent },
      }) as const
    const series = (measured: string, theory: string, color: string) => [
      { mark: { type: 'line', color, strokeWidth: 1 } as const, encoding: { y: y(theory) } },
      { mark: { type: 'point', color, size: 12 } as const, encoding: { y: y(measured) } },
    ]
    const label = (field: string, text: string, color: string) => ({
      transform: [
        { filter: `datum.n === ${errors.columns.n.values[Math.floor(errors.columns.n.values.length * 0.62)]}` },
      ],
      mark: { type: 'text', align: 'left', dx: 8, dy: -8, color } as const,
      encoding: { y: y(field), text: { value: text } },
    })
    return {
      [narrow ? 'vconcat' : 'hconcat']: [
        {
          data: { name: 'ratios' },
          width,
          height: narrow ? 170 : 230,
          encoding: {
            x: {
              field: 'n',
              type: 'quantitative',
              title: 'n',
              axis: { values: [1, 4, 7, 10] },
              scale: { domain: [0.5, 12.5], nice: false },
            },
          },
          layer: [
            { mark: { type: 'line', color: '@ink', strokeDash: [5, 3], strokeWidth: 1 }, encoding: { y: near('phi') } },
            { mark: { type: 'line', color: '@blue', strokeWidth: 1, opacity: 0.5 }, encoding: { y: near('ratio') } },
            {
              mark: { type: 'point', color: '@blue', size: 40 },
              encoding: { y: near('ratio') },
            },
            {
              transform: [{ filter: 'datum.n === 12' }],
              mark: { type: 'text', dy: 14, dx: 4, align: 'right' },
              encoding: { y: near('phi'), text: { value: 'φ' } },
            },
          ],
        },
        {
          data: { name: 'errors' },
          width: narrow ? plots : plots - width,
          height: 230,
          encoding: { x: { field: 'n', type: 'quantitative', title: 'n', scale: { domain: [0, end], nice: false } } },
          layer: [
            ...series('log10Step', 'log10StepTheory', '@vermilion'),
            ...series('log10Ratio', 'log10RatioTheory', '@blue'),
            label('log10Step', '|F(n + 1) − φ F(n)|', '@vermilion'),
            label('log10Ratio', '|F(n + 1) / F(n) − φ|', '@blue'),
          ],
        },
      ],
      spacing: narrow ? 20 : gap,
    } as ReturnType<Figure['spec']>
  },
} satisfies Figure<typeof ratio>
