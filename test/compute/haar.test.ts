import { describe, expect, test } from 'vitest'
import {
  eigenangles,
  expectedEntryFourth,
  expectedEntrySquare,
  expectedFirstEntryOfUnfixedQr,
  expectedTracePower,
  tracePowerVariance,
} from '../../src/compute/haar.ts'
import { fromRows } from '../../src/compute/matrix.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import reference from '../references/initializers.json' with { type: 'json' }
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'haar.test' }, purpose)

describe('moments of the Haar measure', () => {
  test.each([3, 6])('of the entries at n = %i are those of the samples', (n) => {
    const stretch = random(`entries ${n}`)
    const draws = Array.from({ length: 4000 }, () => haar(n, stretch).data.at(-1)!)
    expect(zScore(draws, 0)).toBeLessThan(4)
    expect(
      zScore(
        draws.map((x) => x ** 2),
        expectedEntrySquare(n),
      ),
    ).toBeLessThan(4)
    expect(
      zScore(
        draws.map((x) => x ** 4),
        expectedEntryFourth(n),
      ),
    ).toBeLessThan(4)
  })

  test.each([4, 5])('of the traces of powers at n = %i are those of the samples, up to the 64th power', (n) => {
    const stretch = random(`traces ${n}`)
    const draws = Array.from({ length: 4000 }, () => eigenangles(haar(n, stretch)))
    for (const k of [1, 2, 3, 4, 5, 6, 7, 63, 64]) {
      const traces = draws.map((angles) => angles.reduce((sum, angle) => sum + Math.cos(k * angle), 0))
      expect(zScore(traces, expectedTracePower(k))).toBeLessThan(4)
      expect(
        zScore(
          traces.map((x) => (x - expectedTracePower(k)) ** 2),
          tracePowerVariance(n, k),
        ),
      ).toBeLessThan(4)
    }
  })
})

describe('orthogonal matrices', () => {
  test('have eigenvalues of modulus 1, and a real one if the order is odd', () => {
    const found = eigenvalues(haar(33, random('spectrum')))
    for (const { re, im } of found) expect(Math.hypot(re, im)).toBeCloseTo(1, 13)
    expect(found.some(({ im }) => im === 0)).toBe(true)
  })

  test('a quarter turn has the eigenangles ±π/2', () => {
    const angles = eigenangles(
      fromRows([
        [0, 1],
        [-1, 0],
      ]),
    ).sort((a, b) => a - b)
    expect(angles).toEqual([-Math.PI / 2, Math.PI / 2])
  })
})

test('the first entry of an unfixed QR has the mean found by quadrature', () => {
  for (const [n, value] of reference.firstEntryOfUnfixedQr) {
    expect(expectedFirstEntryOfUnfixedQr(n!)).toBeCloseTo(value!, 12)
  }
})
