import { describe, expect, test } from 'vitest'
import { PHI, PSI } from '../../src/compute/fibonacci.ts'
import bounds from '../../src/experiments/growth-bounds.ts'
import exceptions from '../../src/experiments/growth-exceptions.ts'
import regimes from '../../src/experiments/growth-regimes.ts'
import { resultFaults } from '../../src/runs/result-contract.ts'

const STEPS = [16, 64, 256]
const params = (steps: number) => ({ 'eigenvalues.steps': steps })
const seeds = (seed: number) => ({ seed, experiment: 'growth-bounds' })

describe('the growth experiments', () => {
  test('give sound Results from the fewest steps to the most', () => {
    const results = STEPS.flatMap((steps) => [
      regimes.run(params(steps)),
      bounds.run(params(steps), seeds(2016)),
      exceptions.run(params(steps)),
    ])
    expect(results.flatMap(resultFaults)).toEqual([])
  })
})

describe('the four regimes', () => {
  const { tables, quantities, claims } = regimes.run(params(64))
  const { regime, n, largest, smallest } = tables.stretches.columns
  const rows = (name: string) => regime.values.flatMap((value, k) => (value === name ? [k] : []))

  test('stretch as φⁿ and |ψ|ⁿ for the Fibonacci matrix, which is symmetric', () => {
    for (const k of rows('explodes')) {
      expect(largest.values[k]).toBeCloseTo(n.values[k]! * Math.log10(PHI), 10)
      expect(smallest.values[k]).toBeCloseTo(n.values[k]! * Math.log10(-PSI), 10)
    }
  })

  test('keep all lengths for the rotation alone', () => {
    for (const k of rows('keeps'))
      expect([largest.values[k], smallest.values[k]].every((x) => Math.abs(x!) < 1e-13)).toBe(true)
    for (const name of ['vanishes', 'explodes', 'settles']) expect(smallest.values[rows(name).at(-1)!]).toBeLessThan(-5)
  })

  test('settle on a projector of norm √10/3', () => {
    expect(claims.projector.holds).toBe(true)
    expect(quantities.limitNorm.value).toBeCloseTo(Math.sqrt(10) / 3, 12)
    expect(quantities.limit.value.flat().map((x) => Number(x.toFixed(10)))).toEqual(
      [2 / 3, 2 / 3, 1 / 3, 1 / 3].map((x) => Number(x.toFixed(10))),
    )
    expect([quantities.settlingOne.value, quantities.settlingSecond.value].map((x) => Number(x.toFixed(12)))).toEqual([
      1, 0.7,
    ])
    expect(largest.values[rows('settles').at(-1)!]).toBeCloseTo(Math.log10(Math.sqrt(10) / 3), 9)
  })

  test('let a state in the stable subspace vanish until rounding, of order ε φⁿ, takes over', () => {
    const { start, norm } = tables.states.columns
    const along = start.values.flatMap((value, k) => (value === 'along ψ' ? [norm.values[k]!] : []))
    for (let k = 0; k <= 30; k++) expect(along[k]).toBeCloseTo(k * Math.log10(-PSI), 3)
    const crossing = Math.log(1 / Number.EPSILON) / (2 * Math.log(PHI))
    expect(Math.abs(quantities.turning.value - crossing)).toBeLessThan(6)
    expect(along.at(-1)! - along.at(-2)!).toBeCloseTo(Math.log10(PHI), 6)
  })

  test('say that it escapes only where the figure reaches that far', () => {
    expect(STEPS.map((steps) => regimes.run(params(steps)).claims.escapes.holds)).toEqual([false, true, true])
  })
})

