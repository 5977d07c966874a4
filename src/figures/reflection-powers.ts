import type { Figure } from '../contracts.ts'
import type reflections from '../experiments/reflection-powers.ts'
import { INITIALIZATIONS } from './style/initializations.ts'
import { matrixFilm } from './style/matrix-film.ts'
import { number } from './style/words.ts'

type Result = ReturnType<typeof reflections.run>

/** The names of the matrices, in the order of the rows; the stills; the last exponent. */
function facts({ tables: { powers } }: Result) {
  const { name, t, still, distance } = powers.columns
  const names = [...new Set(name.values)]
  const stills = [...new Set(t.values.filter((_, row) => still.values[row]))]
  return { names, stills, last: Math.max(...t.values), farthest: Math.max(...distance.values) }
}

/** The framed picture first shows the power after the stills. */
const opening = (stills: readonly number[]) => stills.at(-1)! + 1

export default {
  experiment: 'reflection-powers',
  title: 'Powers of reflections and of a random orthogonal matrix',
  caption: (result) => {
    const { order } = result.quantities
    const { stills, last } = facts(result)
    return `$Q^t$ for three dense orthogonal matrices of order ${order.value}: a Householder reflection in a random
direction, the Hadamard matrix over $\\sqrt{${order.value}}$, and a draw from the uniform measure. Blue entries are positive and red ones negative (filled and hollow in gray prints);
each picture is scaled by its largest entry, printed below it. The two symmetric matrices alternate with the identity; the third goes on. Beside them the Frobenius norm
of $Q^t - I$ for $t = 0$ to $${last}$; a line marks the $t$ of the framed picture, here ${opening(stills)}, which the reader of the live figure can set.`
  },
  alt: ({ quantities: { order } }) =>
    `Three rows of pictures of the powers of an ${order.value} by ${order.value} matrix, each with a chart of the distance from the identity. The Householder and Hadamard rows alternate between a full matrix and the identity; every picture of the random row differs.`,
  description: (result) => {
    const { order, nearestTime, nearestDistance, last } = result.quantities
    const { stills } = facts(result)
    return `Three rows of ${stills.length + 1} pictures (fewer in a narrow drawing), $t = ${stills[0]}$ to ${opening(stills)} from left to right; the last one is framed, and in the live figure the reader sets its $t$ to
any exponent from 0 to ${last.value}. Each picture is a grid of ${order.value} by ${order.value}
cells, blue for positive, red for negative, paler the smaller. In the first row, Householder, odd powers have a strong diagonal with a symmetric pattern
of weaker entries on both sides, and even powers are the identity, a bare diagonal. In the second, Hadamard, odd powers are a checkered pattern of
equally strong cells and even powers the identity. In the third, random orthogonal, no two pictures are alike. At the end of each row a chart has a dot for the Frobenius norm
of $Q^t - I$ at every $t$ from 0 to ${last.value}: two level rows of dots, one of them at 0, for the two reflections, and scattered dots for the random matrix; of its first
${last.value} powers the one closest to the identity is that of $t = ${nearestTime.value}$, at a distance of ${number(nearestDistance.value)}.`
  },
  spec: (result, frame) => {
    const { names, stills, last, farthest } = facts(result)
    return matrixFilm(
      {
        table: 'powers',
        field: 'name',
        rows: names.map((name) => ({ name, ...INITIALIZATIONS.orthogonal, domain: [0, farthest] })),
        stills,
        few: 'first',
        slider: { value: opening(stills), last, every: 1 },
        chart: { field: 'distance', title: 'norm of Qᵗ − I', mark: 'point', powers: false },
      },
      frame,
    )
  },
} satisfies Figure<typeof reflections>
