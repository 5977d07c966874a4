import { describe, expect, test } from 'vitest'
import { expectedRecall, recalledFraction } from '../../src/compute/clock-memory.ts'
import { normalCdf } from '../../src/compute/normal-distribution.ts'
import { stream } from '../../src/compute/random.ts'
import { zScore } from './z-score.ts'

describe('normalCdf', () => {
  test('is known at 0, 1, 2 and −3 to 1e-14', () => {
    expect(normalCdf(0)).toBe(0.5)
    for (const [x, p] of [
      [1, 0.8413447460685429],
      [2, 0.9772498680518208],
      [-3, 0.0013498980316300933],
    ] as const) {
      expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-14)
    }
  })

  test('is symmetric about 0 and reaches 0 and 1', () => {
    for (const x of [0.3, 1.7, 5, 8.9]) expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14)
    expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1])
  })
})

describe('a clock memory', () => {
  const memory = (units: number) => ({ units, length: 10, symbols: 8 })

  test('of many units gives back every symbol', () => {
    const random = stream({ seed: 1, experiment: 'clock' }, 'many')
    expect(recalledFraction(memory(2000), random)).toBe(1)
  })

  test('of one symbol never errs', () => {
    expect(recalledFraction({ units: 2, length: 1, symbols: 8 }, stream({ seed: 1, experiment: 'clock' }, 'one'))).toBe(
      1,
    )
  })

  test('of a moderate number of units gives back what normal scores predict', () => {
    const random = stream({ seed: 1, experiment: 'clock' }, 'moderate')
    const trials = Array.from({ length: 300 }, () => recalledFraction(memory(40), random))
    expect(zScore(trials, expectedRecall(memory(40)))).toBeLessThan(4)
  })

  test('is predicted to recall 0.381, 0.526, 0.718, 0.902, 0.989 with 5, 10, 20, 40, 80 units', () => {
    const predictions = [5, 10, 20, 40, 80].map((units) => expectedRecall(memory(units)).toFixed(3))
    expect(predictions).toEqual(['0.381', '0.526', '0.718', '0.902', '0.989'])
  })
})
