import { determinant } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { fromRows, identity, type Matrix, matrix, toMl } from '../../src/compute/matrix.ts'
import { powerIn } from '../../src/compute/monoid.ts'
import { eigenvectorCondition } from '../../src/compute/normality.ts'
import { frobeniusNorm, spectralNorm } from '../../src/compute/norms.ts'
import { powerByEigenvalues, powerByRepetition, powerBySquaring } from '../../src/compute/powers.ts'
import { multiply, transpose } from '../../src/compute/products.ts'
import { spectralRadius } from '../../src/compute/spectrum.ts'
import { distance, fibonacci, gaussian, jordan, orthogonal, PHI, rotation } from './sample-matrices.ts'

const routes: readonly [string, (A: Matrix, n: number) => Matrix][] = [
  ['repetition', powerByRepetition],
  ['squaring', powerBySquaring],
  ['eigenvalues', powerByEigenvalues],
]

describe.each(routes)('the power by %s', (_, power) => {
  test('0 is the identity', () => {
    expect(power(gaussian(4), 0)).toEqual(identity(4))
  })

  test('1 is the matrix, up to rounding', () => {
    expect(distance(power(gaussian(6), 1), gaussian(6))).toBeLessThan(1e-13)
  })

  test('of the Fibonacci matrix has the Fibonacci numbers', () => {
    expect(power(fibonacci, 10).data.map(Math.round)).toEqual(Float64Array.of(34, 55, 55, 89))
  })

  test('of R(θ) is R(nθ)', () => {
    for (const n of [2, 7, 64]) expect(distance(power(rotation(0.3), n), rotation(0.3 * n))).toBeLessThan(1e-13)
  })

  test('has the determinant’s power for determinant', () => {
    const A = gaussian(5)
    const expected = determinant(toMl(A)) ** 7
    expect(Math.abs(determinant(toMl(power(A, 7))) / expected - 1)).toBeLessThan(1e-9)
  })

  test('of the transpose is the transpose of the power', () => {
    const A = gaussian(7)
    expect(distance(power(transpose(A), 6), transpose(power(A, 6)))).toBeLessThan(1e-12)
  })

  test('keeps the spectral norm of an orthogonal matrix at 1 over 64 steps', () => {
    expect(Math.abs(spectralNorm(power(orthogonal(32), 64)) - 1)).toBeLessThan(1e-12)
  })

  test.each([-1, 0.5, Number.NaN])('%d is refused', (n) => {
    expect(() => power(fibonacci, n)).toThrow(`a power is a non-negative integer, got ${n}`)
  })

  test('of a matrix that is not square is refused', () => {
    expect(() => power(matrix(2, 3), 2)).toThrow(RangeError)
    expect(() => power(matrix(2, 3), 0)).toThrow(RangeError)
  })
})

