import { describe, expect, test } from 'vitest'
import { absolute, goldenRatio, integerRoot, log10Integer } from '../../src/compute/big-integers.ts'
import { fibonacci, PHI } from '../../src/compute/fibonacci.ts'

describe('the integer square root', () => {
  test('is the largest integer whose square is not larger', () => {
    for (const n of [0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n, 10n ** 40n - 1n, 10n ** 40n, 5n * 10n ** 801n]) {
      const root = integerRoot(n)
      expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true)
    }
  })

  test('refuses a negative integer, and says so', () => {
    expect(() => integerRoot(-4n)).toThrow('an integer root is taken of an integer from 0, got -4')
  })
})

describe('the decimal logarithm of an integer', () => {
  test('has an error of 1e-15 max(1, log₁₀ n): that of a double within range, additive beyond it', () => {
    for (const n of [1n, 7n, 610n, 2n ** 53n, 3n ** 90n]) {
      expect(Math.abs(log10Integer(n) - Math.log10(Number(n)))).toBeLessThan(1e-15 * Math.max(1, log10Integer(n)))
    }
    expect(Math.abs(log10Integer(3n ** 2000n) - 2000 * Math.log10(3))).toBeLessThan(1e-15 * 2000 * Math.log10(3))
  })

  test('refuses zero', () => {
    expect(() => log10Integer(0n)).toThrow(RangeError)
  })
})

describe('the golden ratio in many digits', () => {
  test('solves x² = x + 1 to the last digit', () => {
    const unit = 10n ** 300n
    const x = goldenRatio(300)
    expect(absolute(x * x - x * unit - unit * unit) < 4n * unit).toBe(true)
    expect(Number(goldenRatio(20)) / 1e20).toBeCloseTo(PHI, 15)
  })

  test('lies between consecutive ratios of Fibonacci numbers, which close in on it from both sides', () => {
    const unit = 10n ** 60n
    for (let n = 2; n <= 120; n += 2) {
      expect(goldenRatio(60) * fibonacci(n) < fibonacci(n + 1) * unit).toBe(true)
      expect(goldenRatio(60) * fibonacci(n - 1) < fibonacci(n) * unit).toBe(false)
    }
  })
})
