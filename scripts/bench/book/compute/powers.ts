import { Matrix } from 'ml-matrix'

interface Seeds {
  readonly seed: number
  readonly experiment: string
}

/** One power of a matrix, divided by its Frobenius norm, and the decimal logarithm of that norm. */
export interface Power {
  readonly t: number
  readonly unit: Matrix
  readonly log10Norm: number
}

/** An n×n matrix of independent entries, uniform with mean 0 and variance 1/n; the same for the same seeds. */
export function randomMatrix(n: number, { seed, experiment }: Seeds): Matrix {
  const next = uniform([...`${seed} ${experiment}`].reduce((hash, c) => Math.imul(hash ^ c.charCodeAt(0), 16777619), 1))
  const bound = Math.sqrt(3 / n)
  return new Matrix(Array.from({ length: n }, () => Array.from({ length: n }, () => bound * (2 * next() - 1))))
}

/** The powers of W for t from 0 to `steps`, rescaled at each step so that none overflows. */
export function powersOf(W: Matrix, steps: number): Power[] {
  const powers = [rescaled(0, Matrix.eye(W.rows), 0)]
  for (let t = 1; t <= steps; t += 1) {
    const { unit, log10Norm } = powers[t - 1] as Power
    powers.push(rescaled(t, W.mmul(unit), log10Norm))
  }
  return powers
}

function rescaled(t: number, product: Matrix, log10Before: number): Power {
  const norm = product.norm('frobenius')
  return { t, unit: Matrix.div(product, norm), log10Norm: log10Before + Math.log10(norm) }
}

/** Mulberry32, uniform on [0, 1). */
function uniform(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32
  }
}
