import type { Figure } from '../contracts.ts'
import type cases from '../experiments/article-cases.ts'
import { filmFacts, filmOfNorms, filmRange } from './style/film-facts.ts'
import { INITIALIZATIONS } from './style/initializations.ts'
import { matrixFilm } from './style/matrix-film.ts'
import { listed, number, plainPower, power } from './style/words.ts'

const CASES = ['vanishing', 'exploding', 'orthogonal'] as const

/** The article's three animations as pictures, each with its own scale, beside the norms. */
export default {
  experiment: 'article-cases',
  title: 'Powers of three 5×5 matrices',
  caption: ({ tables: { powers, spectra }, quantities: { every } }) => {
    const [small, large] = spectra.columns.radius.values
    const film = filmFacts(powers.columns)
    return `$W^t$ for a $5 \\times 5$ matrix of spectral radius ${number(small!)}, one of spectral radius ${number(large!)} and a
random orthogonal one, at $t = ${film.stills.join(', ')}$ (some of them in a narrow drawing) and, framed, $${film.last}$. Blue entries are positive and red ones negative (filled and hollow in gray prints). Every picture has its own scale: the
number below it is its largest absolute entry, which has the strongest shade. Beside them the Frobenius norm of the same matrices against $t$, on a logarithmic
axis, with a line at the framed $t$, which the reader of the live figure can set: ${filmRange(every.value, film)}.`
  },
  alt: ({ tables: { powers } }) => {
    const { matrices, last } = filmFacts(powers.columns)
    const [small, large, same] = matrices.map(({ end }) => plainPower(end.largest))
    return `Three rows of small heat maps of matrix powers from t = 0, the identity, to t = ${last}, each row with a curve of the norm. The largest entry ends at ${small} in the vanishing row, ${large} in the exploding and ${same} in the orthogonal row.`
  },
  description: ({ tables: { powers }, quantities: { every } }) => {
    const film = filmFacts(powers.columns)
    const { stills, last, matrices } = film
    const row = (k: number) => listed(matrices[k]!.sizes.map((log10) => power(log10)))
    return `Three rows, one for each matrix, of ${stills.length} pictures, fewer in a narrow drawing, for $t = ${stills.join(', ')}$ and a framed one for $t = ${last}$; in the live figure the reader sets
the $t$ of the framed one to ${filmRange(every.value, film)}. Each picture is a grid of
5 by 5 cells: blue for a positive entry, red for a negative one, paler the smaller it is relative to the largest entry of that picture. All rows begin with the
identity, a blue diagonal. The largest entries are, in the vanishing row, ${row(0)}; in the exploding row, ${row(1)}; in the orthogonal row, ${row(2)}. At the end of each row a
small chart has the Frobenius norm of $W^t$, logarithmic, against $t$ from 0 to ${last}. The norms begin at $\\sqrt 5$ and end at ${listed(matrices.map(({ end }) => power(end.norm)))}.`
  },
  spec: ({ tables: { powers }, quantities: { every } }, frame) =>
    matrixFilm(
      filmOfNorms(
        { table: 'powers', field: 'case', every: every.value },
        CASES.map((name) => ({ name, ...INITIALIZATIONS[name] })),
        filmFacts(powers.columns),
      ),
      frame,
    ),
} satisfies Figure<typeof cases>
