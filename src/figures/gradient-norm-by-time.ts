import type { Figure } from '../contracts.ts'
import type gradients from '../experiments/gradients.ts'
import { endings, endingWords } from './style/endings.ts'
import { growthPanels } from './style/growth-panels.ts'
import { plainPower } from './style/words.ts'

type Columns = ReturnType<typeof gradients.run>['tables']['curves']['columns']

const ends = (columns: Columns, time: number) =>
  endings(columns, [columns.gradient, columns.gradientLow, columns.gradientHigh], time)

const bands = (columns: Columns) =>
  columns.init.values.map((init, k) => ({
    init,
    low: columns.gradientLow.values[k]!,
    high: columns.gradientHigh.values[k]!,
  }))

/** The gradient on its way back through time, for five initializations. */
export default {
  experiment: 'gradients',
  title: 'Gradient norm backward through time by initialization',
  caption: ({
    quantities: { size, steps, draws, recorded },
  }) => `$\\|\\partial L/\\partial h_t\\|$ relative to its value at $T = ${steps.value}$, where it starts and from where it travels left, for
$n = ${size.value}$: median and 5–95 % band of ${draws.value} draws of $W$ and of the direction of $\\partial L/\\partial h_T$${recorded.value <= steps.value ? `, at ${recorded.value} timesteps` : ''}. Thin and dotted, the theory:
$(n/2)^{T-t}/\\sqrt n$ for U[0, 1), else $(\\sigma\\sqrt n)^{T-t}$, the root mean square for large $n$ at fixed $T - t$.`,
  alt: ({ tables: { curves } }) => {
    const each = ends(curves.columns, 0).map(({ init, middle }) => `${plainPower(middle)} for ${init}`)
    return `Curves of the gradient norm against time on a logarithmic axis, all 1 at the last timestep. At t = 0 the medians are ${each.join(', ')}.`
  },
  description: ({
    tables: { curves },
    quantities: { steps },
  }) => `Two panels with $t$ from 0 to ${steps.value} across and powers of ten upward. All curves meet at 1 at the right edge, the
last timestep, and are to be read from right to left. At the left edge, $t = 0$, the medians, with the range of the middle 90 % in parentheses, are
${endingWords(ends(curves.columns, 0))}. The second panel shows N(0, 1/n), identity and orthogonal on an axis of their own; the last two stay at 1.`,
  spec: ({ tables: { curves }, quantities: { normal } }, frame) => {
    return growthPanels(
      {
        field: 'gradient',
        title: '‖∂L/∂h(t)‖ relative to t = T',
        bands: bands(curves.columns),
        notes: [
          {
            init: 'orthogonal',
            text: 'identity, orthogonal: 1',
            t: 0,
            side: normal.value.log10 < 0 ? 'above' : 'below',
            enlarged: true,
          },
        ],
      },
      frame,
    )
  },
} satisfies Figure<typeof gradients>