describe('powers', () => {
  test('by squaring equal those by repetition to n ε κ(V) ρⁿ', () => {
    for (const size of [2, 5, 16]) {
      for (const n of [2, 3, 17, 64]) {
        const A = gaussian(size)
        const scale = eigenvectorCondition(A)! * spectralRadius(A) ** n
        const gap = distance(powerBySquaring(A, n), powerByRepetition(A, n))
        expect(gap).toBeLessThan(size * n * Number.EPSILON * scale)
      }
    }
  })

  test('by eigenvalues equal those by squaring to n ε κ(V) ρⁿ', () => {
    for (const size of [2, 5, 16]) {
      for (const n of [2, 3, 17, 64]) {
        const A = gaussian(size)
        const scale = eigenvectorCondition(A)! * spectralRadius(A) ** n
        expect(distance(powerByEigenvalues(A, n), powerBySquaring(A, n))).toBeLessThan(
          size * n * Number.EPSILON * scale,
        )
      }
    }
  })

  test('of the Fibonacci matrix are exact in doubles to n = 78, and not at n = 79', () => {
    const exact = (n: number) => powerIn({ one: [1n, 0n] as [bigint, bigint], product: pairs }, [0n, 1n], n)[1]
    expect(BigInt(powerBySquaring(fibonacci, 78).data[1]!)).toBe(exact(78))
    expect(BigInt(powerByRepetition(fibonacci, 78).data[1]!)).toBe(8944394323791464n)
    expect(BigInt(powerByRepetition(fibonacci, 79).data[1]!)).not.toBe(exact(79))
  })

  test('of the Fibonacci matrix have spectral norm φⁿ and trace L_n', () => {
    for (const n of [1, 2, 10, 40]) expect(spectralNorm(powerBySquaring(fibonacci, n)) / PHI ** n).toBeCloseTo(1, 12)
    const M = powerBySquaring(fibonacci, 10)
    expect(M.data[0]! + M.data[3]!).toBe(123)
  })

  test('of a Jordan block [[a, c], [0, a]] are [[aⁿ, n c aⁿ⁻¹], [0, aⁿ]]', () => {
    for (const n of [1, 9, 49, 300]) {
      const expected = [0.9 ** n, n * 3 * 0.9 ** (n - 1), 0, 0.9 ** n]
      for (const power of [powerByRepetition, powerBySquaring]) {
        power(jordan(2, 0.9, 3), n).data.forEach((entry, i) => {
          expect(Math.abs(entry - expected[i]!)).toBeLessThanOrEqual(1e-13 * expected[i]!)
        })
      }
    }
  })

  test('of [[0.9, 3], [0, 0.9]] peak at n = 9, near −1/ln 0.9, with norm 11.6355, and are below 1 from n = 49', () => {
    const norms = Array.from({ length: 80 }, (_, n) => spectralNorm(powerBySquaring(jordan(2, 0.9, 3), n)))
    expect(norms.indexOf(Math.max(...norms))).toBe(9)
    expect(norms[9]).toBeCloseTo(11.6355, 4)
    expect(norms.findLastIndex((norm) => norm >= 1)).toBe(48)
  })

  test('of a nilpotent 8-chain are exactly zero from n = 8', () => {
    const N = transpose(jordan(8, 0, 0.98))
    expect(powerBySquaring(N, 8)).toEqual(matrix(8, 8))
    expect(frobeniusNorm(powerByRepetition(N, 7))).toBeCloseTo(0.98 ** 7, 14)
  })

  test('of [[1, −2], [1, −1]] return to I after four steps though its norm is φ²', () => {
    const W = fromRows([
      [1, -2],
      [1, -1],
    ])
    expect(powerBySquaring(W, 4)).toEqual(identity(2))
    expect(spectralNorm(W)).toBeCloseTo(PHI ** 2, 14)
    expect(distance(powerByEigenvalues(W, 4), identity(2))).toBeLessThan(1e-14)
  })
})

describe('the eigenvalue route', () => {
  test('is closed to defective matrices, and says why', () => {
    expect(() => powerByEigenvalues(jordan(2, 0.9, 3), 5)).toThrow(
      'powers by eigenvalues need eigenvectors with κ(V) ≤ 1e8, but the matrix is defective to working precision',
    )
  })

  test('is closed to nearly defective matrices, and says the condition number', () => {
    const A = fromRows([
      [0.9, 1],
      [0, 0.9 + 1e-9],
    ])
    expect(() => powerByEigenvalues(A, 5)).toThrow('but κ(V) = 2.0e+9')
  })

  test('takes a projector and a reflection', () => {
    const P = fromRows([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(distance(powerByEigenvalues(P, 9), P)).toBeLessThan(1e-15)
    const reflection = rotation(1).data.map((entry, i) => (i % 2 === 1 ? -entry : entry))
    expect(distance(powerByEigenvalues(matrix(2, 2, reflection), 2), identity(2))).toBeLessThan(1e-15)
  })
})

/** The product of a + bM and c + dM modulo M² = M + 1. */
function pairs([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] {
  return [a * c + b * d, a * d + b * c + b * d]
}

test('a power in a monoid takes at most 2 log₂ n + 1 products, and none for n = 0', () => {
  for (const n of [0, 1, 2, 15, 16, 1000]) {
    let products = 0
    const product = (a: number, b: number) => {
      products++
      return a + b
    }
    expect(powerIn({ one: 0, product }, 3, n)).toBe(3 * n)
    expect(products).toBeLessThanOrEqual(n === 0 ? 0 : 2 * Math.log2(n) + 1)
  }
})

test('the product of powers is the power of the sum', () => {
  const A = gaussian(5)
  expect(distance(multiply(powerBySquaring(A, 5), powerBySquaring(A, 8)), powerBySquaring(A, 13))).toBeLessThan(1e-12)
})
