import type { Figure } from '../contracts.ts'
import type norms from '../experiments/norms.ts'
import { endings, endingWords } from './style/endings.ts'
import { growthPanels, perronNotes } from './style/growth-panels.ts'
import { plainPower } from './style/words.ts'

type Columns = ReturnType<typeof norms.run>['tables']['curves']['columns']

const ends = (columns: Columns, time: number) =>
  endings(columns, [columns.frobenius, columns.frobeniusLow, columns.frobeniusHigh], time)

const bands = (columns: Columns) =>
  columns.init.values.map((init, k) => ({
    init,
    low: columns.frobeniusLow.values[k]!,
    high: columns.frobeniusHigh.values[k]!,
  }))

/** The Frobenius norm of the powers of one matrix, for five initializations. */
export default {
  experiment: 'norms',
  title: 'Frobenius norm of the powers by initialization',
  caption: ({
    quantities: { size, steps, draws, recorded },
  }) => `$\\|W^t\\|_F$ for $n = ${size.value}$ and $t = 0$ to $${steps.value}$: the
median (line) and the range from 5 to 95 % (band) of ${draws.value} matrices of each random initialization${recorded.value <= steps.value ? `, at ${recorded.value} timesteps` : ''}.
Thin and dotted, the theory: $(n/2)^t$, the growth by the Perron eigenvalue of U[0, 1), and $\\sqrt n\\,(\\sigma\\sqrt n)^t$, the root mean square for large $n$ at fixed $t$.
Second panel: N(0, 1/n), identity and orthogonal on an axis of their own.`,
  alt: ({ tables: { curves }, quantities: { steps } }) => {
    const each = ends(curves.columns, steps.value).map(({ init, middle }) => `${plainPower(middle)} for ${init}`)
    return `Curves of the Frobenius norm of a matrix power against time on a logarithmic axis. At t = ${steps.value} the medians are ${each.join(', ')}.`
  },
  description: ({
    tables: { curves },
    quantities: { size, steps },
  }) => `Two panels with $t$ from 0 to ${steps.value} across and powers of ten upward. All curves begin at
$\\sqrt{${size.value}}$, the norm of the identity. At the right edge the medians, with the range of the middle 90 % in parentheses, are
${endingWords(ends(curves.columns, steps.value))}. Identity and orthogonal lie on one horizontal line. The second panel shows N(0, 1/n), identity and
orthogonal on an axis of their own, where the band of N(0, 1/n) opens like a fan with time.`,
  spec: ({ tables: { curves, theory }, quantities: { size, start, normalEnd } }, frame) => {
    const times = theory.columns.t.values
    const end = Math.max(...times)
    const late = times.find((time) => time >= 0.6 * end)!
    return growthPanels(
      {
        field: 'frobenius',
        title: '‖Wᵗ‖ in the Frobenius norm',
        bands: bands(curves.columns),
        notes: [
          ...perronNotes(size.value, late),
          { init: 'U(±1/√n)', text: '√n (1/√3)ᵗ', t: late, side: 'below' },
          {
            init: 'orthogonal',
            text: 'identity, orthogonal: √n',
            t: end,
            side: normalEnd.value.log10 < Math.log10(start.value) ? 'above' : 'below',
            enlarged: true,
          },
        ],
      },
      frame,
    )
  },
} satisfies Figure<typeof norms>
