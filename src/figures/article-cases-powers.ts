import type { Figure } from '../contracts.ts'
import type cases from '../experiments/article-cases.ts'
import { matrixPanels } from './style/matrix-panels.ts'
import { listed, plainPower, power } from './style/words.ts'

const CASES = ['vanishing', 'exploding', 'orthogonal']

/** The times shown, from the rows of one case. */
const times = (t: readonly number[]) => [...new Set(t)]

/** The article's three animations as pictures, each with its own scale. */
export default {
  experiment: 'article-cases',
  title: 'Powers of three 5×5 matrices',
  caption: ({ tables: { powers, spectra } }) => {
    const { t } = powers.columns
    const [small, large] = spectra.columns.radius.values
    return `$W^t$ for a $5 \\times 5$ matrix of spectral radius ${small!.toFixed(2)}, one of spectral radius ${large!.toFixed(2)} and a
random orthogonal one, at $t = ${times(t.values).join(', ')}$. Blue entries are positive and red ones negative. Every picture has its own scale: the
number below it is its largest absolute entry, which has the full color.`
  },
  alt: ({ tables: { powers } }) => {
    const { log10Largest, t } = powers.columns
    const count = times(t.values).length
    const last = CASES.map((_, k) => plainPower(log10Largest.values[(k + 1) * count - 1]!))
    return `Three rows of small heat maps of matrix powers from t = 0, the identity, to t = ${t.values.at(-1)}. The largest entry ends at ${last[0]} in the vanishing row, ${last[1]} in the exploding and ${last[2]} in the orthogonal row.`
  },
  description: ({ tables: { powers } }) => {
    const { log10Largest, t } = powers.columns
    const count = times(t.values).length
    const row = (k: number) =>
      listed(log10Largest.values.slice(k * count, (k + 1) * count).map((log10) => power(log10)))
    return `Three rows of ${count} pictures, one row for each matrix and one picture for each of $t = ${times(t.values).join(', ')}$. Each picture is a grid of
5 by 5 cells: blue for a positive entry, red for a negative one, paler the smaller it is relative to the largest entry of that picture. All rows begin with the
identity, a blue diagonal. The largest entries are, in the vanishing row, ${row(0)}; in the exploding row, ${row(1)}; in the orthogonal row, ${row(2)}.`
  },
  spec: ({ tables: { powers } }, frame) =>
    matrixPanels({ table: 'powers', field: 'case', groups: CASES, times: times(powers.columns.t.values) }, frame),
} satisfies Figure<typeof cases>
