import { describe, expect, test } from 'vitest'
import {
  expectedFractionWithin,
  expectedRealEigenvalues,
  fractionWithin,
  probabilityAllReal,
} from '../../src/compute/circular-law.ts'
import { normal, uniform } from '../../src/compute/initializers.ts'
import { multiply } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import reference from '../references/initializers.json' with { type: 'json' }
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'circular-law.test' }, purpose)
const N = 100

describe('the circular law', () => {
  test('counts eigenvalues strictly within a radius', () => {
    const found = [
      { re: 0, im: 0 },
      { re: 3, im: 4 },
      { re: 0, im: -2 },
      { re: 6, im: 0 },
    ]
    expect([1, 5, 5.1, 10].map((r) => fractionWithin(found, r))).toEqual([0.25, 0.5, 0.75, 1])
    expect(() => fractionWithin([], 1)).toThrow(RangeError)
  })

  test.each(['normal', 'uniform'])('holds to 3 % for %s entries at N = 100', (law) => {
    const stretch = random(law)
    const a = Math.sqrt(3 / N)
    const draw = () =>
      law === 'normal' ? normal(N, { std: 1 / 10 }, stretch) : uniform(N, { low: -a, high: a }, stretch)
    const found = Array.from({ length: 10 }, () => eigenvalues(draw())).flat()
    for (const r of [0.3, 0.5, 0.7, 0.9]) {
      expect(Math.abs(fractionWithin(found, r) - expectedFractionWithin(r))).toBeLessThan(0.03)
    }
  })

  test('for products of three matrices becomes r^(2/3)', () => {
    const stretch = random('products')
    const W = () => normal(N, { std: 1 / 10 }, stretch)
    const found = Array.from({ length: 10 }, () => eigenvalues(multiply(W(), multiply(W(), W())))).flat()
    for (const r of [0.1, 0.4, 0.8]) {
      expect(Math.abs(fractionWithin(found, r) - expectedFractionWithin(r, 3))).toBeLessThan(0.03)
    }
  })

  test('puts everything within radius 1', () => {
    expect(expectedFractionWithin(1.5)).toBe(1)
    expect(expectedFractionWithin(0.1, 5)).toBeCloseTo(0.398, 3)
  })
})

describe('real eigenvalues', () => {
  test('are as many as Edelman, Kostlan and Shub’s hypergeometric formula says', () => {
    for (const [n, count] of reference.expectedRealEigenvalues) {
      expect(expectedRealEigenvalues(n!)).toBeCloseTo(count!, 11)
    }
  })

  test('are as many, and as often all, in samples at n = 5', () => {
    const stretch = random('real')
    const counts = Array.from(
      { length: 4000 },
      () => eigenvalues(normal(5, { std: 1 }, stretch)).filter(({ im }) => im === 0).length,
    )
    expect(zScore(counts, expectedRealEigenvalues(5))).toBeLessThan(4)
    expect(
      zScore(
        counts.map((count) => (count === 5 ? 1 : 0)),
        probabilityAllReal(5),
      ),
    ).toBeLessThan(4)
  })

  test('are all real with probability 1/√2 at n = 2, as the expected count √2 = 2 P requires', () => {
    expect(2 * probabilityAllReal(2)).toBeCloseTo(expectedRealEigenvalues(2), 15)
  })
})
