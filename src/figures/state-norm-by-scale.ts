import type { Figure } from '../contracts.ts'
import type opening from '../experiments/opening.ts'
import { filling, isNarrow } from './style/frames.ts'
import { growthAxis, growthNote, growthScale, onScale, shown } from './style/growth-scale.ts'
import { initializationColor } from './style/initializations.ts'
import { plainPower, power, size } from './style/words.ts'

const NAMES = ['exploding', 'orthogonal', 'vanishing'] as const
type Result = ReturnType<typeof opening.run>

const steps = ({ tables }: Result) => Math.max(...tables.states.columns.t.values)
const norms = ({ tables }: Result) => tables.states.columns.norm.values
const middle = ({ tables: { states } }: Result, name: string, share: number) => {
  const { t, norm } = states.columns
  const last = Math.max(...t.values)
  const near = t.values.reduce((best, x) => (Math.abs(x - share * last) < Math.abs(best - share * last) ? x : best), 0)
  const found = norm.values.filter((_, k) => t.values[k] === near && states.columns.name.values[k] === name)
  return { x: near, y: name === 'vanishing' ? Math.min(...found) : Math.max(...found) }
}

export default {
  experiment: 'opening',
  title: 'Three bundles of hidden states',
  caption: (result) =>
    `Norms of ${result.quantities.states.value} hidden states $h_t = W h_{t-1}$, all of norm 1 at the start, under three matrices $W$. ` +
    `The outer two are one and the same Gaussian matrix at two scales, with spectral radius ${result.quantities.small.value} and ` +
    `${result.quantities.large.value}; the middle one is orthogonal. Logarithmic axis; ` +
    `${steps(result) < 65 ? 'every timestep' : '65 of the timesteps'} up to ${steps(result)}.`,
  alt: (result) =>
    `Three bundles of lines: in ${steps(result)} timesteps one goes to about ${plainPower(result.quantities.grown.value.log10)}, one to about ` +
    `${plainPower(result.quantities.shrunk.value.log10)}, and the orthogonal one is a single level line at 1.`,
  description: (result) =>
    `Horizontally the timestep from 0 to ${steps(result)}, vertically the norm of the hidden state on a logarithmic axis. ` +
    `${result.quantities.states.value} lines start together at norm 1 for each matrix. Under the Gaussian matrix of spectral radius ` +
    `${result.quantities.large.value} they go to a median of ${power(result.quantities.grown.value.log10)}; under the same ` +
    `matrix scaled to ${result.quantities.small.value} they go to a median of ${power(result.quantities.shrunk.value.log10)}. ` +
    `Under the orthogonal matrix all ${result.quantities.states.value} lines coincide at 1, to within ${size(result.quantities.drift.value)}.`,
  spec: (result, frame) => {
    const [top, bottom] = [middle(result, 'exploding', 0.72), middle(result, 'vanishing', 0.5)]
    const gap = isNarrow(frame) ? 10 : 12
    const { small, large } = result.quantities
    const [exploding, vanishing] = [`spectral radius ${large.value}`, `spectral radius ${small.value}`]
    const [lowest, highest, end] = [Math.min(...norms(result)), Math.max(...norms(result)), steps(result)]
    return {
      params: [growthScale(norms(result))],
      ...filling(frame, isNarrow(frame) ? 300 : 340),
      layer: [
        {
          data: { name: 'states' },
          transform: shown('norm'),
          mark: { type: 'line', strokeWidth: 1.2, opacity: 0.85 },
          encoding: {
            x: {
              field: 't',
              type: 'quantitative',
              title: 'timestep t',
              scale: { domain: [0, end], nice: false },
              axis: { tickCount: isNarrow(frame) ? 4 : 8 },
            },
            y: {
              field: 'normShown',
              type: 'quantitative',
              axis: { ...growthAxis('norm of the hidden state h'), tickCount: 6 },
              scale: { domain: [onScale(0, lowest), onScale(10 ** Math.min(highest, 12), highest + 0.5)] },
            },
            detail: { field: 'state' },
            tooltip: [{ field: 'norm' }],
            color: { ...initializationColor(NAMES, 'name'), legend: null },
          },
        },
        growthNote(exploding, { ...top, dx: -gap, dy: -gap, align: 'right', color: '@vermilion', on: 'log' }),
        growthNote('orthogonal', { x: 0.985 * end, y: 0, dy: -9, align: 'right', color: '@blue', on: 'log' }),
        growthNote(vanishing, { ...bottom, dx: -gap, dy: gap, align: 'right', color: '@purple', on: 'log' }),
        growthNote(exploding, { x: end, y: highest, dx: -3 * gap, align: 'right', color: '@vermilion', on: 'linear' }),
        growthNote('orthogonal', { x: 0.68 * end, y: 0, dy: -9, align: 'right', color: '@blue', on: 'linear' }),
        growthNote(vanishing, { x: 0, y: 0, dx: 4, dy: -9, color: '@purple', on: 'linear' }),
      ],
    }
  },
} satisfies Figure<typeof opening>
