import type { Figure } from '../contracts.ts'
import type reflections from '../experiments/reflection-powers.ts'
import { matrixPanels } from './style/matrix-panels.ts'
import { number } from './style/words.ts'

/** The names of the matrices, in the order of the rows. */
const names = (values: readonly string[]) => [...new Set(values)]

export default {
  experiment: 'reflection-powers',
  title: 'Powers of reflections and of a random orthogonal matrix',
  caption: ({
    quantities: { order },
  }) => `$Q^t$ for three dense orthogonal matrices of order ${order.value}: a Householder reflection in a random
direction, the Hadamard matrix over $\\sqrt{${order.value}}$, and a draw from the uniform measure. Blue entries are positive and red ones negative;
each picture is scaled by its largest entry, printed below it. The two symmetric matrices alternate with the identity; the third goes on.`,
  alt: ({ quantities: { order } }) =>
    `Three rows of pictures of the powers of an ${order.value} by ${order.value} matrix. The Householder and Hadamard rows alternate between a full matrix and the identity; every picture of the random row differs.`,
  description: ({ tables: { powers }, quantities: { order, nearestTime, nearestDistance } }) => {
    const count = new Set(powers.columns.t.values).size
    return `Three rows of ${count} pictures, $t = 1$ to ${count} from left to right. Each picture is a grid of ${order.value} by ${order.value}
cells, blue for positive, red for negative, paler the smaller. In the first row, Householder, odd powers have a strong diagonal with a symmetric pattern
of weaker entries on both sides, and even powers are the identity, a bare diagonal. In the second, Hadamard, odd powers are a checkered pattern of
equally strong cells and even powers the identity. In the third, random orthogonal, no two pictures are alike; of its first
64 powers the one closest to the identity is that of $t = ${nearestTime.value}$, at a Frobenius distance of ${number(nearestDistance.value)}.`
  },
  spec: ({ tables: { powers } }, frame) => {
    const { name, t } = powers.columns
    const panels = matrixPanels(
      { table: 'powers', field: 'name', groups: names(name.values), times: [...new Set(t.values)] },
      frame,
    )
    const { header } = panels.vconcat[0]!.facet
    return { ...panels, vconcat: panels.vconcat.map((row) => ({ ...row, facet: { ...row.facet, header } })) }
  },
} satisfies Figure<typeof reflections>
