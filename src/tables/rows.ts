import type { Column, MatrixColumn, Table } from '../contracts.ts'

/** Whether a column's cells are matrices. */
export function isMatrixColumn(column: Column | MatrixColumn): column is MatrixColumn {
  return 'rows' in column
}

/** The rows of a table, as a spec draws them; `picture` stands in for a matrix cell. */
export function rowsOf(
  { columns }: Table,
  picture: (entries: readonly number[], column: MatrixColumn) => unknown,
): Record<string, unknown>[] {
  const cells = Object.entries(columns).map(([name, column]) => ({
    name,
    values: isMatrixColumn(column) ? column.values.map((entries) => picture(entries, column)) : column.values,
  }))
  return Array.from({ length: cells[0]?.values.length ?? 0 }, (_, row) =>
    Object.fromEntries(cells.map(({ name, values }) => [name, values[row]])),
  )
}
