import { describe, expect, test } from 'vitest'
import { determinantSign, qr, svd } from '../../src/compute/decompositions.ts'
import { identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { multiply, scaled, transpose } from '../../src/compute/products.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { diagonal, distance, gaussian, jordan, orthogonal, rotation } from './sample-matrices.ts'

const orthonormal = (Q: Matrix) => distance(multiply(transpose(Q), Q), identity(Q.cols))
const shapes = [
  [1, 1],
  [5, 5],
  [9, 4],
  [32, 32],
] as const

describe('the singular value decomposition', () => {
  test.each([...shapes, [4, 9] as const])('is A = U diag(s) Vᵀ with orthonormal columns: %d×%d', (rows, cols) => {
    const A = gaussian(rows, cols)
    const { U, s, V } = svd(A)
    const k = Math.min(rows, cols)
    expect([U.rows, U.cols, s.length, V.rows, V.cols]).toEqual([rows, k, k, cols, k])
    expect(distance(multiply(multiply(U, diagonal([...s])), transpose(V)), A)).toBeLessThan(1e-13)
    expect(Math.max(orthonormal(U), orthonormal(V))).toBeLessThan(1e-13)
    expect([...s]).toEqual([...singularValues(A)].map((value) => expect.closeTo(value, 13)))
  })

  test('has orthonormal columns for a singular matrix too', () => {
    const { U, s, V } = svd(jordan(5, 0))
    expect([...s]).toEqual([1, 1, 1, 1, 0].map((value) => expect.closeTo(value, 14)))
    expect(Math.max(orthonormal(U), orthonormal(V))).toBeLessThan(1e-14)
  })
})

describe('the QR decomposition', () => {
  test.each(shapes)('is A = QR with orthonormal Q and upper triangular R: %d×%d', (rows, cols) => {
    const { Q, R } = qr(gaussian(rows, cols))
    expect(distance(multiply(Q, R), gaussian(rows, cols))).toBeLessThan(1e-13)
    expect(orthonormal(Q)).toBeLessThan(1e-13)
    expect(R.data.filter((r, i) => r !== 0 && Math.floor(i / cols) > i % cols)).toHaveLength(0)
  })

  test('is refused to a wide matrix', () => {
    expect(() => qr(gaussian(2, 3))).toThrow('qr needs as many rows as columns, got 2×3')
  })
})

describe('the sign of the determinant', () => {
  test('is the product of the signs of a diagonal', () => {
    expect(determinantSign(diagonal([2, -3, 4]))).toBe(-1)
    expect(determinantSign(diagonal([2, -3, -4, 1]))).toBe(1)
    expect(determinantSign(diagonal([-5]))).toBe(-1)
  })

  test('is 0 for a matrix with a zero column, and 1 for every rotation', () => {
    expect(determinantSign(jordan(3, 0))).toBe(0)
    expect(determinantSign(rotation(2))).toBe(1)
  })

  test('changes when two rows change places, and is that of the transpose', () => {
    for (const n of [2, 3, 5, 8]) {
      const A = gaussian(n)
      const swapped = matrix(n, n, A.data.slice())
      swapped.data.set(A.data.subarray(0, n), n)
      swapped.data.set(A.data.subarray(n, 2 * n), 0)
      expect(determinantSign(swapped)).toBe(-determinantSign(A))
      expect(determinantSign(transpose(A))).toBe(determinantSign(A))
    }
  })

  test('is a homomorphism, at sizes where determinants overflow too', () => {
    const [A, Q] = [scaled(gaussian(40), 1e10), scaled(orthogonal(40), 1e-10)]
    expect(determinantSign(multiply(A, Q))).toBe(determinantSign(A) * determinantSign(Q))
    expect(Math.abs(determinantSign(A))).toBe(1)
  })

  test('is refused to a matrix that is not square', () => {
    expect(() => determinantSign(matrix(3, 2))).toThrow(RangeError)
  })
})
