import { describe, expect, test } from 'vitest'
import { normal, sides, TRUNCATED_NORMAL_STD, truncatedNormal, uniform } from '../../src/compute/initializers.ts'
import { frobeniusNorm } from '../../src/compute/norms.ts'
import { multiply } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import reference from '../references/initializers.json' with { type: 'json' }
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'initializers.test' }, purpose)
const squares = (values: Float64Array) => Array.from(values, (x) => x * x)

describe('independent entries', () => {
  test('a shape is an order or rows by columns', () => {
    expect(sides(3)).toEqual([3, 3])
    const W = uniform([2, 3], { low: 0, high: 1 }, random('shape'))
    expect([W.rows, W.cols]).toEqual([2, 3])
  })

  test('uniform entries lie in [low, high) with mean (low + high)/2 and variance (high − low)²/12', () => {
    const { data } = uniform(100, { low: -1, high: 3 }, random('uniform'))
    expect(data.every((x) => x >= -1 && x < 3)).toBe(true)
    expect(zScore([...data], 1)).toBeLessThan(4)
    expect(zScore(squares(data.map((x) => x - 1)), 16 / 12)).toBeLessThan(4)
  })

  test('normal entries have mean 0, variance std² and fourth moment 3 std⁴', () => {
    const { data } = normal(100, { std: 0.5 }, random('normal'))
    expect(zScore([...data], 0)).toBeLessThan(4)
    expect(zScore(squares(data), 0.25)).toBeLessThan(4)
    expect(zScore(squares(data.map((x) => x * x)), 3 / 16)).toBeLessThan(4)
  })

  test('truncated normal entries have variance std² and none exceeds 2.274 std', () => {
    const { data } = truncatedNormal(100, { std: 0.5 }, random('truncated'))
    expect(zScore(squares(data), 0.25)).toBeLessThan(4)
    expect(Math.max(...data.map(Math.abs))).toBeLessThan(2.274 * 0.5)
    expect(Math.max(...data.map(Math.abs))).toBeGreaterThan(2.2 * 0.5)
  })

  test('the standard deviation of the truncated normal is scipy’s', () => {
    expect(TRUNCATED_NORMAL_STD).toBeCloseTo(reference.truncatedNormalStd, 15)
  })

  test('a side that is no positive integer is refused', () => {
    expect(() => normal(0, { std: 1 }, random('none'))).toThrow(RangeError)
  })
})

describe('what independent entries imply', () => {
  test('E‖W²‖_F² = σ⁴(N³ + 2N) for normal entries', () => {
    const stretch = random('squares')
    const draws = Array.from({ length: 4000 }, () => {
      const W = normal(5, { std: 1 }, stretch)
      return frobeniusNorm(multiply(W, W)) ** 2
    })
    expect(zScore(draws, 5 ** 3 + 2 * 5)).toBeLessThan(4)
  })

  test('U[0,1) has a real eigenvalue of mean N/2 and standard deviation 1/√12 = 0.289 whatever N is', () => {
    for (const n of [16, 64]) {
      const perron = random(`perron ${n}`)
      const draws = Array.from({ length: 100 }, () => eigenvalues(uniform(n, { low: 0, high: 1 }, perron))[0]!)
      const excess = draws.map(({ re }) => re - n / 2)
      expect(draws.every(({ im }) => im === 0)).toBe(true)
      // Perturbing the mean matrix: (1ᵀX1)/N decides, and the second order, E(1ᵀX²1)/N − E(1ᵀX1)²/N², is 0.
      expect(zScore(excess, 0)).toBeLessThan(4)
      expect(
        zScore(
          excess.map((x) => x * x),
          1 / 12,
        ),
      ).toBeLessThan(4)
    }
  })
})
