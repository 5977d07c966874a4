import { csvParseRows } from 'd3-dsv'
import { type Change, scalarChange } from './value-change.ts'

/** How the numbers of one column changed, over the rows that both tables have. */
export interface ColumnChange {
  readonly name: string
  /** How many of its cells changed. */
  readonly cells: number
  /** The largest absolute change, or the first change if there are no numbers. */
  readonly largest: Change
  /** The row with that change: the columns that name rows, or its number, from 1. */
  readonly at: string
}

/** How one table became another. */
export interface TableChange {
  readonly rows: { readonly a: number; readonly b: number; readonly both: number }
  /** The columns by which rows were matched; none if by their order. */
  readonly matchedBy: readonly string[]
  readonly columns: { readonly onlyA: readonly string[]; readonly onlyB: readonly string[] }
  /** The columns with cells that changed. */
  readonly changes: readonly ColumnChange[]
}

type Row = readonly string[]
interface Sheet {
  readonly names: Row
  readonly rows: readonly Row[]
}
interface Match {
  readonly a: Row
  readonly b: Row
  readonly at: string
}

/**
 * How a table as CSV, with a header, became another. Rows are matched by the first few columns of words and whole numbers
 * that have values in common and tell rows apart in both tables; if none do, or no row is in both, by their order, if both
 * have as many.
 */
export function tableChange(a: string, b: string): TableChange {
  const [from, to] = [sheet(a), sheet(b)]
  const { matchedBy, matches } = matching(from, to)
  const both = from.names.filter((name) => to.names.includes(name))
  return {
    rows: { a: from.rows.length, b: to.rows.length, both: matches.length },
    matchedBy,
    columns: {
      onlyA: from.names.filter((name) => !both.includes(name)),
      onlyB: to.names.filter((name) => !both.includes(name)),
    },
    changes: both.flatMap((name) => columnChange(name, cellsOf(name, { from, to, matches }))),
  }
}

function sheet(csv: string): Sheet {
  const [names = [], ...rows] = csvParseRows(csv)
  return { names, rows }
}

function matching(from: Sheet, to: Sheet): { readonly matchedBy: readonly string[]; readonly matches: Match[] } {
  const matchedBy = keyColumns(from, to)
  const matches = matchedBy.length > 0 ? matchedRows(from, to, matchedBy) : []
  if (matches.length > 0) return { matchedBy, matches }
  const inOrder = rowsInOrder(from, to)
  return { matchedBy: inOrder.length > 0 ? [] : matchedBy, matches: inOrder }
}

function keyColumns(from: Sheet, to: Sheet): readonly string[] {
  const names = from.names.filter(
    (name) =>
      to.names.includes(name) && [from, to].every((one) => isNaming(one, name)) && haveCommonValue(from, to, name),
  )
  const enough = names.findIndex((_, i) => [from, to].every((one) => tellsApart(one, names.slice(0, i + 1))))
  return names
    .slice(0, enough + 1)
    .reduce<readonly string[]>((kept, name) => fewer([from, to], kept, name), names.slice(0, enough + 1))
}

/** The names without one of them, if the others tell rows apart without it. */
function fewer(sheets: readonly Sheet[], names: readonly string[], name: string): readonly string[] {
  const others = names.filter((other) => other !== name)
  return others.length > 0 && sheets.every((one) => tellsApart(one, others)) ? others : names
}

function isNaming({ names, rows }: Sheet, name: string): boolean {
  const at = names.indexOf(name)
  return rows.every((row) => !isNumber(row[at]) || Number.isInteger(Number(row[at])))
}

function haveCommonValue(from: Sheet, to: Sheet, name: string): boolean {
  const values = new Set(from.rows.map(keyOf(from, [name])))
  return to.rows.map(keyOf(to, [name])).some((value) => values.has(value))
}

function tellsApart(one: Sheet, names: readonly string[]): boolean {
  const key = keyOf(one, names)
  return new Set(one.rows.map(key)).size === one.rows.length
}

function keyOf({ names }: Sheet, wanted: readonly string[]): (row: Row) => string {
  const places = wanted.map((name) => names.indexOf(name))
  return (row) => places.map((at) => row[at]).join('\u0000')
}

function matchedRows(from: Sheet, to: Sheet, names: readonly string[]): Match[] {
  const [keyA, keyB] = [keyOf(from, names), keyOf(to, names)]
  const there = new Map(to.rows.map((row) => [keyB(row), row]))
  return from.rows.flatMap((a) => {
    const key = keyA(a)
    const b = there.get(key)
    const words = key.split('\u0000').map((value, i) => `${names[i]} ${value}`)
    return b ? [{ a, b, at: words.join(', ') }] : []
  })
}

function rowsInOrder(from: Sheet, to: Sheet): Match[] {
  if (from.rows.length !== to.rows.length) return []
  return from.rows.map((a, i) => ({ a, b: to.rows[i] as Row, at: `row ${i + 1}` }))
}

interface Matched {
  readonly from: Sheet
  readonly to: Sheet
  readonly matches: readonly Match[]
}

interface Cell {
  readonly a: string
  readonly b: string
  readonly at: string
}

function cellsOf(name: string, { from, to, matches }: Matched): Cell[] {
  const [inA, inB] = [from.names.indexOf(name), to.names.indexOf(name)]
  return matches.map(({ a, b, at }) => ({ a: a[inA] ?? '', b: b[inB] ?? '', at }))
}

function columnChange(name: string, cells: readonly Cell[]): ColumnChange[] {
  const changed = cells.filter(({ a, b }) => a !== b)
  const [first] = changed
  if (!first) return []
  const numbers = changed.filter(({ a, b }) => isNumber(a) && isNumber(b))
  const size = ({ a, b }: Cell) => Math.abs(Number(b) - Number(a))
  const most = numbers.reduce<Cell | undefined>((far, one) => (far && size(far) >= size(one) ? far : one), undefined)
  const largest = most ? scalarChange(Number(most.a), Number(most.b)) : scalarChange(first.a, first.b)
  return [{ name, cells: changed.length, largest, at: (most ?? first).at }]
}

const isNumber = (text: string | undefined) => text !== undefined && text !== '' && Number.isFinite(Number(text))
