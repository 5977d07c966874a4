import { type Complex, modulus } from '../compute/complex.ts'
import { conjugatePairs } from '../compute/conjugate-pairs.ts'
import { determinantSign } from '../compute/decompositions.ts'
import { identity, type Matrix } from '../compute/matrix.ts'
import { frobeniusNorm, maxNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { orthogonalEigenvalues } from '../compute/orthogonal-spectrum.ts'
import { powerByRepetition } from '../compute/powers.ts'
import { difference, multiply, transpose } from '../compute/products.ts'
import { stream } from '../compute/random.ts'
import { singularValues } from '../compute/singular-values.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'rnn.size'>

const POWER = 64

interface Spectrum {
  readonly n: number
  readonly Q: Matrix
  readonly values: readonly Complex[]
}

function spectrum(n: number, seeds: Seeds): Spectrum {
  const Q = haar(n, stream(seeds, `order ${n}`))
  return { n, Q, values: orthogonalEigenvalues(Q) }
}

const orthogonalityError = ({ n, Q }: Spectrum) => maxNorm(difference(multiply(transpose(Q), Q), identity(n)))
const modulusError = ({ values }: Spectrum) => Math.max(...values.map((z) => Math.abs(modulus(z) - 1)))
const singularError = ({ Q }: Spectrum) => Math.max(...singularValues(Q).map((s) => Math.abs(s - 1)))

/** The relative change of the Frobenius norm of Q over 63 products. */
function drift({ n, Q }: Spectrum): number {
  return Math.abs(frobeniusNorm(powerByRepetition(Q, POWER)) / Math.sqrt(n) - 1)
}

const kind = ({ re, im }: Complex) => (im === 0 ? (re > 0 ? '+1' : '−1') : 'conjugate pair')

/** The eigenvalues of one matrix as rows of a table. */
function points({ n, values }: Spectrum) {
  const pairs = conjugatePairs(values)
  return values.map(({ re, im }, k) => ({
    panel: `n = ${n}`,
    pair: pairs[k]!,
    re,
    im,
    mirror: 0 - im,
    kind: kind({ re, im }),
  }))
}

/** How many eigenvalues of each kind one matrix has. */
function counted({ n, Q, values }: Spectrum) {
  const near = (x: number) => values.filter(({ re, im }) => im === 0 && Math.abs(re - x) < 1e-6).length
  const pairs = values.filter(({ im }) => im > 0).length
  return { n, pairs, plus: near(1), minus: near(-1), determinant: determinantSign(Q) }
}

/**
 * Eigenvalues of Haar-distributed orthogonal matrices of order 5, 8 and rnn.size, one draw each. The spectrum at rnn.size
 * takes about 0.1 s at 128.
 */
export default {
  title: 'Spectra of random orthogonal matrices',
  reads: ['rnn.size'],
  run({ 'rnn.size': size }: Reads, seeds: Seeds) {
    const spectra = [...new Set([5, 8, size])].map((n) => spectrum(n, seeds))
    const orders = spectra.map(counted)
    const largest = (error: (one: Spectrum) => number) => Math.max(...spectra.map(error))
    return {
      tables: {
        spectra: tableOf('Eigenvalues of random orthogonal matrices', spectra.flatMap(points), {
          panel: ['Order', '', 'order of the matrix'],
          pair: ['Pair', '1', 'which conjugate pair of the matrix, from 1; a real eigenvalue is its own'],
          re: ['Re λ', '1', 'real part'],
          im: ['Im λ', '1', 'imaginary part'],
          mirror: ['−Im λ', '1', 'imaginary part of the conjugate'],
          kind: ['Eigenvalue', '', 'member of a conjugate pair, or real'],
        }),
        orders: tableOf('What the spectra consist of', orders, {
          n: ['Order', '1', 'order n'],
          pairs: ['Pairs', '1', 'conjugate pairs'],
          plus: ['λ = +1', '1', 'eigenvalues +1'],
          minus: ['λ = −1', '1', 'eigenvalues −1'],
          determinant: ['det Q', '1', 'determinant'],
        }),
      },
      quantities: {
        modulusError: { value: largest(modulusError), meaning: 'largest | |λ| − 1 | over the spectra drawn' },
        singularError: {
          value: largest(singularError),
          meaning: 'largest |σ − 1| over the singular values of the matrices drawn',
        },
        orthogonalityError: {
          value: largest(orthogonalityError),
          meaning: 'largest entry of QᵀQ − I over the matrices drawn',
        },
        power: { value: POWER, meaning: 'exponent at which the norm is checked' },
        drift: {
          value: largest(drift),
          meaning: 'largest relative change of ‖Qᵗ‖_F at that exponent, by repeated products',
        },
      },
      claims: {
        determinantCountsMinusOnes: {
          holds: orders.every(({ determinant, minus }) => determinant === (-1) ** minus),
          states: 'det Q is −1 to the number of eigenvalues −1',
        },
        oddHasReal: {
          holds: orders.every(({ n, plus, minus }) => n % 2 === 0 || plus + minus > 0),
          states: 'each spectrum of odd order has a real eigenvalue',
        },
        reflected: {
          holds: orders.some(({ n, determinant }) => n === 8 && determinant < 0),
          states: 'the matrix drawn at order 8 has determinant −1',
        },
      },
    }
  },
} satisfies Experiment<Reads>
