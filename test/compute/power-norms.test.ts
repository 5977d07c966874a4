import { describe, expect, test } from 'vitest'
import { powerNorms } from '../../src/compute/growth-curves.ts'
import { normal } from '../../src/compute/initializers.ts'
import { matrix } from '../../src/compute/matrix.ts'
import { log10SpectralNormLimit } from '../../src/compute/power-norms.ts'
import { stream } from '../../src/compute/random.ts'
import { mean } from '../../src/compute/statistics.ts'

const limit = (t: number) => 10 ** log10SpectralNormLimit(t)

describe('log10SpectralNormLimit', () => {
  test('is 1, 2 and √(27/4) for the first powers and grows like √(e t)', () => {
    expect([limit(0), limit(1), limit(2) ** 2]).toEqual([1, 2, expect.closeTo(27 / 4, 12)])
    expect(limit(10_000) / Math.sqrt(Math.E * 10_000)).toBeCloseTo(1, 3)
  })

  test('is the edge that the Fuss–Catalan moments grow by', () => {
    const t = 3
    // The k-th moment is C((t+1)k, k)/(tk+1); the ratio of consecutive ones tends to the edge as k grows.
    const binomialRatio = (k: number) => {
      let ratio = 1 / (k + 1)
      for (let i = 1; i <= t + 1; i++) ratio *= (t + 1) * k + i
      for (let i = 1; i <= t; i++) ratio /= t * k + i
      return (ratio * (t * k + 1)) / (t * (k + 1) + 1)
    }
    expect(binomialRatio(1e6)).toBeCloseTo(limit(t) ** 2, 4)
  })

  test('is approached by the powers of large Gaussian matrices', () => {
    const random = stream({ seed: 1, experiment: 'power-norms.test' }, 'draws')
    const draws = Array.from({ length: 12 }, () =>
      powerNorms(normal(96, { std: 1 / Math.sqrt(96) }, random), [1, 2, 3]).map(({ spectral }) => 10 ** spectral),
    )
    for (const k of [0, 1, 2]) {
      const ratio = mean(draws.map((draw) => draw[k]!)) / limit(k + 1)
      expect(ratio).toBeGreaterThan(0.88)
      expect(ratio).toBeLessThan(1.05)
    }
  })
})

describe('powerNorms', () => {
  test('refuses a power that is 0', () => {
    expect(() => powerNorms(matrix(2, 2), [1])).toThrow('no place on a logarithmic scale')
  })
})
