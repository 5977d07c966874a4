import { growthOf, timesteps } from '../compute/growth.ts'
import { normal } from '../compute/initializers.ts'
import { type Matrix, matrix } from '../compute/matrix.ts'
import { log10FrobeniusNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { multiply, scaled } from '../compute/products.ts'
import { normals, type Random, stream } from '../compute/random.ts'
import { spectralRadius } from '../compute/spectrum.ts'
import { median } from '../compute/statistics.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'rnn.size' | 'rnn.steps'>

const STATES = 8
const SMALL = 0.8
const LARGE = 1.25

/** Unit vectors in independent uniform directions, as columns. */
function unitColumns(n: number, random: Random): Matrix {
  const columns = Array.from({ length: STATES }, () => normals(n, 1, random))
  const norms = columns.map((x) => Math.sqrt(x.reduce((square, xi) => square + xi * xi, 0)))
  return matrix(
    n,
    STATES,
    Float64Array.from(
      { length: n * STATES },
      (_, k) => columns[k % STATES]![Math.floor(k / STATES)]! / norms[k % STATES]!,
    ),
  )
}

const columnOf = (A: Matrix, j: number): Matrix =>
  matrix(
    A.rows,
    1,
    Float64Array.from({ length: A.rows }, (_, i) => A.data[i * A.cols + j]!),
  )

/** log10 of the norms of Wᵗh for every column h of H at the given times. */
function curves(name: string, W: Matrix, H: Matrix, times: readonly number[]) {
  return [...growthOf(W, times)].flatMap((power, i) => {
    const states = multiply(power.matrix, H)
    return Array.from({ length: STATES }, (_, j) => {
      const norm = log10FrobeniusNorm({ matrix: columnOf(states, j), exponent: power.exponent })!
      return { name, state: `${name}, ${j + 1}`, t: times[i]!, norm }
    })
  })
}

/** Hidden states under one Gaussian matrix at two scales and under an orthogonal one. 10 ms; 0.3 s at 128 units. */
export default {
  title: 'One recurrence, three weights',
  reads: ['rnn.size', 'rnn.steps'],
  run({ 'rnn.size': n, 'rnn.steps': steps }: Reads, seeds: Seeds) {
    const times = timesteps(steps, 65)
    const G = normal(n, { std: 1 / Math.sqrt(n) }, stream(seeds, 'gaussian'))
    const unit = scaled(G, 1 / spectralRadius(G))
    const H = unitColumns(n, stream(seeds, 'states'))
    const cases = [
      { name: 'exploding', W: scaled(unit, LARGE) },
      { name: 'orthogonal', W: haar(n, stream(seeds, 'orthogonal')) },
      { name: 'vanishing', W: scaled(unit, SMALL) },
    ]
    const rows = cases.flatMap(({ name, W }) => curves(name, W, H, times))
    const ends = (name: string) => rows.filter((row) => row.name === name && row.t === steps).map(({ norm }) => norm)
    const drift = Math.max(
      ...rows.filter(({ name }) => name === 'orthogonal').map(({ norm }) => Math.abs(10 ** norm - 1)),
    )
    return {
      tables: {
        states: tableOf('Norms of hidden states', rows, {
          name: ['weights', '', 'which W'],
          state: ['state', '', 'which W and which initial state'],
          t: ['t', 'timesteps', 'timestep'],
          norm: ['log₁₀ ‖Wᵗh₀‖', '1', 'decimal logarithm of the norm of the hidden state', 'log10'],
        }),
      },
      quantities: {
        states: { value: STATES, meaning: 'initial states' },
        small: { value: SMALL, meaning: 'spectral radius of the vanishing W' },
        large: { value: LARGE, meaning: 'spectral radius of the exploding W' },
        shrunk: {
          value: { log10: median(ends('vanishing')) },
          meaning: 'median norm of the states at the end under the vanishing W',
        },
        grown: {
          value: { log10: median(ends('exploding')) },
          meaning: 'median norm of the states at the end under the exploding W',
        },
        ratio: { value: LARGE / SMALL, meaning: 'the factor between the entries of the two Gaussian matrices' },
        drift: { value: drift, meaning: 'largest deviation from 1 of a norm under the orthogonal W' },
      },
      claims: {
        parted: {
          holds: Math.min(...ends('exploding')) > 0 && Math.max(...ends('vanishing')) < 0,
          states: 'at the end every state has grown under the exploding W and shrunk under the vanishing one',
        },
        constant: { holds: drift < 1e-8, states: 'under the orthogonal W every norm stays 1 up to rounding' },
      },
    }
  },
} satisfies Experiment<Reads>
