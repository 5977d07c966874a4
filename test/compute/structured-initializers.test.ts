import { describe, expect, test } from 'vitest'
import { identity, toRows } from '../../src/compute/matrix.ts'
import { multiply, transpose } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { permutation, scaledIdentity, sparseLasagne, sparsePytorch } from '../../src/compute/structured-initializers.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'structured-initializers.test' }, purpose)
const nonzeros = (line: readonly number[]) => line.filter((x) => x !== 0).length

describe('structured initializers', () => {
  test('a scaled identity is the identity unless scaled', () => {
    expect(scaledIdentity(3)).toEqual(identity(3))
    expect(toRows(scaledIdentity(2, { scale: 0.01 }))).toEqual([
      [0.01, 0],
      [0, 0.01],
    ])
  })

  test('a permutation matrix has one 1 a row and is exactly orthogonal', () => {
    const P = permutation(40, random('permutation'))
    expect(P.data.every((x) => x === 0 || x === 1)).toBe(true)
    expect(toRows(P).map(nonzeros)).toEqual(new Array(40).fill(1))
    expect(multiply(transpose(P), P)).toEqual(identity(40))
  })

  test('all permutations are equally likely: 1 fixed point on average, with variance 1', () => {
    const fixed = random('fixed points')
    const draws = Array.from({ length: 4000 }, () =>
      permutation(6, fixed).data.reduce((t, x, k) => t + (k % 7 ? 0 : x), 0),
    )
    expect(zScore(draws, 1)).toBeLessThan(4)
    expect(
      zScore(
        draws.map((x) => (x - 1) ** 2),
        1,
      ),
    ).toBeLessThan(4)
  })

  test('Lasagne’s sparsity is the fraction of incoming weights that are kept, rounded down', () => {
    const W = sparseLasagne([7, 39], { sparsity: 0.1, std: 2 }, random('lasagne'))
    expect(toRows(W).map(nonzeros)).toEqual(new Array(7).fill(3))
  })

  test('PyTorch’s sparsity is the fraction of each column that is zero, rounded up', () => {
    const W = sparsePytorch([39, 7], { sparsity: 0.1, std: 2 }, random('pytorch'))
    expect(toRows(transpose(W)).map(nonzeros)).toEqual(new Array(7).fill(39 - 4))
  })

  test('what is kept has the given standard deviation, at positions that are uniform', () => {
    const W = sparseLasagne(200, { sparsity: 0.25, std: 2 }, random('values'))
    const kept = [...W.data].filter((x) => x !== 0)
    expect(
      zScore(
        kept.map((x) => x * x),
        4,
      ),
    ).toBeLessThan(4)
    expect(
      zScore(
        [...W.data].flatMap((x, k) => (x === 0 ? [] : [k % 200])),
        99.5,
      ),
    ).toBeLessThan(4)
  })
})
