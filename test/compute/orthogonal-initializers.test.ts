import { describe, expect, test } from 'vitest'
import { determinantSign } from '../../src/compute/decompositions.ts'
import { identity, type Matrix } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { haar, orthogonal, specialOrthogonal } from '../../src/compute/orthogonal-initializers.ts'
import { difference, multiply, scaled, transpose } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'orthogonal-initializers.test' }, purpose)
const distance = (A: Matrix, B: Matrix) => maxNorm(difference(A, B))

describe('Haar matrices', () => {
  test.each([1, 2, 5, 64, 512])('of order %i have ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 512', (n) => {
    const Q = haar(n, random(`order ${n}`))
    expect(distance(multiply(transpose(Q), Q), identity(n))).toBeLessThanOrEqual(1e-13)
  })

  test('of order 0 are refused', () => {
    expect(() => haar(0, random('none'))).toThrow(RangeError)
  })

  test('brought into SO(n) have determinant 1 and differ in no column but the first', () => {
    const stretch = random('special')
    const draws = Array.from({ length: 20 }, () => haar(4, stretch))
    expect(new Set(draws.map(determinantSign))).toEqual(new Set([-1, 1]))
    for (const Q of draws) {
      const S = specialOrthogonal(Q)
      expect(determinantSign(S)).toBe(1)
      expect(S.data.filter((_, k) => k % 4 > 0)).toEqual(Q.data.filter((_, k) => k % 4 > 0))
    }
  })
})

describe('orthogonal initialization of any shape', () => {
  test('a tall matrix has orthonormal columns times the gain', () => {
    const W = orthogonal([9, 4], { gain: 2 }, random('tall'))
    expect(distance(multiply(transpose(W), W), scaled(identity(4), 4))).toBeLessThan(1e-14)
  })

  test('a wide matrix has orthonormal rows times the gain', () => {
    const W = orthogonal([4, 9], { gain: 2 }, random('wide'))
    expect(distance(multiply(W, transpose(W)), scaled(identity(4), 4))).toBeLessThan(1e-14)
  })

  test.each([
    [6, 2],
    [2, 6],
  ] as const)('the entries of a %i×%i matrix have mean 0 and mean square 1/6', (rows, cols) => {
    const stretch = random(`${rows}×${cols}`)
    const draws = Array.from({ length: 2000 }, () => orthogonal([rows, cols], {}, stretch).data[0]!)
    expect(zScore(draws, 0)).toBeLessThan(4)
    expect(
      zScore(
        draws.map((x) => x * x),
        1 / 6,
      ),
    ).toBeLessThan(4)
  })
})
