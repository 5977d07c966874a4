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
const STILLS = [1, 2, 3, 4, 5, 6, 7]
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

/** The powers of one matrix from 0 to 64, each over its largest entry, and ‖Qᵗ − I‖_F, which rounding leaves a little above 0. */
function pictures({ name, Q }: Named) {
  return Array.from({ length: LAST + 1 }, (_, t) => {
    const power = powerBySquaring(Q, t)
    const largest = maxNorm(power)
    return {
      name,
      t,
      still: STILLS.includes(t),
      power: Array.from(power.data, (x) => Math.round((1000 * x) / largest) / 1000 + 0),
      log10Largest: Math.log10(largest),
      distance: frobeniusNorm(difference(power, identity(ORDER))),
    }
  })
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
    const nearest = cells
      .filter(({ name, t }) => name === random.name && t > 0)
      .reduce((best, one) => (one.distance < best.distance ? one : best))
    return {
      tables: {
        powers: {
          title: 'Powers of 8×8 orthogonal matrices',
          columns: {
            ...tableOf('', cells, {
              name: ['Matrix', '', 'which matrix is raised'],
              t: ['t', '1', 'exponent'],
              still: ['still', '', 'whether the picture is always shown'],
              log10Largest: ['log₁₀ max |q|', '1', 'decimal logarithm of the largest absolute entry', 'log10'],
              distance: ['‖Qᵗ − I‖_F', '1', 'Frobenius norm of the difference from the identity'],
            }).columns,
            power: {
              title: 'Qᵗ',
              unit: '1',
              meaning: 'the power over its largest absolute entry, row-major, rounded to 0.001',
              rows: ORDER,
              cols: ORDER,
              relativeTo: 'log10Largest',
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
