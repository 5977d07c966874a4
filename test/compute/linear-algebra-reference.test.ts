import { describe, expect, test } from 'vitest'
import { determinantSign } from '../../src/compute/decompositions.ts'
import { fromRows } from '../../src/compute/matrix.ts'
import { eigenvectorCondition, henriciDeparture } from '../../src/compute/normality.ts'
import { frobeniusNorm, maxNorm, spectralNorm } from '../../src/compute/norms.ts'
import { powerByEigenvalues, powerByRepetition, powerBySquaring } from '../../src/compute/powers.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import cases from '../references/linear-algebra.json' with { type: 'json' }
import { distance } from './sample-matrices.ts'

describe.each(cases)('$name agrees with numpy', (reference) => {
  const A = fromRows(reference.matrix)
  const size = reference.frobeniusNorm

  test('in its power, by all three routes, to 1e-11', () => {
    const expected = fromRows(reference.powered)
    for (const power of [powerByRepetition, powerBySquaring, powerByEigenvalues]) {
      expect(distance(power(A, reference.power), expected)).toBeLessThanOrEqual(1e-11 * maxNorm(expected))
    }
  })

  test('in its norms, to 1e-14', () => {
    expect(frobeniusNorm(A) / reference.frobeniusNorm).toBeCloseTo(1, 14)
    expect(spectralNorm(A) / reference.spectralNorm).toBeCloseTo(1, 14)
  })

  test('in its singular values, to 1e-14 ‖A‖_F', () => {
    singularValues(A).forEach((s, k) => {
      expect(Math.abs(s - reference.singularValues[k]!)).toBeLessThanOrEqual(1e-14 * size)
    })
  })

  test('in its eigenvalues, to 1e-14 κ(V) ‖A‖_F', () => {
    eigenvalues(A).forEach(({ re, im }, k) => {
      const [x, y] = reference.eigenvalues[k] as [number, number]
      expect(Math.hypot(re - x, im - y)).toBeLessThanOrEqual(1e-14 * reference.eigenvectorCondition * size)
    })
  })

  test('in the condition number of its eigenvectors, to 1e-11', () => {
    expect(eigenvectorCondition(A)! / reference.eigenvectorCondition).toBeCloseTo(1, 11)
  })

  test('in its departure from normality, to 1e-7 ‖A‖_F', () => {
    expect(Math.abs(henriciDeparture(A) - reference.henriciDeparture)).toBeLessThanOrEqual(1e-7 * size)
  })

  test('in the sign of its determinant', () => {
    expect(determinantSign(A)).toBe(reference.determinantSign)
  })
})
