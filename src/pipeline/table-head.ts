import type { Table } from '../contracts.ts'
import { textHtml, wordsHtml } from '../specs/words-html.ts'
import { type FlatColumn, flatTable } from '../tables/flat-table.ts'
import { isMatrixColumn } from '../tables/rows.ts'
import { numberWords } from '../tables/words.ts'

/** How many lines of a table a page prints. */
export const HEAD_LINES = 12

/** How many columns of a matrix a page prints. */
const HEAD_PLACES = 6

/** A column as a page prints it: title and unit as HTML, the unit empty where there is none to print. */
export interface HeadColumn {
  /** What the CSV calls it. */
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly isNumber: boolean
}

/** The beginning of a table, for a reader: numbers to six significant digits. */
export interface TableHead {
  /** As HTML. */
  readonly title: string
  readonly columns: readonly HeadColumn[]
  /** What all columns are, as HTML; those of a matrix are told of together. */
  readonly meanings: readonly { readonly name: string; readonly meaning: string }[]
  /** The matrices of which not all columns are printed. */
  readonly cut: readonly { readonly name: string; readonly printed: number; readonly of: number }[]
  /** How many lines the whole table has. */
  readonly count: number
  readonly lines: readonly (readonly string[])[]
}

/** The first lines of a table as its CSV has them, and of a matrix the first columns. */
export function tableHead(table: Table): TableHead {
  const { columns, count, line } = flatTable(table)
  const printed = columns.flatMap(({ place = 1 }, at) => (place <= HEAD_PLACES ? [at] : []))
  const lines = Array.from({ length: Math.min(HEAD_LINES, count) }, (_, at) => line(at)).map((cells) =>
    printed.map((at) => cells[at]),
  )
  return {
    title: wordsHtml(table.title),
    columns: printed.map((at, k) => headColumn(columns[at]!, typeof lines[0]?.[k] === 'number')),
    meanings: columns.filter(({ place = 1 }) => place === 1).map(meaningOf),
    cut: Object.entries(table.columns).flatMap(([name, column]) =>
      isMatrixColumn(column) && column.cols > HEAD_PLACES ? [{ name, printed: HEAD_PLACES, of: column.cols }] : [],
    ),
    count,
    lines: lines.map((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? numberWords(cell) : String(cell ?? ''))),
    ),
  }
}

function headColumn({ name, of, place }: FlatColumn, isNumber: boolean): HeadColumn {
  const { title, unit } = of ?? { title: name, unit: '1' }
  return {
    name,
    title: `${wordsHtml(title)}${place === undefined ? '' : `, column ${place}`}`,
    unit: unit === '1' ? '' : textHtml(unit),
    isNumber,
  }
}

function meaningOf({ name, of }: FlatColumn): TableHead['meanings'][number] {
  if (!of) return { name, meaning: `${name} of the matrix, from 1` }
  const last = isMatrixColumn(of) && of.cols > 1 ? ` … ${name.replace(/1$/, String(of.cols))}` : ''
  return { name: `${name}${last}`, meaning: wordsHtml(of.meaning) }
}
