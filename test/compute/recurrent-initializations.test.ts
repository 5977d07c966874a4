import { describe, expect, test } from 'vitest'
import { spectralNorm } from '../../src/compute/norms.ts'
import { stream } from '../../src/compute/random.ts'
import {
  type INITIALIZATION_NAMES,
  RATES,
  RECURRENT_INITIALIZATIONS,
} from '../../src/compute/recurrent-initializations.ts'
import { variance } from '../../src/compute/statistics.ts'
import { zScore } from './z-score.ts'

const draw = (name: (typeof INITIALIZATION_NAMES)[number], n: number) =>
  RECURRENT_INITIALIZATIONS[name](n, stream({ seed: 1, experiment: 'recurrent-initializations.test' }, name))

describe('the recurrent initializations', () => {
  test('have the means and variances that their names say', () => {
    const n = 100
    const entries = (name: (typeof INITIALIZATION_NAMES)[number]) => Array.from(draw(name, n).data)
    expect(zScore(entries('U[0, 1)'), 1 / 2)).toBeLessThan(4)
    for (const name of ['U(±1/√n)', 'N(0, 1/n)'] as const) {
      expect(zScore(entries(name), 0)).toBeLessThan(4)
      expect(Math.sqrt(n * variance(entries(name)))).toBeCloseTo(RATES[name], 1)
    }
    expect(n * variance(entries('U(±1/√n)'))).toBeLessThan(0.36)
  })

  test('are isometries where their rate says so', () => {
    for (const name of ['identity', 'orthogonal'] as const) expect(spectralNorm(draw(name, 12))).toBeCloseTo(1, 12)
  })
})
