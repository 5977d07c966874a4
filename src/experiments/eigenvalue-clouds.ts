import { fractionWithin } from '../compute/circular-law.ts'
import { type Complex, modulus } from '../compute/complex.ts'
import { conjugatePairs } from '../compute/conjugate-pairs.ts'
import { stream } from '../compute/random.ts'
import {
  INITIALIZATION_NAMES,
  RECURRENT_INITIALIZATIONS,
  type RecurrentInitialization,
} from '../compute/recurrent-initializations.ts'
import { eigenvalues } from '../compute/spectrum.ts'
import { mean } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.size'>

interface Point extends Complex {
  readonly init: RecurrentInitialization
  readonly draw: number
  /** The number of its conjugate pair among those of its matrix. */
  readonly pair: number
}

/** Enough matrices for about 256 eigenvalues. */
const drawsFor = (n: number): number => Math.ceil(256 / n)

function cloud(init: RecurrentInitialization, n: number, seeds: Seeds): Point[] {
  const random = stream(seeds, init)
  const draws = init === 'identity' ? 1 : drawsFor(n)
  return Array.from({ length: draws }, (_, k) => {
    const values = eigenvalues(RECURRENT_INITIALIZATIONS[init](n, random))
    const pairs = conjugatePairs(values)
    return values.map((z, at) => ({ init, draw: k + 1, pair: pairs[at]!, ...z }))
  }).flat()
}

function pointsTable(points: readonly Point[]) {
  const rounded = (x: number) => Math.round(x * 1e5) / 1e5 + 0
  return {
    title: 'Eigenvalues by initialization',
    columns: {
      init: { title: 'initialization', unit: '', meaning: 'law of W', values: points.map(({ init }) => init) },
      draw: { title: 'draw', unit: '1', meaning: 'which matrix, from 1', values: points.map(({ draw }) => draw) },
      which: {
        title: 'which',
        unit: '',
        meaning: 'the first matrix drawn, or one of the others',
        values: points.map(({ draw }) => (draw === 1 ? 'first' : 'other')),
      },
      pair: {
        title: 'pair',
        unit: '1',
        meaning: 'which conjugate pair of its matrix, from 1; a real eigenvalue is its own',
        values: points.map(({ pair }) => pair),
      },
      re: {
        title: 'Re λ',
        unit: '1',
        meaning: 'real part, rounded to 0.00001',
        values: points.map(({ re }) => rounded(re)),
      },
      im: {
        title: 'Im λ',
        unit: '1',
        meaning: 'imaginary part, rounded to 0.00001',
        values: points.map(({ im }) => rounded(im)),
      },
    },
  }
}

/** The largest eigenvalue of each U[0, 1) matrix and the largest modulus of the rest. */
function perron(points: readonly Point[]) {
  const draws = Map.groupBy(points, ({ draw }) => draw)
  return [...draws.values()].map(([first, second]) => ({ top: modulus(first!), next: modulus(second!) }))
}

/** Eigenvalues of a few matrices of each initialization, against the discs of the circular law. 0.1 s. */
export default {
  title: 'Eigenvalues by initialization',
  reads: ['rnn.size'],
  run({ 'rnn.size': n }: Reads, seeds: Seeds) {
    const points = INITIALIZATION_NAMES.flatMap((init) => cloud(init, n, seeds))
    const of = (name: RecurrentInitialization) => points.filter(({ init }) => init === name)
    const largest = (name: RecurrentInitialization) => Math.max(...of(name).map(modulus))
    const tops = perron(of('U[0, 1)'))
    const bulk = Math.sqrt(n / 12)
    const offCircle = Math.max(...of('orthogonal').map((z) => Math.abs(modulus(z) - 1)))
    return {
      tables: { points: pointsTable(points) },
      quantities: {
        size: { value: n, unit: 'units', meaning: 'order n of the matrices' },
        draws: { value: drawsFor(n), unit: 'draws', meaning: 'matrices drawn per random initialization' },
        eigenvalues: { value: drawsFor(n) * n, unit: '1', meaning: 'eigenvalues shown per random initialization' },
        smallRadius: { value: 1 / Math.sqrt(3), meaning: 'radius σ√n of the disc of U(±1/√n)' },
        bulkRadius: { value: bulk, meaning: 'radius σ√n = √(n/12) of the disc of U[0, 1)' },
        perron: { value: n / 2, meaning: 'large-n mean of the largest eigenvalue of U[0, 1), n/2' },
        perronMean: {
          value: mean(tops.map(({ top }) => top)),
          meaning: 'mean largest eigenvalue of the U[0, 1) matrices drawn',
        },
        perronNext: {
          value: Math.max(...tops.map(({ next }) => next)),
          meaning: 'largest modulus of any other eigenvalue of theirs',
        },
        perronSpread: { value: 1 / Math.sqrt(12), meaning: 'large-n standard deviation of that eigenvalue, √(1/12)' },
        normalLargest: {
          value: largest('N(0, 1/n)'),
          meaning: 'largest modulus of an eigenvalue of the N(0, 1/n) matrices',
        },
        smallLargest: {
          value: largest('U(±1/√n)'),
          meaning: 'largest modulus of an eigenvalue of the U(±1/√n) matrices',
        },
        halfWithin: {
          value: fractionWithin(of('N(0, 1/n)'), Math.SQRT1_2),
          meaning: 'fraction of the N(0, 1/n) eigenvalues of modulus below √½',
        },
        offCircle: { value: offCircle, meaning: 'largest distance of an orthogonal eigenvalue from the unit circle' },
      },
      claims: {
        normalBeyond: {
          holds: largest('N(0, 1/n)') > 1,
          states: 'an eigenvalue of the N(0, 1/n) matrices lies outside the unit circle',
        },
        onCircle: {
          holds: offCircle < 1e-9,
          states: 'all eigenvalues of the orthogonal matrices are on the unit circle',
        },
      },
    }
  },
} satisfies Experiment<Reads>
