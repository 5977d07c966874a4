import { describe, expect, test } from 'vitest'
import { determinantSign } from '../../src/compute/decompositions.ts'
import { expectedFirstEntryOfUnfixedQr } from '../../src/compute/haar.ts'
import { normal } from '../../src/compute/initializers.ts'
import { fromRows, identity } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { lapackQ, reflection, SAMPLERS, type Sampler } from '../../src/compute/orthogonal-samplers.ts'
import { difference, multiply, transpose } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import reference from '../references/initializers.json' with { type: 'json' }
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'orthogonal-samplers.test' }, purpose)
const NAMES = Object.keys(SAMPLERS) as Sampler[]
const HAAR: readonly Sampler[] = ['qr-sign-fixed', 'polar']

/** Draws of a sampler: their first entries, and 1 or 0 for whether their determinants are positive. */
function samples(name: Sampler, n: number, draws = 4000): { first: number[]; positive: number[] } {
  const stretch = random(`${name} ${n}`)
  const matrices = Array.from({ length: draws }, () => SAMPLERS[name](n, stretch))
  return {
    first: matrices.map((Q) => Q.data[0]!),
    positive: matrices.map((Q) => (determinantSign(Q) > 0 ? 1 : 0)),
  }
}

describe('every sampler', () => {
  test.each(NAMES)('%s returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 128', (name) => {
    for (const n of [2, 33, 128]) {
      const Q = SAMPLERS[name](n, random(`${name} orthogonal ${n}`))
      expect(maxNorm(difference(multiply(transpose(Q), Q), identity(n)))).toBeLessThanOrEqual(1e-13)
    }
  })
})

describe('the Haar samplers', () => {
  test.each(HAAR)('%s has E Q = 0, E Q² = 1/n, E Q⁴ = 3/(n(n + 2)) and either determinant half the time', (name) => {
    for (const n of [2, 5]) {
      const { first, positive } = samples(name, n)
      expect(zScore(first, 0)).toBeLessThan(4)
      expect(
        zScore(
          first.map((x) => x ** 2),
          1 / n,
        ),
      ).toBeLessThan(4)
      expect(
        zScore(
          first.map((x) => x ** 4),
          3 / (n * (n + 2)),
        ),
      ).toBeLessThan(4)
      expect(zScore(positive, 1 / 2)).toBeLessThan(4)
    }
  })
})

describe('the samplers that are not Haar', () => {
  test.each(['qr', 'qr-lapack'] as const)('%s has the first entry that the closed form predicts', (name) => {
    for (const n of [2, 5]) {
      const { first } = samples(name, n)
      expect(zScore(first, expectedFirstEntryOfUnfixedQr(n))).toBeLessThan(4)
      expect(zScore(first, 0)).toBeGreaterThan(20)
    }
  })

  test.each([2, 3, 5, 8])(
    'the determinant of qr and householder at n = %i is always (−1)ⁿ, of qr-lapack −(−1)ⁿ',
    (n) => {
      const even = n % 2 === 0 ? 1 : 0
      expect(new Set(samples('qr', n, 50).positive)).toEqual(new Set([even]))
      expect(new Set(samples('householder', n, 50).positive)).toEqual(new Set([even]))
      expect(new Set(samples('qr-lapack', n, 50).positive)).toEqual(new Set([1 - even]))
    },
  )

  test('qr-lapack at n = 2 is always a reflection: W² = I', () => {
    const stretch = random('reflections')
    for (let draw = 0; draw < 20; draw++) {
      const W = SAMPLERS['qr-lapack'](2, stretch)
      expect(maxNorm(difference(multiply(W, W), identity(2)))).toBeLessThan(1e-15)
    }
  })

  test('svd-u is centred but prefers one determinant', () => {
    for (const [n, preferred] of [
      [2, 0.18],
      [3, 0.77],
      [5, 0.68],
      [8, 0.38],
    ] as const) {
      const { first, positive } = samples('svd-u', n)
      expect(zScore(first, 0)).toBeLessThan(4)
      expect(zScore(positive, 1 / 2)).toBeGreaterThan(10)
      expect(zScore(positive, preferred)).toBeLessThan(5)
    }
  })

  test('svd-v has a first entry of positive mean', () => {
    for (const [n, measured] of [
      [2, 0.6],
      [3, 0.45],
      [5, 0.37],
      [8, 0.29],
    ] as const) {
      const { first } = samples('svd-v', n)
      expect(zScore(first, 0)).toBeGreaterThan(20)
      expect(zScore(first, measured)).toBeLessThan(5)
    }
  })

  test('householder has the mean (1 − 2/n)ⁿ I', () => {
    const { first } = samples('householder', 5)
    expect(zScore(first, 0.6 ** 5)).toBeLessThan(4)
    expect(zScore(first, 0)).toBeGreaterThan(8)
  })
})

describe('the pieces', () => {
  test('polar is the orthogonal factor of its Gaussian matrix A: QᵀA is symmetric with positive diagonal', () => {
    const A = normal(5, { std: 1 }, random('polar'))
    const P = multiply(transpose(SAMPLERS.polar(5, random('polar'))), A)
    expect(maxNorm(difference(P, transpose(P)))).toBeLessThan(1e-13)
    expect([0, 1, 2, 3, 4].every((i) => P.data[i * 6]! > 0)).toBe(true)
  })

  test('lapackQ is the Q of numpy', () => {
    const { A, Q } = reference.lapackQr
    expect(maxNorm(difference(lapackQ(fromRows(A)), fromRows(Q)))).toBeLessThan(1e-14)
  })

  test('a reflection negates its vector and is its own inverse', () => {
    const v = Float64Array.of(1, -2, 2)
    const H = reflection(v)
    expect(maxNorm(difference(multiply(H, H), identity(3)))).toBeLessThan(1e-15)
    const image = multiply(H, { rows: 3, cols: 1, data: v })
    for (const [i, x] of image.data.entries()) expect(x).toBeCloseTo(-v[i]!, 14)
  })
})