describe('the norms of powers', () => {
  test('stay between ρⁿ and κ(V) ρⁿ, for every seed tried', () => {
    for (const seed of [1, 2, 3, 2016]) {
      const { norm, low, high } = bounds.run(params(64), seeds(seed)).tables.norms.columns
      norm.values.forEach((x, k) => {
        expect(x).toBeGreaterThanOrEqual(low.values[k]! - 1e-10)
        expect(x).toBeLessThanOrEqual(high.values[k]! + 1e-10)
      })
    }
  })

  test('have no room between the bounds where W is symmetric, and a factor of 60 for the skewed matrix', () => {
    const { symmetricKappa, skewedKappa } = bounds.run(params(64), seeds(2016)).quantities
    expect(symmetricKappa.value).toBeCloseTo(1, 12)
    const t = 1 / Math.hypot(30, 1)
    expect(skewedKappa.value).toBeCloseTo(Math.sqrt((1 + Math.sqrt(1 - t * t)) / (1 - Math.sqrt(1 - t * t))), 8)
  })

  test('have n-th roots that fall to ρ from above as n doubles', () => {
    const { values } = bounds.run(params(8), seeds(2016)).tables.roots.columns.root
    values.forEach((root, k) => {
      expect(root).toBeGreaterThan(0.9)
      if (k > 0) expect(root).toBeLessThan(values[k - 1]!)
    })
    expect(values.at(-1)).toBeLessThan(0.903)
  })

  test('grow or vanish with the seed, as the claims say', () => {
    const grows = Array.from({ length: 20 }, (_, seed) => bounds.run(params(8), seeds(seed)).claims.fiveGrows.holds)
    expect(new Set(grows)).toEqual(new Set([true, false]))
  })
})

describe('powers that eigenvalues alone do not describe', () => {
  const { tables, quantities } = exceptions.run(params(64))
  const curve = (table: typeof tables.unimodular, which: string) =>
    table.columns.norm.values.filter((_, k) => table.columns.name.values[k] === which)

  test('with |λ| = 1 are constant for the rotation and alternate between 1 and φ² for the matrix of period 4', () => {
    for (const x of curve(tables.unimodular, 'rotation')) expect(Math.abs(x)).toBeLessThan(1e-13)
    curve(tables.unimodular, 'period 4').forEach((x, n) => {
      expect(x).toBeCloseTo(n % 2 === 0 ? 0 : 2 * Math.log10(PHI), 12)
    })
    expect(quantities.cycleFourth.value).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(quantities.cycleNorm.value).toBeCloseTo(PHI ** 2, 12)
  })

  test('with |λ| = 1 grow like n for the shear, √(2 + n²), and like n³ for the Jordan block, 41761.6 at n = 64', () => {
    expect(quantities.shearNorm.value).toBeCloseTo(Math.sqrt(2 + 64 ** 2), 10)
    expect(quantities.jordanNorm.value).toBeCloseTo(41761.58, 2)
    const binomials = [1, 64, (64 * 63) / 2, (64 * 63 * 62) / 6]
    expect(quantities.jordanNorm.value).toBeCloseTo(
      Math.sqrt(binomials.reduce((sum, b, k) => sum + (4 - k) * b * b, 0)),
      6,
    )
  })

  test('with λ = 0.9 peak at 11.6355 for the pair and at 18678 for the chain; the pair comes back at n = 49', () => {
    expect(quantities.pairNorm.value).toBeCloseTo(3.2493, 4)
    expect([quantities.pairPeak.value.toFixed(4), quantities.pairPeakAt.value, quantities.pairBelow.value]).toEqual([
      '11.6355',
      9,
      49,
    ])
    expect([quantities.sixPeak.value.toFixed(0), quantities.sixPeakAt.value]).toEqual(['18678', 49])
    const shown = (steps: number) => {
      const { pairReturns, sixPeaks, sixReturns } = exceptions.run(params(steps)).claims
      return [pairReturns.holds, sixPeaks.holds, sixReturns.holds]
    }
    expect([48, 49, 213, 214].map(shown)).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, false],
      [true, true, true],
    ])
    const bare = curve(tables.shrinking, '0.9 I')
    bare.forEach((x, n) => {
      expect(x).toBeCloseTo(n * Math.log10(0.9), 12)
    })
  })
})
