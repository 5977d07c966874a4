import type { Table } from '../contracts.ts'
import { flatTable } from './flat-table.ts'

/** A table as CSV with a header of column names; a matrix cell becomes one line per row of it, a column for each of its own. */
export function csvOf(table: Table): string {
  const { columns, count, line } = flatTable(table)
  const lines = Array.from({ length: count }, (_, at) => line(at))
  return [columns.map(({ name }) => name), ...lines].map((cells) => cells.map(cellOf).join(',')).join('\n')
}

function cellOf(value: unknown): string {
  const text = String(value ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
