import { describe, expect, test } from 'vitest'
import { coinSignedU } from '../../src/compute/coin-signs.ts'
import { determinantSign } from '../../src/compute/decompositions.ts'
import { expectedEntryFourth, expectedTracePower, tracePowerVariance } from '../../src/compute/haar.ts'
import { identity } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { difference, multiply, transpose } from '../../src/compute/products.ts'
import { stream } from '../../src/compute/random.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string) => stream({ seed: 1, experiment: 'coin-signs.test' }, purpose)

test('coin-signed U is Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 128', () => {
  for (const n of [1, 2, 33, 128]) {
    const Q = coinSignedU(n, random(`orthogonal ${n}`))
    expect(maxNorm(difference(multiply(transpose(Q), Q), identity(n)))).toBeLessThanOrEqual(1e-13)
  }
})

describe.each([2, 5])('at n = %i coin-signed U has the Haar moments', (n) => {
  const stretch = random(`moments ${n}`)
  const draws = Array.from({ length: 4000 }, () => coinSignedU(n, stretch))
  const traces = draws.map(({ data }) => data.reduce((sum, x, k) => (k % (n + 1) === 0 ? sum + x : sum), 0))

  test('of an entry', () => {
    const first = draws.map(({ data }) => data[0]!)
    const fourths = first.map((x) => x ** 4)
    expect(zScore(first, 0)).toBeLessThan(4)
    expect(zScore(fourths, expectedEntryFourth(n))).toBeLessThan(4)
  })

  test('of the trace', () => {
    const squares = traces.map((x) => x ** 2)
    expect(zScore(traces, expectedTracePower(1))).toBeLessThan(4)
    expect(zScore(squares, tracePowerVariance(n, 1))).toBeLessThan(4)
  })

  test('of the determinant', () => {
    const positive = draws.map((Q) => (determinantSign(Q) > 0 ? 1 : 0))
    expect(zScore(positive, 1 / 2)).toBeLessThan(4)
  })
})
