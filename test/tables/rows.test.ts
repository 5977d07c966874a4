import { expect, test } from 'vitest'
import { isMatrixColumn, rowsOf } from '../../src/tables/rows.ts'
import { column, matrices, resultOf } from '../pipeline/samples.ts'

const { tables } = resultOf({
  pictures: {
    at: column([1, 2]),
    m: matrices(1, 2, [
      [1, -1],
      [0, 3],
    ]),
  },
})

test('rows have a cell of each column, a matrix as its picture', () => {
  expect(rowsOf(tables['pictures']!, (entries, { rows, cols }) => `${rows}×${cols}: ${entries}`)).toEqual([
    { at: 1, m: '1×2: 1,-1' },
    { at: 2, m: '1×2: 0,3' },
  ])
  expect(rowsOf({ title: 't', columns: {} }, () => '')).toEqual([])
})

test('a column of matrices is told from one of numbers', () => {
  expect(isMatrixColumn(matrices(1, 1, [[1]]))).toBe(true)
  expect(isMatrixColumn(column([1]))).toBe(false)
})
