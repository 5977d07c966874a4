import type { Figure } from '../contracts.ts'
import type norms from '../experiments/norms.ts'
import { endings, endingWords } from './style/endings.ts'
import { growthPanels, perronNotes } from './style/growth-panels.ts'
import { plainPower } from './style/words.ts'

type Columns = ReturnType<typeof norms.run>['tables']['curves']['columns']

const ends = (columns: Columns, time: number) =>
  endings(columns, [columns.spectral, columns.spectralLow, columns.spectralHigh], time)

const bands = (columns: Columns) =>
  columns.init.values.map((init, k) => ({
    init,
    low: columns.spectralLow.values[k]!,
    high: columns.spectralHigh.values[k]!,
  }))

/** The spectral norm of the powers of one matrix, for five initializations. */
export default {
  experiment: 'norms',
  title: 'Spectral norm of the powers by initialization',
  caption: ({
    quantities: { size, steps, draws, recorded },
  }) => `$\\|W^t\\|_2$, the largest factor by which $t$ steps stretch a state, for $n = ${size.value}$ and $t = 0$
to $${steps.value}$: median and 5–95 % band of ${draws.value} matrices of each random initialization${recorded.value <= steps.value ? `, at ${recorded.value} timesteps` : ''}. Thin and dotted, the theory: $(n/2)^t$ for U[0, 1);
else $\\sqrt{(t+1)^{t+1}/t^t}\\,(\\sigma\\sqrt n)^t$, the limit for large $n$ at fixed $t$, or 1.`,
  alt: ({ tables: { curves }, quantities: { steps, normalFirst } }) => {
    const each = ends(curves.columns, steps.value).map(({ init, middle }) => `${plainPower(middle)} for ${init}`)
    return `Curves of the largest singular value of a matrix power against time. That of N(0, 1/n) is ${normalFirst.value.toFixed(2)} after one step; at t = ${steps.value} the medians are ${each.join(', ')}.`
  },
  description: ({
    tables: { curves },
    quantities: { steps, normalFirst },
  }) => `Two panels with $t$ from 0 to ${steps.value} across and powers of ten upward. All curves begin at 1. After one step the
median of N(0, 1/n) is ${normalFirst.value.toFixed(2)}. At the right edge the medians, with the range of the middle 90 % in parentheses, are
${endingWords(ends(curves.columns, steps.value))}. The second panel shows N(0, 1/n), identity and orthogonal on an axis of their own: the last two stay at 1, and
the dotted limit for large $n$ rises like $\\sqrt{e\\,t}$.`,
  spec: ({ tables: { curves, theory }, quantities: { size, steps } }, frame) => {
    const times = theory.columns.t.values
    const end = Math.max(...times)
    const normal = ends(curves.columns, steps.value).find(({ init }) => init === 'N(0, 1/n)')!
    const [halfway, late] = [0.45, 0.6].map((part) => times.find((time) => time >= part * end)!) as [number, number]
    return growthPanels(
      {
        field: 'spectral',
        title: '‖Wᵗ‖ in the spectral norm',
        bands: bands(curves.columns),
        notes: [
          ...perronNotes(size.value, late),
          { init: 'U(±1/√n)', text: 'limit for large n', t: late, side: 'below' },
          { init: 'N(0, 1/n)', text: 'limit for large n', t: halfway, side: 'above', enlarged: true },
          {
            init: 'orthogonal',
            text: 'identity, orthogonal: 1',
            t: end,
            side: normal.middle < 0 || normal.low > 0.3 ? 'above' : 'below',
            enlarged: true,
          },
        ],
      },
      frame,
    )
  },
} satisfies Figure<typeof norms>
