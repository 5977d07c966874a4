import type { Figure } from '../contracts.ts'
import type spectra from '../experiments/singular-spectra.ts'
import { powerAxis } from './style/axes.ts'
import { filling, isNarrow } from './style/frames.ts'
import { SOLID } from './style/lines.ts'
import { note } from './style/notes.ts'
import { number, plainSize, size } from './style/words.ts'

type Result = ReturnType<typeof spectra.run>

/** Where the line of one quantile of the Gaussian products ends. */
function end({ tables: { quantiles } }: Result, level: string) {
  const { columns } = quantiles
  const k = columns.level.values.findLastIndex((value, i) => value === level && columns.kind.values[i] === 'N(0, 1/n)')
  return { x: columns.L.values[k]!, y: columns.sigma.values[k]! }
}

export default {
  experiment: 'singular-spectra',
  title: 'Singular values of products by depth',
  caption: ({ quantities: { units, depth } }) =>
    `Quantiles of the singular values of products of $L = 1$ to ${depth.value} independent ${units.value}×${units.value} matrices, one draw: Gaussian, entries $N(0, 1/N)$ (curves), and orthogonal, ` +
    'whose quantiles coincide (level line). Dashed: the root mean square singular value $\\lVert P\\rVert_F/\\sqrt N$ of the Gaussian products. Both axes logarithmic; a line ends where rounding would hide it.',
  alt: ({ quantities: { lastMedian, leastRms, greatestRms } }) =>
    `The singular values of orthogonal products stay at 1. Those of Gaussian products fan out downward: the median falls to ${plainSize(lastMedian.value)}, while the root mean square stays between ` +
    `${number(leastRms.value, 2)} and ${number(greatestRms.value, 2)}.`,
  description: ({ quantities: { depth, firstMedian, lastMedian, leastRms, greatestRms, orthogonalError } }) =>
    `The number of factors from 1 to ${depth.value} horizontally and singular values vertically, both logarithmic. A level blue line at 1 is every quantile of the orthogonal products, to within ` +
    `${size(orthogonalError.value)}. Five green lines, the 95, 75, 50, 25 and 5 per cent quantiles of the Gaussian products, fan out: the median goes from ${number(firstMedian.value, 2)} to ` +
    `${size(lastMedian.value)}, the lower two leave the range that rounding allows. A dashed line, the root mean square, stays between ${number(leastRms.value, 2)} and ${number(greatestRms.value, 2)}.`,
  spec: (result, frame) => {
    const depth = result.quantities.depth.value
    const x = {
      field: 'L',
      type: 'quantitative',
      title: 'factors L',
      scale: { type: 'log', domain: [1, depth], nice: false },
      axis: { values: [1, 2, 4, 8, 16, 32, 64], grid: false },
    } as const
    const y = (field: string) =>
      ({
        field,
        type: 'quantitative',
        axis: { ...powerAxis('singular values'), tickCount: 7 },
        scale: { domain: [-13, 2], nice: false },
      }) as const
    const label = (level: string, dx: number, dy: number) =>
      note(level === 'median' ? '50 %' : level, { ...end(result, level), dx, dy, align: 'right', color: '@green' })
    return {
      ...filling(frame, isNarrow(frame) ? 320 : 350),
      layer: [
        {
          data: { name: 'quantiles' },
          mark: { type: 'line', strokeWidth: 1.5, ...SOLID },
          encoding: {
            x,
            y: y('sigma'),
            detail: { field: 'level' },
            color: {
              field: 'kind',
              type: 'nominal',
              legend: null,
              scale: { domain: ['N(0, 1/n)', 'orthogonal'], range: ['@green', '@blue'] },
            },
          },
        },
        {
          data: { name: 'norms' },
          mark: { type: 'line', color: '@ink', strokeWidth: 1.2, strokeDash: [4, 3] },
          encoding: { x, y: y('rms') },
        },
        note(isNarrow(frame) ? 'orthogonal' : 'orthogonal: all, always 1', {
          x: depth,
          y: 0,
          dx: -4,
          dy: -20,
          align: 'right',
          color: '@blue',
        }),
        label('95 %', -16, 12),
        label('75 %', -16, 10),
        label('median', -12, 2),
        label('25 %', -12, 2),
        label('5 %', -10, 2),
      ],
    }
  },
} satisfies Figure<typeof spectra>
