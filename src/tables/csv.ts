import type { Table } from '../contracts.ts'
import { flatTable } from './flat-table.ts'

/** A table as CSV with a header of column names; a matrix cell becomes one line per entry, with its row and column, from 1. */
export function csvOf(table: Table): string {
  const { names, count, line } = flatTable(table)
  const lines = Array.from({ length: count }, (_, at) => line(at))
  return [names, ...lines].map((cells) => cells.map(cellOf).join(',')).join('\n')
}

function cellOf(value: unknown): string {
  const text = String(value ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
