import type { Column, MatrixColumn, Table } from '../contracts.ts'
import { isMatrixColumn } from './rows.ts'

/** A column of a flat table: one of the table's own, one column of its matrices, or the number of the matrices' rows. */
export interface FlatColumn {
  readonly name: string
  /** The column of the table that it is, or is of. */
  readonly of?: Column | MatrixColumn
  /** Which column of the matrices it is, from 1. */
  readonly place?: number
}

/** A table whose every cell is one value: a matrix is a line per row of it. */
export interface FlatTable {
  /** The columns of single values; then, if there are matrices, `row`, from 1, and the columns of each, `name_1` and so on. */
  readonly columns: readonly FlatColumn[]
  readonly count: number
  /** The values of a line; undefined where a matrix has no such row. */
  line(at: number): unknown[]
}

/** The name of the column with the number of a matrix's row. */
const ROW = 'row'

/** A table with its matrices laid out; lines are made when they are asked for, because there may be many. */
export function flatTable({ columns }: Table): FlatTable {
  const all = Object.values(columns)
  const height = Math.max(1, ...all.filter(isMatrixColumn).map(({ rows }) => rows))
  const flat = flatColumns(columns)
  return {
    columns: flat,
    count: (all[0]?.values.length ?? 0) * height,
    line(at) {
      const [record, row] = [Math.floor(at / height), at % height]
      return flat.map(({ of, place = 1 }) => {
        if (!of) return row + 1
        return isMatrixColumn(of) ? of.values[record]?.[row * of.cols + place - 1] : of.values[record]
      })
    },
  }
}

function flatColumns(columns: Table['columns']): FlatColumn[] {
  const named = Object.entries(columns)
  const single = named.filter(([, of]) => !isMatrixColumn(of)).map(([name, of]) => ({ name, of }))
  const laidOut = named.flatMap(([name, of]) =>
    isMatrixColumn(of)
      ? Array.from({ length: of.cols }, (_, k) => ({ name: `${name}_${k + 1}`, of, place: k + 1 }))
      : [],
  )
  return laidOut.length > 0 ? [...single, { name: ROW }, ...laidOut] : single
}
