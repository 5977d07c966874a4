import type { Column, MatrixColumn, Result, Scalar, Value } from '../contracts.ts'

/** What breaks the contract of a Result, in words: ragged tables, missing titles, numbers that are not finite. */
export function resultFaults(result: Result): string[] {
  return [
    ...Object.entries(result.tables).flatMap(([name, { columns }]) => tableFaults(name, columns)),
    ...Object.entries(result.quantities).flatMap(([name, { value, meaning }]) => [
      ...(meaning ? [] : [`quantity ${name} says no meaning`]),
      ...(isFiniteValue(value) ? [] : [`quantity ${name} is ${JSON.stringify(value)}, not finite`]),
    ]),
    ...Object.entries(result.claims).flatMap(([name, { states, holds }]) =>
      states && typeof holds === 'boolean' ? [] : [`claim ${name} needs { holds: true or false, states: a sentence }`],
    ),
  ]
}

/** Whether a column's cells are matrices. */
export function isMatrixColumn(column: Column | MatrixColumn): column is MatrixColumn {
  return 'rows' in column
}

function tableFaults(table: string, columns: Readonly<Record<string, Column | MatrixColumn>>): string[] {
  const lengths = new Set(Object.values(columns).map(({ values }) => values.length))
  return [
    ...(lengths.size > 1 ? [`table ${table} has columns of different lengths`] : []),
    ...Object.entries(columns).flatMap(([name, column]) => columnFaults(`column ${table}.${name}`, column)),
  ]
}

function columnFaults(name: string, column: Column | MatrixColumn): string[] {
  const words = column.title && column.meaning && typeof column.unit === 'string'
  const cells = isMatrixColumn(column) ? column.values.flat() : column.values
  const kinds = new Set(cells.map((cell) => typeof cell))
  const at = cells.findIndex((cell) => typeof cell === 'number' && !Number.isFinite(cell))
  const ragged = isMatrixColumn(column) && column.values.some((m) => m.length !== column.rows * column.cols)
  return [
    ...(words ? [] : [`${name} needs a title, a unit and a meaning`]),
    ...(kinds.size > 1 ? [`${name} mixes ${[...kinds].join(' and ')}`] : []),
    ...(at >= 0 ? [`${name} has ${cells[at]} in row ${at}, not finite`] : []),
    ...(ragged ? [`${name} has a matrix that is not ${column.rows}×${column.cols}`] : []),
  ]
}

function isFiniteValue(value: Value): boolean {
  if (Array.isArray(value)) return value.flat().every(isFiniteValue)
  const scalar = value as Scalar
  if (typeof scalar === 'number') return Number.isFinite(scalar)
  if (typeof scalar === 'string') return scalar !== '' && !/NaN|Infinity/.test(scalar)
  return Object.values(scalar).every(Number.isFinite)
}
