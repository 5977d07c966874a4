import type { Column, MatrixColumn, Table } from '../contracts.ts'
import { markdownHtml } from '../specs/markdown.ts'
import { flatTable } from '../tables/flat-table.ts'
import { numberWords } from '../tables/words.ts'
import { escaped } from './xml.ts'

/** How many lines of a table a page prints. */
export const HEAD_LINES = 12

/** A column as a page prints it: title, unit and meaning as HTML, the unit empty where there is none to print. */
export interface HeadColumn {
  /** What the CSV calls it. */
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly meaning: string
  readonly isNumber: boolean
}

/** The beginning of a table, for a reader: numbers to six significant digits. */
export interface TableHead {
  /** As HTML. */
  readonly title: string
  readonly columns: readonly HeadColumn[]
  /** How many lines the whole table has. */
  readonly count: number
  readonly lines: readonly (readonly string[])[]
}

/** The first lines of a table as its CSV has them: a matrix is a line per entry. */
export function tableHead(table: Table): TableHead {
  const { names, count, line } = flatTable(table)
  const lines = Array.from({ length: Math.min(HEAD_LINES, count) }, (_, at) => line(at))
  return {
    title: setWords(table.title),
    columns: names.map((name, at) => headColumn(name, table.columns[name], typeof lines[0]?.[at] === 'number')),
    count,
    lines: lines.map((cells) => cells.map((cell) => (typeof cell === 'number' ? numberWords(cell) : String(cell)))),
  }
}

function headColumn(name: string, column: Column | MatrixColumn | undefined, isNumber: boolean): HeadColumn {
  const { title, unit, meaning } = column ?? { title: name, unit: '1', meaning: `${name} of the matrix, from 1` }
  return {
    name,
    title: setWords(title),
    unit: unit === '1' ? '' : setText(unit),
    meaning: setWords(meaning),
    isNumber,
  }
}

/** An index of one sign, after a letter that stands alone or the bar of a norm: `h_t`, `‖W‖_F`. */
const INDEX = /(?<=(?<![\p{L}\d_])\p{L}|‖)_([\p{L}\d])(?![\p{L}\d_])/gu

/** An exponent in parentheses: `n^(k−1)`. */
const EXPONENT = /(?<=[\p{L}\d)])\^\(([^()]*)\)/gu

/** A text as HTML; one without a formula of TeX is taken as it stands, whatever Markdown would make of it. */
function setText(text: string): string {
  return text.includes('$') ? markdownHtml(text) : escaped(text)
}

/** The same of words, in which indices and exponents are written as they are spoken. */
function setWords(text: string): string {
  const html = setText(text)
  return text.includes('$') ? html : html.replace(INDEX, '<sub>$1</sub>').replace(EXPONENT, '<sup>$1</sup>')
}
