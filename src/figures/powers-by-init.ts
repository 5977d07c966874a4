import type { Figure } from '../contracts.ts'
import type frames from '../experiments/power-frames.ts'
import { filmFacts, filmOfNorms, filmRange } from './style/film-facts.ts'
import { INITIALIZATIONS } from './style/initializations.ts'
import { matrixFilm } from './style/matrix-film.ts'
import { listed, plainPower, power } from './style/words.ts'

const INITS = ['U[0, 1)', 'U(±1/√n)', 'N(0, 1/n)', 'identity', 'orthogonal'] as const

/** Powers of one matrix for each initialization at the size of the network, beside their norms. */
export default {
  experiment: 'power-frames',
  title: 'Powers of a matrix by initialization',
  caption: ({ tables: { frames }, quantities: { every, side }, claims: { whole } }) => {
    const film = filmFacts(frames.columns)
    const what = whole.holds
      ? `one $${side.value} \\times ${side.value}$ matrix`
      : `the leading $${side.value} \\times ${side.value}$ block of one larger matrix`
    return `$W^t$ for ${what} of each initialization, at $t = ${film.stills.join(', ')}$ (some of them in a narrow drawing) and, framed, $${film.last}$. Blue entries are positive and red ones
negative (filled and hollow in gray prints); the number below each picture is its largest absolute entry, which has the strongest shade. Beside them the Frobenius norm of ${whole.holds ? 'the same matrices' : 'the whole matrices'}
against $t$, on a logarithmic axis, with a line at the framed $t$, which the reader of the live figure can set: ${filmRange(every.value, film)}.`
  },
  alt: ({ tables: { frames } }) => {
    const { matrices, last } = filmFacts(frames.columns)
    const ends = INITS.map((init, k) => `${plainPower(matrices[k]!.end.largest)} for ${init}`)
    return `Five rows of heat maps of the powers of a random matrix, from t = 0 to t = ${last}, each with a curve of the norm. The last pictures have these largest entries: ${listed(ends)}.`
  },
  description: ({ tables: { frames }, quantities: { every, side } }) => {
    const film = filmFacts(frames.columns)
    const rows = INITS.map((init, k) => `for ${init}, ${listed(film.matrices[k]!.sizes.map((log10) => power(log10)))}`)
    const ends = INITS.map((init, k) => `${power(film.matrices[k]!.end.norm)} for ${init}`)
    return `Five rows, one for each initialization, of ${film.stills.length} pictures, fewer in a narrow drawing, for $t = ${film.stills.join(', ')}$ and a framed one for $t = ${film.last}$; in the live figure
the reader sets the $t$ of the framed one to ${filmRange(every.value, film)}. Each picture is a grid of ${side.value} by ${side.value} cells, blue for a positive entry and red
for a negative one, paler the smaller it is relative to the largest entry of that picture. All rows begin with the identity; the row of the identity never changes.
The largest entries are ${rows.join('; ')}. At the end of each row a small chart has the Frobenius norm of $W^t$, logarithmic, against $t$ from 0 to ${film.last}. The norms end at ${listed(ends)}.`
  },
  spec: ({ tables: { frames }, quantities: { every } }, frame) =>
    matrixFilm(
      filmOfNorms(
        { table: 'frames', field: 'init', every: every.value },
        INITS.map((name) => ({ name, ...INITIALIZATIONS[name] })),
        filmFacts(frames.columns),
      ),
      frame,
    ),
} satisfies Figure<typeof frames>
