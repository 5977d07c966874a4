import { describe, expect, test } from 'vitest'
import { fromRows, identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { difference, multiply, multiplyVector, scaled, sum, transpose } from '../../src/compute/products.ts'
import { distance, gaussian } from './sample-matrices.ts'

function plainProduct(A: Matrix, B: Matrix): Matrix {
  const C = matrix(A.rows, B.cols)
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < B.cols; j++) {
      for (let k = 0; k < A.cols; k++) C.data[i * B.cols + j]! += A.data[i * A.cols + k]! * B.data[k * B.cols + j]!
    }
  }
  return C
}

const SIDES = [1, 2, 3, 4, 5, 7, 8, 9]

describe('the product', () => {
  test('has every entry the plain sum over k in increasing order, to the last bit, in every shape', () => {
    for (const m of SIDES) {
      for (const k of SIDES) {
        for (const n of SIDES) {
          const [A, B] = [gaussian(m, k, 'A'), gaussian(k, n, 'B')]
          expect(multiply(A, B)).toEqual(plainProduct(A, B))
        }
      }
    }
  })

  test('has the plain sums at order 67 too', () => {
    const A = gaussian(67)
    expect(multiply(A, A)).toEqual(plainProduct(A, A))
  })

  test('of A and I is A', () => {
    const A = gaussian(5, 6)
    expect(multiply(A, identity(6))).toEqual(A)
    expect(multiply(identity(5), A)).toEqual(A)
  })

  test('is associative up to rounding, and (AB)ᵀ = BᵀAᵀ exactly', () => {
    const [A, B, C] = [gaussian(6, 5), gaussian(5, 9), gaussian(9, 4)]
    expect(distance(multiply(multiply(A, B), C), multiply(A, multiply(B, C)))).toBeLessThan(1e-14)
    expect(transpose(multiply(A, B))).toEqual(multiply(transpose(B), transpose(A)))
  })

  test('leaves its factors as they were', () => {
    const A = gaussian(5)
    const before = A.data.slice()
    multiply(A, A)
    expect(A.data).toEqual(before)
  })

  test('is refused if the shapes do not fit', () => {
    expect(() => multiply(gaussian(2, 3), gaussian(2, 3))).toThrow('no product of 2×3 and 2×3 matrices')
    expect(() => multiplyVector(gaussian(2, 3), new Float64Array(2))).toThrow(RangeError)
  })
})

describe('other operations', () => {
  const A = fromRows([
    [1, 2, 3],
    [4, 5, 6],
  ])

  test('Ax is the combination of the columns', () => {
    expect([...multiplyVector(A, Float64Array.of(1, 0, -1))]).toEqual([-2, -2])
  })

  test('the transpose has the columns for rows, and undoes itself', () => {
    expect([...transpose(A).data]).toEqual([1, 4, 2, 5, 3, 6])
    expect(transpose(transpose(A))).toEqual(A)
  })

  test('A + A is 2A, and A − A is 0', () => {
    expect(sum(A, A)).toEqual(scaled(A, 2))
    expect(difference(A, A)).toEqual(matrix(2, 3))
    expect([...difference(scaled(A, 3), A).data]).toEqual([2, 4, 6, 8, 10, 12])
  })

  test('matrices of different shapes have no sum', () => {
    expect(() => sum(A, transpose(A))).toThrow('no sum of 2×3 and 3×2 matrices')
    expect(() => difference(A, transpose(A))).toThrow(RangeError)
  })
})
