import type { Figure } from '../contracts.ts'
import type training from '../experiments/recall-training.ts'
import { isNarrow, plotWidth } from './style/frames.ts'
import { growthAxis, growthScale, onScale, shown } from './style/growth-scale.ts'
import { number, plainSize, size } from './style/words.ts'

type Result = ReturnType<typeof training.run>
/** Pixels for the labels of the vertical axes. */
const ROOM = 32

const STARTS = ['orthogonal', 'orthogonal, kept so', 'N(0, 1/n)', 'U(±1/√n)']
const last = ({ tables }: Result) => Math.max(...tables.courses.columns.iteration.values)

const color = {
  field: 'init',
  type: 'nominal',
  scale: { domain: STARTS, range: ['@blue', '@sky', '@green', '@amber'] },
} as const
const strokeDash = {
  field: 'init',
  type: 'nominal',
  scale: {
    domain: STARTS,
    range: [[0], [6, 2, 2, 2], [3, 2], [7, 3]],
  },
} as const

export default {
  experiment: 'recall-training',
  title: 'A training run from four starts',
  caption: (result) =>
    `Training of a tanh network of ${result.quantities.units.value} units that must repeat ${result.quantities.symbols.value} signs after a silence: loss, and distance of $W$ from orthogonality, by gradient step. ` +
    `Plain gradient descent with norm clipping; medians of ${result.quantities.networks.value} networks; losses averaged over 11 steps. “Kept so”: after each step $W$ is replaced by the nearest orthogonal matrix.`,
  alt: ({ quantities: { afterOne, freeLoss, keptLoss, gaussianLoss, narrowLoss } }) =>
    `The orthogonal start is off the orthogonal group after one step, by ${plainSize(afterOne.value)}. Final losses: ${plainSize(freeLoss.value)} for the orthogonal start, ${plainSize(keptLoss.value)} where ` +
    `it is kept orthogonal, ${plainSize(gaussianLoss.value)} for Gaussian and ${plainSize(narrowLoss.value)} for uniform weights.`,
  description: ({ quantities, ...result }) =>
    `Two panels over ${last({ quantities, ...result } as Result)} gradient steps. In the first, the loss starts between ${number(quantities.firstLeast.value, 2)} and ${number(quantities.firstGreatest.value, 2)} and ends at ${size(quantities.freeLoss.value)} for the orthogonal start, ` +
    `${size(quantities.keptLoss.value)} for the one kept orthogonal, ${size(quantities.gaussianLoss.value)} for Gaussian and ${size(quantities.narrowLoss.value)} for uniform weights. ` +
    `In the second, on a logarithmic axis, $\\lVert W^\\top W - I\\rVert_F$ of the orthogonal start jumps from ${size(quantities.before.value)} to ${size(quantities.afterOne.value)} in one step and ` +
    `ends at ${number(quantities.atEnd.value, 2)}; that of the one kept orthogonal stays at rounding level; the random starts begin at ${number(quantities.gaussianDeviation.value, 2)} and ` +
    `${number(quantities.narrowDeviation.value, 2)}.`,
  spec: (result, frame) => {
    const narrow = isNarrow(frame)
    const width = plotWidth(frame, narrow ? 1 : 2, { room: ROOM })
    const x = {
      field: 'iteration',
      type: 'quantitative',
      title: 'gradient steps',
      axis: { tickCount: 4, grid: false },
      scale: { domain: [0, last(result)], nice: false },
    } as const
    const legend = { columns: narrow ? 2 : 4, symbolType: 'stroke', symbolSize: 320 } as const
    const panel = <Y extends object>(y: Y, tooltip: readonly { readonly field: string }[] = []) => ({
      width,
      height: narrow ? 200 : 250,
      data: { name: 'courses' },
      transform: shown('deviation'),
      mark: { type: 'line', strokeWidth: 1.6 },
      encoding: { x, y, color: { ...color, legend }, strokeDash: { ...strokeDash, legend }, tooltip },
    })
    const loss = panel({
      field: 'smooth',
      type: 'quantitative',
      title: 'loss',
      axis: { tickCount: 5, minExtent: ROOM },
      scale: { domainMin: 0 },
    })
    const deviations = result.tables.courses.columns.deviation.values
    const deviation = panel(
      {
        field: 'deviationShown',
        type: 'quantitative',
        axis: { ...growthAxis('distance from orthogonality'), tickCount: 6, minExtent: ROOM },
        scale: { domain: [onScale(0, -16), onScale(10 ** Math.max(...deviations), 1)] },
      },
      [{ field: 'deviation' }],
    )
    return {
      params: [growthScale(deviations, 'axis of the distance')],
      concat: [loss, deviation],
      columns: narrow ? 1 : 2,
      spacing: 24,
    }
  },
} satisfies Figure<typeof training>
