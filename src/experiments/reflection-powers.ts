import { hadamard } from '../compute/hadamard.ts'
import { identity, type Matrix } from '../compute/matrix.ts'
import { frobeniusNorm, maxNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { reflection } from '../compute/orthogonal-samplers.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { difference, multiply } from '../compute/products.ts'
import { normals, stream } from '../compute/random.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, never>

const ORDER = 8
const SHOWN = [1, 2, 3, 4, 5, 6, 7, 8]
const LAST = 64

interface Named {
  readonly name: string
  readonly Q: Matrix
}

function matrices(seeds: Seeds): readonly [Named, Named, Named] {
  return [
    { name: 'Householder', Q: reflection(normals(ORDER, 1, stream(seeds, 'direction'))) },
    { name: 'Hadamard', Q: hadamard(ORDER) },
    { name: 'random orthogonal', Q: haar(ORDER, stream(seeds, 'orthogonal')) },
  ]
}

/** The powers of one matrix, each over its largest entry. */
function pictures({ name, Q }: Named) {
  return SHOWN.map((t) => {
    const power = powerBySquaring(Q, t)
    const largest = maxNorm(power)
    return { name, t, power: Array.from(power.data, (x) => x / largest), log10Largest: Math.log10(largest) }
  })
}

/** ‖Qᵗ − I‖_F. */
const distance = (Q: Matrix, t: number) => frobeniusNorm(difference(powerBySquaring(Q, t), identity(ORDER)))

/** The t from 1 to 64 at which Qᵗ comes nearest to I, and how near. */
function nearestReturn(Q: Matrix): { readonly t: number; readonly distance: number } {
  const found = Array.from({ length: LAST }, (_, k) => ({ t: k + 1, distance: distance(Q, k + 1) }))
  return found.reduce((best, one) => (one.distance < best.distance ? one : best))
}

const squareError = ({ Q }: Named) => maxNorm(difference(multiply(Q, Q), identity(ORDER)))

/** Powers of two dense reflections and of a random orthogonal matrix, 8×8, as images. Milliseconds. */
export default {
  title: 'Powers of reflections',
  reads: [],
  run(_: Reads, seeds: Seeds) {
    const all = matrices(seeds)
    const [householder, hadamardMatrix, random] = all
    const reflections = [householder, hadamardMatrix]
    const cells = all.flatMap(pictures)
    const nearest = nearestReturn(random.Q)
    return {
      tables: {
        powers: {
          title: 'Powers of 8×8 orthogonal matrices',
          columns: {
            ...tableOf('', cells, {
              name: ['Matrix', '', 'which matrix is raised'],
              t: ['t', '1', 'exponent'],
              log10Largest: ['Scale', '1', 'decimal logarithm of the largest absolute entry', 'log10'],
            }).columns,
            power: {
              title: 'Qᵗ',
              unit: '1',
              meaning: 'the power over its largest absolute entry, row-major',
              rows: ORDER,
              cols: ORDER,
              values: cells.map(({ power }) => power),
            },
          },
        },
      },
      quantities: {
        order: { value: ORDER, meaning: 'order of the matrices' },
        entries: { value: ORDER ** 2, meaning: 'number of entries of each matrix' },
        squareError: {
          value: Math.max(...reflections.map(squareError)),
          meaning: 'largest entry of Q² − I for the Householder and the Hadamard reflection',
        },
        hadamardEntry: { value: 1 / Math.sqrt(ORDER), meaning: 'size of every entry of the Hadamard matrix over √8' },
        last: { value: LAST, meaning: 'largest exponent searched for a return to I' },
        nearestTime: {
          value: nearest.t,
          meaning: 'exponent in that range at which the random orthogonal matrix comes nearest to I',
        },
        nearestDistance: { value: nearest.distance, meaning: '‖Qᵗ − I‖_F there' },
        typicalDistance: {
          value: Math.sqrt(2 * ORDER),
          meaning: 'root mean square of ‖Q − I‖_F over uniform Q: √(2n)',
        },
      },
      claims: {
        reflectionsReturn: {
          holds: reflections.every((one) => squareError(one) < 1e-12),
          states: 'the square of both reflections is I',
        },
        randomDoesNot: {
          holds: nearest.distance > 0.1,
          states: 'no power of the random orthogonal matrix up to the last is within 0.1 of I',
        },
      },
    }
  },
} satisfies Experiment<Reads>
