import type { Column, MatrixColumn, Result, Scalar, Table, Value } from '../contracts.ts'
import { flatTable } from '../tables/flat-table.ts'
import { isMatrixColumn } from '../tables/rows.ts'

/** What breaks the contract of a Result, in words: ragged tables, missing titles, numbers that are not finite. */
export function resultFaults(result: Result): string[] {
  const missing = (['tables', 'quantities', 'claims'] as const).filter((part) => !isRecord(result?.[part]))
  if (missing.length > 0) return missing.map((part) => `the result has no ${part}; {} if there are none`)
  return [
    ...Object.entries(result.tables).flatMap(([name, table]) => tableFaults(name, table)),
    ...Object.entries(result.quantities).flatMap(([name, { value, meaning }]) => [
      ...(meaning ? [] : [`quantity ${name} says no meaning`]),
      ...(isFiniteValue(value) ? [] : [`quantity ${name} is ${shown(value)}, not finite`]),
    ]),
    ...Object.entries(result.claims).flatMap(([name, { states, holds }]) =>
      states && typeof holds === 'boolean' ? [] : [`claim ${name} needs { holds: true or false, states: a sentence }`],
    ),
  ]
}

function tableFaults(table: string, { title, columns }: Table): string[] {
  const lengths = new Set(Object.values(columns).map(({ values }) => values.length))
  return [
    ...(title ? [] : [`table ${table} needs a title`]),
    ...(lengths.size > 1 ? [`table ${table} has columns of different lengths`] : []),
    ...Object.entries(columns).flatMap(([name, column]) => columnFaults(`column ${table}.${name}`, column)),
    ...twiceNamed(columns).map(
      (name) => `table ${table} has two columns ${name} once its matrices are laid out; call its own otherwise`,
    ),
  ]
}

function twiceNamed(columns: Table['columns']): string[] {
  const names = flatTable({ title: '', columns }).columns.map(({ name }) => name)
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))]
}

function columnFaults(name: string, column: Column | MatrixColumn): string[] {
  if (!Array.isArray(column.values)) return [`${name} needs its values as an array`]
  const words = column.title && column.meaning && typeof column.unit === 'string'
  const cells: readonly unknown[] = isMatrixColumn(column) ? column.values.flat() : column.values
  const cellsPerRow = isMatrixColumn(column) ? column.rows * column.cols : 1
  const kinds = new Set(cells.map((cell) => typeof cell))
  const foreign = [...kinds].filter((kind) => !(isMatrixColumn(column) ? ['number'] : KINDS).includes(kind))
  const at = cells.findIndex((cell) => typeof cell === 'number' && !Number.isFinite(cell))
  const ragged = isMatrixColumn(column) && column.values.some((m) => m.length !== cellsPerRow)
  return [
    ...(words ? [] : [`${name} needs a title, a unit and a meaning`]),
    ...(kinds.size > 1 ? [`${name} mixes ${[...kinds].join(' and ')}`] : []),
    ...foreign.map((kind) => `${name} holds ${kind}, not numbers, texts or booleans`),
    ...(at >= 0 ? [`${name} has ${cells[at]} in row ${Math.floor(at / cellsPerRow)}, not finite`] : []),
    ...(ragged ? [`${name} has a matrix that is not ${column.rows}×${column.cols}`] : []),
  ]
}

const KINDS = ['number', 'string', 'boolean']

function isFiniteValue(value: Value): boolean {
  if (!Array.isArray(value)) return isFiniteScalar(value as Scalar)
  const rows: readonly (readonly Scalar[])[] = value
  const even = rows.every((row) => Array.isArray(row) && row.length > 0 && row.length === rows[0]?.length)
  return even && rows.length > 0 && rows.flat().every(isFiniteScalar)
}

function isFiniteScalar(scalar: Scalar): boolean {
  if (typeof scalar === 'number') return Number.isFinite(scalar)
  if (typeof scalar === 'string') return scalar !== '' && !/NaN|Infinity/.test(scalar)
  return isRecord(scalar) && ('log10' in scalar || 're' in scalar) && Object.values(scalar).every(Number.isFinite)
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** A value as JSON, with the numbers that JSON lacks. */
function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'number' && !Number.isFinite(one) ? `#${one}` : one,
  )
  return String(text).replace(/"#(-?\w+)"/g, '$1')
}
