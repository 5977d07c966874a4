import { describe, expect, test } from 'vitest'
import {
  fibonacci,
  fibonacciByAddition,
  fibonacciByBinet,
  fibonacciBySnippet,
  firstFailure,
  nextFibonacciByRatio,
  PHI,
  PSI,
} from '../../src/compute/fibonacci.ts'
import reference from '../references/initializers.json' with { type: 'json' }

describe('Fibonacci numbers by fast doubling', () => {
  test('are those of mpmath', () => {
    expect(reference.fibonacci.map(([n]) => [n, String(fibonacci(Number(n)))])).toEqual(reference.fibonacci)
  })

  test('obey Cassini: F_{n−1} F_{n+1} − F_n² = (−1)ⁿ', () => {
    for (let n = 1; n <= 400; n++) {
      expect(fibonacci(n - 1) * fibonacci(n + 1) - fibonacci(n) ** 2n).toBe(n % 2 === 0 ? 1n : -1n)
    }
  })

  test('obey the addition law F_{m+n} = F_m F_{n+1} + F_{m−1} F_n', () => {
    for (const [m, n] of [
      [1, 1],
      [2, 7],
      [50, 61],
      [300, 701],
    ] as const) {
      expect(fibonacci(m + n)).toBe(fibonacci(m) * fibonacci(n + 1) + fibonacci(m - 1) * fibonacci(n))
    }
  })

  test('refuse an index that is negative or not an integer, and say so', () => {
    expect(() => fibonacci(-1)).toThrow('a Fibonacci index is an integer from 0, got -1')
    expect(() => fibonacci(2.5)).toThrow(RangeError)
  })
})

describe('the eigenvalues of the Fibonacci matrix', () => {
  test('add up to the trace 1 and multiply to the determinant −1', () => {
    expect(PHI + PSI).toBeCloseTo(1, 15)
    expect(PHI * PSI).toBeCloseTo(-1, 15)
  })

  test('give the error of the ratio rule: F_{n+1} − φ F_n = ψⁿ', () => {
    for (let n = 0; n <= 20; n++) {
      expect(fibonacciByAddition(n + 1) - PHI * fibonacciByAddition(n)).toBeCloseTo(PSI ** n, 11)
    }
  })
})

describe('approximations in doubles', () => {
  test('addition is exact through n = 78', () => {
    expect(firstFailure(fibonacciByAddition, 0, 200)).toBe(79)
  })

  test('Binet’s formula is right through n = 70 and wrong first at n = 71', () => {
    expect(firstFailure(fibonacciByBinet, 0, 200)).toBe(71)
  })

  test('the rounded snippet is right for i ≤ 7 and returns 611 for F_15 = 610, even with the exact φ', () => {
    for (const ratio of [1.618, PHI]) {
      expect(firstFailure((n) => fibonacciBySnippet(n - 7, ratio), 7, 100)).toBe(15)
      expect(fibonacciBySnippet(8, ratio)).toBe(611)
    }
    expect(fibonacci(15)).toBe(610n)
  })

  test('the snippet never meets an exact half, where numpy would round otherwise', () => {
    for (const ratio of [1.618, PHI]) for (let i = 0; i <= 50; i++) expect((13 * ratio ** i) % 1).not.toBe(0.5)
  })

  test('the snippet’s excess 13 φⁱ − F_{7+i} is −ψ⁷ F_i', () => {
    for (let i = 0; i <= 20; i++) {
      expect(13 * PHI ** i - fibonacciByAddition(7 + i)).toBeCloseTo(-(PSI ** 7) * fibonacciByAddition(i), 8)
    }
  })

  test('rounding at every step works from n = 2 with the exact φ and fails first at n = 22 with 1.618', () => {
    expect(nextFibonacciByRatio(1, PHI)).not.toBe(1)
    expect(firstFailure((n) => nextFibonacciByRatio(n - 1, PHI), 3, 70)).toBeNull()
    expect(firstFailure((n) => nextFibonacciByRatio(n - 1, 1.618), 3, 70)).toBe(22 + 1)
  })

  test('a value that is no integer counts as a failure', () => {
    expect(firstFailure(() => Number.POSITIVE_INFINITY, 3, 5)).toBe(3)
  })
})
