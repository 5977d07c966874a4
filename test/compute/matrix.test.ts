import { describe, expect, test } from 'vitest'
import { fromMl, fromRows, identity, matrix, order, toMl, toRows } from '../../src/compute/matrix.ts'

describe('a matrix', () => {
  test('has its entries row by row', () => {
    const A = fromRows([
      [1, 2, 3],
      [4, 5, 6],
    ])
    expect([A.rows, A.cols, ...A.data]).toEqual([2, 3, 1, 2, 3, 4, 5, 6])
  })

  test('survives the way to rows and back, and to ml-matrix and back', () => {
    const A = matrix(2, 3, Float64Array.of(1, -2, 3.5, 4, 0, 6))
    expect(fromRows(toRows(A))).toEqual(A)
    expect(fromMl(toMl(A))).toEqual(A)
    expect(toMl(A).get(1, 2)).toBe(6)
  })

  test('is zero unless it is given entries', () => {
    expect(toRows(matrix(2, 2))).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('of ml-matrix is a copy', () => {
    const A = identity(2)
    toMl(A).set(0, 0, 7)
    expect(A.data[0]).toBe(1)
  })

  test('has positive integer sides and as many entries as they say', () => {
    expect(() => matrix(0, 2)).toThrow('a matrix has positive integer sides, got 0×2')
    expect(() => matrix(2, 1.5)).toThrow(RangeError)
    expect(() => matrix(2, 2, new Float64Array(3))).toThrow('a 2×2 matrix has 4 entries, got 3')
  })

  test('has rows of one length', () => {
    expect(() => fromRows([[1, 2], [3]])).toThrow('the rows of a matrix have one length')
    expect(() => fromRows([])).toThrow(RangeError)
  })

  test('has an order if it is square', () => {
    expect(order(identity(3))).toBe(3)
    expect(() => order(matrix(2, 3))).toThrow('a square matrix is needed, got 2×3')
  })
})
