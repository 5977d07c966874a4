import { describe, expect, test } from 'vitest'
import { fromRows, matrix } from '../../src/compute/matrix.ts'
import { eigenvectorCondition, henriciDeparture, isNormal } from '../../src/compute/normality.ts'
import { frobeniusNorm } from '../../src/compute/norms.ts'
import { difference, scaled, sum, transpose } from '../../src/compute/products.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import { fibonacci, gaussian, jordan, orthogonal, PHI, rotation } from './sample-matrices.ts'

const G = gaussian(8)
const unimodular = fromRows([
  [1, -2],
  [1, -1],
])
const normal = [
  ['orthogonal', orthogonal(8)],
  ['symmetric', sum(G, transpose(G))],
  ['skew-symmetric', difference(G, transpose(G))],
  ['a rotation', scaled(rotation(1), 7)],
  ['the Fibonacci matrix', fibonacci],
  ['a large one', scaled(orthogonal(5), 1e250)],
] as const
const other = [
  ['Gaussian', G],
  ['a shear', jordan(2, 1)],
  ['defective', jordan(5, 0.9)],
  ['unimodular', unimodular],
  ['a small one', scaled(gaussian(5), 1e-250)],
] as const

describe('a normal matrix', () => {
  test.each(normal)('commutes with its transpose: %s', (_, A) => {
    expect(isNormal(A)).toBe(true)
  })

  test.each(normal)('has Henrici departure 0 to within 1e-7 ‖A‖_F: %s', (_, A) => {
    expect(henriciDeparture(A)).toBeLessThanOrEqual(1e-7 * frobeniusNorm(A))
  })

  test.each(normal)('has eigenvectors with condition number 1: %s', (_, A) => {
    expect(eigenvectorCondition(A)).toBeCloseTo(1, 12)
  })

  test.each(normal)('has ‖A‖_F² = Σσ² = Σ|λ|²: %s', (_, A) => {
    const unit = scaled(A, 1 / frobeniusNorm(A))
    expect(eigenvalues(unit).reduce((total, { re, im }) => total + re * re + im * im, 0)).toBeCloseTo(1, 13)
    expect(singularValues(unit).reduce((total, s) => total + s * s, 0)).toBeCloseTo(1, 13)
  })
})

describe('any other matrix', () => {
  test.each(other)('does not commute with its transpose: %s', (_, A) => {
    expect(isNormal(A)).toBe(false)
  })

  test.each(other)('has a positive Henrici departure, as ‖A‖_F² > Σ|λ|² (Schur): %s', (_, A) => {
    expect(henriciDeparture(A)).toBeGreaterThan(0.1 * frobeniusNorm(A))
    expect(henriciDeparture(A)).toBeLessThan(frobeniusNorm(A))
  })

  test.each(other)('has eigenvectors with condition number above 1, or none: %s', (_, A) => {
    expect(eigenvectorCondition(A) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1.1)
  })

  test('has a closed form now and then', () => {
    expect(henriciDeparture(jordan(2, 1, 3))).toBeCloseTo(3, 13)
    expect(henriciDeparture(unimodular)).toBeCloseTo(Math.sqrt(5), 13)
    expect(eigenvectorCondition(unimodular)).toBeCloseTo(PHI ** 2, 13)
  })
})

describe('the condition number of the eigenvectors', () => {
  test('is null for a defective matrix', () => {
    expect(eigenvectorCondition(jordan(2, 0.9, 3))).toBeNull()
    expect(eigenvectorCondition(jordan(6, 0.9))).toBeNull()
    expect(eigenvectorCondition(jordan(8, 0, 0.98))).toBeNull()
  })

  test('of [[1, 1], [0, 1 + δ]] is about 2/δ', () => {
    for (const delta of [1e-2, 1e-5]) {
      const A = fromRows([
        [1, 1],
        [0, 1 + delta],
      ])
      expect(eigenvectorCondition(A)! * delta).toBeCloseTo(2, 3)
    }
  })
})

test('normality is asked of square matrices only', () => {
  for (const ask of [isNormal, henriciDeparture, eigenvectorCondition])
    expect(() => ask(matrix(2, 3))).toThrow(RangeError)
})
