import type { Column, MatrixColumn, Table } from '../contracts.ts'
import { isMatrixColumn } from './rows.ts'

/** A table whose every cell is one value: a matrix is a line per entry, with its row and column, from 1. */
export interface FlatTable {
  /** The columns of the table; then, if it has matrices, `row` and `column`. */
  readonly names: readonly string[]
  readonly count: number
  line(at: number): unknown[]
}

/** A table with its matrices unrolled; lines are made when they are asked for, because there may be many. */
export function flatTable({ columns }: Table): FlatTable {
  const all = Object.values(columns)
  const matrix = all.find(isMatrixColumn)
  const entries = matrix ? matrix.rows * matrix.cols : 1
  const cell = (column: Column | MatrixColumn, record: number, entry: number): unknown =>
    isMatrixColumn(column) ? column.values[record]?.[entry] : column.values[record]
  return {
    names: [...Object.keys(columns), ...(matrix ? ['row', 'column'] : [])],
    count: (all[0]?.values.length ?? 0) * entries,
    line(at) {
      const [record, entry] = [Math.floor(at / entries), at % entries]
      const cells = all.map((column) => cell(column, record, entry))
      return matrix ? [...cells, Math.floor(entry / matrix.cols) + 1, (entry % matrix.cols) + 1] : cells
    },
  }
}
