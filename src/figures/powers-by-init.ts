import type { Figure } from '../contracts.ts'
import type frames from '../experiments/power-frames.ts'
import { matrixPanels } from './style/matrix-panels.ts'
import { listed, plainPower, power } from './style/words.ts'

const INITS = ['U[0, 1)', 'U(±1/√n)', 'N(0, 1/n)', 'identity', 'orthogonal']

const times = (t: readonly number[]) => [...new Set(t)]

/** Powers of one matrix for each initialization at the size of the network. */
export default {
  experiment: 'power-frames',
  title: 'Powers of a matrix by initialization',
  caption: ({ tables: { frames }, quantities: { side }, claims: { whole } }) => {
    const { t } = frames.columns
    const what = whole.holds
      ? `one $${side.value} \\times ${side.value}$ matrix`
      : `the leading $${side.value} \\times ${side.value}$ block of one larger matrix`
    return `$W^t$ for ${what} of each initialization, at $t = ${times(t.values).join(', ')}$. Blue entries are positive and red ones
negative; the number below each picture is its largest absolute entry, which has the full color.`
  },
  alt: ({ tables: { frames } }) => {
    const { log10Largest, t } = frames.columns
    const count = times(t.values).length
    const last = INITS.map((init, k) => `${plainPower(log10Largest.values[(k + 1) * count - 1]!)} for ${init}`)
    return `Five rows of heat maps of the powers of a random matrix, from t = 0 to t = ${t.values.at(-1)}. The last pictures have these largest entries: ${listed(last)}.`
  },
  description: ({ tables: { frames }, quantities: { side } }) => {
    const { log10Largest, t } = frames.columns
    const count = times(t.values).length
    const row = (k: number) =>
      listed(log10Largest.values.slice(k * count, (k + 1) * count).map((log10) => power(log10)))
    const rows = INITS.map((init, k) => `for ${init}, ${row(k)}`).join('; ')
    return `Five rows of ${count} pictures, one row for each initialization and one picture for each of $t = ${times(t.values).join(', ')}$. Each picture is a grid of
${side.value} by ${side.value} cells, blue for a positive entry and red for a negative one, paler the smaller it is relative to the largest entry of that picture. All
rows begin with the identity; the row of the identity never changes. The largest entries are ${rows}.`
  },
  spec: ({ tables: { frames } }, frame) =>
    matrixPanels({ table: 'frames', field: 'init', groups: INITS, times: times(frames.columns.t.values) }, frame),
} satisfies Figure<typeof frames>
