import { describe, expect, test } from 'vitest'
import { normal } from '../../src/compute/initializers.ts'
import { gaussianLyapunovExponent, logGrowthVariance } from '../../src/compute/lyapunov.ts'
import { multiplyVector } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import reference from '../references/initializers.json' with { type: 'json' }
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'lyapunov.test' }, purpose)

describe('Lyapunov exponents of Gaussian products', () => {
  test('are those by scipy’s digamma', () => {
    for (const [n, k, value] of reference.lyapunovExponents) {
      expect(gaussianLyapunovExponent(n!, k!, 1 / Math.sqrt(n!))).toBeCloseTo(value!, 12)
    }
  })

  test('have the spread by scipy’s trigamma', () => {
    for (const [n, value] of reference.logGrowthVariances) expect(logGrowthVariance(n!)).toBeCloseTo(value!, 12)
  })

  test('are the mean growth of a vector, which shrinks although E‖Wv‖² = ‖v‖²', () => {
    const stretch = random('growth')
    const v = Float64Array.of(1, 0, 0, 0, 0)
    const growths = Array.from({ length: 4000 }, () =>
      Math.hypot(...multiplyVector(normal(5, { std: 1 / Math.sqrt(5) }, stretch), v)),
    )
    const logs = growths.map(Math.log)
    const mu = gaussianLyapunovExponent(5, 1, 1 / Math.sqrt(5))
    expect(mu).toBeLessThan(0)
    expect(zScore(logs, mu)).toBeLessThan(4)
    expect(
      zScore(
        logs.map((x) => (x - mu) ** 2),
        logGrowthVariance(5),
      ),
    ).toBeLessThan(4)
    expect(
      zScore(
        growths.map((x) => x * x),
        1,
      ),
    ).toBeLessThan(4)
  })
})
