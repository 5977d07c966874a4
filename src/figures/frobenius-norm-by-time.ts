import type { Figure } from '../contracts.ts'
import type norms from '../experiments/norms.ts'
import { growthPanels } from './style/growth-panels.ts'
import { plainPower, power } from './style/words.ts'

/** The Frobenius norm of the powers of one matrix, for five initializations. */
export default {
  experiment: 'norms',
  title: 'Frobenius norm of the powers by initialization',
  caption: ({ tables: { curves } }) => `x`,
  alt: () => `x`,
  description: () => `x`,
  spec: ({ tables: { curves, theory } }, frame) => {
    const { t, frobeniusLow, frobeniusHigh } = curves.columns
    const times = [...new Set(t.values)]
    const late = times[Math.floor(times.length * 0.6)]!
    return growthPanels(
      {
        field: 'frobenius',
        title: '‖Wᵗ‖ in the Frobenius norm',
        values: [...frobeniusLow.values, ...frobeniusHigh.values],
        notes: [
          { init: 'U[0, 1)', text: '(n/2)ᵗ', t: late, side: 'above' },
          { init: 'U(±1/√n)', text: '√n (1/√3)ᵗ', t: late, side: 'below' },
          { init: 'orthogonal', text: 'identity, orthogonal: √n', t: times.at(-1)!, side: 'below', enlarged: true },
        ],
      },
      frame,
    )
  },
} satisfies Figure<typeof norms>
