import { describe, expect, test } from 'vitest'
import { fibonacci, PHI, PSI } from '../../src/compute/fibonacci.ts'
import eigenvaluesOf from '../../src/experiments/fibonacci-eigenvalues.ts'
import exactness from '../../src/experiments/fibonacci-exactness.ts'
import steps from '../../src/experiments/fibonacci-matrix.ts'
import ratio from '../../src/experiments/fibonacci-ratio.ts'
import { resultFaults } from '../../src/runs/result-contract.ts'

const TERMS = [90, 100, 256]
const params = (terms: number) => ({ 'fibonacci.terms': terms })

describe('the Fibonacci experiments', () => {
  test('give sound Results from the fewest terms to the most', () => {
    for (const experiment of [steps, ratio, exactness, eigenvaluesOf]) {
      expect(TERMS.flatMap((terms) => resultFaults(experiment.run(params(terms))))).toEqual([])
    }
  })
})

describe('the powers of the Fibonacci matrix', () => {
  const { quantities, tables, claims } = steps.run(params(100))

  test('are those of the article, with its misprint mended', () => {
    expect(quantities.power0.value).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(quantities.power2.value).toEqual([
      [1, 1],
      [1, 2],
    ])
    expect(quantities.power3.value).toEqual([
      [1, 2],
      [2, 3],
    ])
    expect(quantities.power4.value).toEqual([
      [2, 3],
      [3, 5],
    ])
    expect(quantities.sequence.value).toBe('0, 1, 1, 2, 3')
    expect(claims.squares.holds).toBe(true)
  })

  test('are not what the misprinted chain multiplies to', () => {
    expect(quantities.misprinted.value).toEqual([
      [3, 1],
      [5, 2],
    ])
  })

  test('hold F_n off the diagonal and its neighbors on it, with F_{−1} = 1', () => {
    const { n, row, column, value } = tables.entries.columns
    value.values.forEach((entry, k) => {
      const index = n.values[k]! + row.values[k]! + column.values[k]! - 1
      expect(entry).toBe(index < 0 ? 1 : Number(fibonacci(index)))
    })
  })

  test('take between 1 + log₂ n and 2 log₂ (n + 1) − 1 products by squaring, both attained', () => {
    const { n, squaring, least, most } = tables.products.columns
    squaring.values.forEach((count, k) => {
      expect(count).toBeGreaterThanOrEqual(least.values[k]!)
      expect(count).toBeLessThanOrEqual(most.values[k]! + 1e-12)
    })
    expect(squaring.values[n.values.indexOf(64)]).toBe(7)
    expect(squaring.values[n.values.indexOf(63)]).toBe(11)
  })

  test('make numbers of about 0.694 n bits', () => {
    const { bits, bitsPerTerm, digits } = steps.run(params(256)).quantities
    expect(Math.abs(bits.value - 256 * bitsPerTerm.value)).toBeLessThan(2)
    expect(digits.value).toBe(String(fibonacci(256)).length)
  })
})

describe('the ratio of consecutive Fibonacci numbers', () => {
  test('misses φ by ψⁿ/F_n, and one step by ψⁿ, to 12 digits of their logarithms', () => {
    for (const terms of TERMS) expect(ratio.run(params(terms)).quantities.discrepancy.value).toBeLessThan(1e-12)
  })

  test('alternates about φ', () => {
    const { values } = ratio.run(params(100)).tables.ratios.columns.ratio
    values.forEach((x, k) => {
      expect(Math.sign(x - PHI)).toBe(k % 2 === 0 ? -1 : 1)
    })
  })

  test('is φ to the last bit of a double first at n = 40', () => {
    expect(ratio.run(params(100)).quantities.settled.value).toBe(40)
  })
})

describe('the ways to a Fibonacci number', () => {
  const { quantities, tables, claims } = exactness.run(params(100))

  test('stop being exact after n = 14, 14, 70 and 78', () => {
    expect(tables.ranges.columns.through.values).toEqual([14, 14, 70, 78, 100])
    expect(quantities.lastHeld.value).toBe('8944394323791464')
  })

  test('include the article’s snippet: five right numbers, then 611 for 610 even with the true φ', () => {
    expect(quantities.list.value).toBe('13, 21, 34, 55, 89')
    expect(quantities.snippetFailure.value).toBe(8)
    expect([quantities.snippetWrong.value, quantities.snippetWrongPhi.value]).toEqual([611, 611])
    expect(quantities.snippetTruth.value).toBe(610)
    expect(claims.sameFailure.holds).toBe(true)
  })

  test('fail exactly where the excess −ψ⁷ F_i exceeds a half', () => {
    const { i, truth, exact, excess } = tables.rules.columns
    i.values.forEach((_, k) => {
      expect(exact.values[k] === truth.values[k]).toBe(excess.values[k]! < 0.5)
    })
    expect(quantities.forgiven.value).toBeCloseTo(14.517, 3)
  })

  test('include rounding at every step, which with 1.618 first fails at n = 22', () => {
    expect(quantities.stepFailure.value).toBe(22)
    expect([quantities.stepWrong.value, quantities.stepTruth.value]).toEqual([28656, 28657])
  })

  test('have errors only beyond their exact ranges', () => {
    const { n, method } = tables.errors.columns
    const { method: ways, through } = tables.ranges.columns
    n.values.forEach((k, row) => {
      expect(k).toBeGreaterThan(through.values[ways.values.indexOf(method.values[row]!)]!)
    })
  })
})

describe('the eigendecomposition of the Fibonacci matrix', () => {
  const { quantities, tables, claims } = eigenvaluesOf.run(params(100))

  test('has the article’s factors to four decimals', () => {
    const rounded = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((x) => Number(x.toFixed(4))))
    expect(rounded(quantities.Q.value)).toEqual([
      [-0.8507, -0.5257],
      [0.5257, -0.8507],
    ])
    expect(rounded(quantities.inverse.value)).toEqual([
      [-0.8507, 0.5257],
      [-0.5257, -0.8507],
    ])
    expect(quantities.small.value).toBeCloseTo(PSI, 14)
    expect(quantities.large.value).toBeCloseTo(PHI, 14)
  })

  test('has an orthogonal Q and multiplies to M', () => {
    expect(claims.orthogonal.holds).toBe(true)
    expect(quantities.residual.value).toBeLessThan(1e-15)
    expect(quantities.stretch.value).toBeCloseTo(PHI, 14)
  })

  test('gives Λ¹⁰ = diag(0.0081, 122.9919), which adds up to the Lucas number 123, and M¹⁰', () => {
    expect(quantities.small10.value).toBeCloseTo(0.008130618755783, 14)
    expect(quantities.large10.value).toBeCloseTo(122.991869381244, 10)
    expect(quantities.small10.value + quantities.large10.value).toBeCloseTo(Number(quantities.lucas10.value), 11)
    expect(quantities.exact10.value).toEqual([
      [34, 55],
      [55, 89],
    ])
    expect(quantities.error10.value).toBeLessThan(1e-13)
  })

  test('turns and stretches so that the last stage is M times the first', () => {
    const { stage, x, y } = tables.stages.columns
    const length = stage.values.indexOf('Q⁻¹x')
    const last = stage.values.indexOf('QΛQ⁻¹x')
    for (let k = 0; k < length; k++) {
      expect(x.values[last + k]).toBeCloseTo(y.values[k]!, 3)
      expect(y.values[last + k]).toBeCloseTo(x.values[k]! + y.values[k]!, 3)
    }
  })
})
