import type { Figure } from '../contracts.ts'
import type cases from '../experiments/article-cases.ts'
import { filling, isNarrow } from './style/frames.ts'
import { growthAxis, growthScale, shown } from './style/growth-scale.ts'
import { initializationColor, initializationDash } from './style/initializations.ts'
import { MARKS } from './style/marks.ts'
import { plainPower, power } from './style/words.ts'

const CASES = ['vanishing', 'exploding', 'orthogonal'] as const

/** The norms of the three 5×5 cases against time, with the rates that their spectral radii set. */
export default {
  experiment: 'article-cases',
  title: 'Norms of the powers of three 5×5 matrices',
  caption: ({ tables: { norms }, quantities: { steps } }) => {
    const count = new Set(norms.columns.t.values).size
    return `Frobenius norm (thick) and spectral norm (thin) of $W^t$ for the three matrices, $t = 0$ to $${steps.value}$${count <= steps.value ? ` at ${count} timesteps` : ''}. Dotted: $\\rho^t$, the rate that
the eigenvalues set. The gap
between the thin curve and its dotted line is what the eigenvalues do not tell.`
  },
  alt: ({ quantities: { vanishingEnd, explodingEnd, vanishingPeak, vanishingPeakTime, steps }, claims: { turns } }) =>
    `Norms of three matrix powers on a logarithmic axis. The vanishing one first rises to ${vanishingPeak.value.toFixed(1)} at t = ${vanishingPeakTime.value}${turns.holds ? ` and is ${plainPower(vanishingEnd.value.log10)} at t = ${steps.value}` : ', the last timestep'}; the exploding one ends at ${plainPower(explodingEnd.value.log10)}; the orthogonal one is constant.`,
  description: ({
    quantities: { vanishingEnd, explodingEnd, vanishingPeak, vanishingPeakTime, steps },
    claims: { turns },
  }) => `$t$ from 0 to ${steps.value} runs across, powers of ten run upward. Six curves, two for each matrix, begin at
$\\sqrt 5$ (Frobenius norm) and 1 (spectral norm). The spectral norm of the vanishing case first rises, to ${vanishingPeak.value.toFixed(2)} at $t = ${vanishingPeakTime.value}$${turns.holds ? `, and ends at ${power(vanishingEnd.value.log10)}` : ', where the drawing ends'}. That of the exploding case ends at ${power(explodingEnd.value.log10)}. The orthogonal case is two horizontal lines.
Three dotted lines, $\\rho^t$, start at 1 and have the slopes that the curves tend to.`,
  spec: ({ tables: { norms } }, frame) => {
    const x = {
      field: 't',
      type: 'quantitative',
      title: 'timestep t',
      axis: { tickCount: 6, format: ',d' },
      scale: { nice: false },
    }
    const y = (field: string) => ({
      y: { field: `${field}Shown`, type: 'quantitative', axis: growthAxis('norm of Wᵗ') },
      tooltip: [{ field }],
    })
    const legend = { symbolSize: isNarrow(frame) ? 400 : 600, columns: 3, columnPadding: 8, offset: 26 }
    const color = { ...initializationColor(CASES, 'case'), legend }
    const strokeDash = { ...initializationDash(CASES, 'case'), legend }
    return {
      params: [growthScale([...norms.columns.frobenius.values, ...norms.columns.rate.values])],
      data: { name: 'norms' },
      ...filling(frame, 300),
      transform: shown('rate', 'frobenius', 'spectral'),
      encoding: { x },
      layer: [
        {
          mark: { type: 'line', color: MARKS.rate.ink, strokeWidth: 1, strokeDash: [...MARKS.rate.dash] },
          encoding: { ...y('rate'), detail: { field: 'case', type: 'nominal' } },
        },
        { mark: { type: 'line', strokeWidth: 2.4 }, encoding: { ...y('frobenius'), color, strokeDash } },
        { mark: { type: 'line', strokeWidth: 1 }, encoding: { ...y('spectral'), color, strokeDash } },
      ],
    }
  },
} satisfies Figure<typeof cases>
