import type { LiveFigure, Table } from '../../contracts.ts'
import { LIVE } from '../../strings.ts'
import { isMatrixColumn } from '../../tables/rows.ts'
import { cellWords, powerWords } from '../../tables/words.ts'
import type { Point } from './points.ts'

/** One thing a reader is told of a point. */
export interface Line {
  /** The title of a column as plain text, and as HTML if it has mathematics in it. */
  readonly title: string
  readonly html?: string | undefined
  readonly words: string
}

/** What a figure has to say of a point: each column that the figure encodes, with its unit. */
export function linesOf({ row, picture }: Point, figure: LiveFigure, cell?: Cell): Line[] {
  const columns = Object.values(figure.tables)[tableOf(row, figure)]?.columns ?? {}
  return figure.shown.flatMap((name): Line[] => {
    const column = columns[name]
    if (!column) return []
    const { title, unit } = column
    const set = figure.set[title]
    const units = figure.set[unit]?.text ?? unit
    const line = { title: set?.text ?? title, html: set?.html }
    if (!isMatrixColumn(column)) return [{ ...line, words: cellWords(row[name], { ...column, unit: units }) }]
    if (!cell || name !== picture?.column) return []
    const entry = `${line.title}, ${LIVE.entry(cell.row, cell.column)}`
    return [{ title: entry, words: entryWords(cell.value, column.relativeTo ? row[column.relativeTo] : 0) }]
  })
}

/** An entry of a matrix; rows and columns count from 1, as mathematics does. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly value: number
}

/** The entry of a point's matrix at a place of the drawing. */
export function cellAt({ picture, box }: Point, [x, y]: readonly [number, number]): Cell | undefined {
  if (!picture || !box) return undefined
  const { of } = picture
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(at * count)))
  const row = within((y - box.y1) / (box.y2 - box.y1), of.height)
  const column = within((x - box.x1) / (box.x2 - box.x1), of.width)
  return { row: row + 1, column: column + 1, value: of.entries[row * of.width + column] ?? 0 }
}

/** An entry in full: times 10^log10, which may be beyond every double. */
function entryWords(value: number, log10: unknown): string {
  if (value === 0 || typeof log10 !== 'number') return cellWords(value, { unit: '1' })
  return `${value < 0 ? '−' : ''}${powerWords(log10 + Math.log10(Math.abs(value)))}`
}

/** The number of the table that a row is of: of those it has every column of, the widest; −1 if it is of none. */
export function tableOf(row: Point['row'], { tables }: LiveFigure): number {
  const width = ({ columns }: Table) => Object.keys(columns).length
  const all = Object.values(tables)
  const own = all.filter(({ columns }) => Object.keys(columns).every((name) => name in row))
  const widest = own.toSorted((a, b) => width(b) - width(a))[0]
  return widest ? all.indexOf(widest) : -1
}

/** The same as one sentence, for those who hear it. */
export function sentence(lines: readonly Line[]): string {
  return lines.map(({ title, words }) => `${title} ${words}`).join('; ')
}
