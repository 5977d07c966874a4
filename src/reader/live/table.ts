import type { Column, LiveFigure, MatrixColumn, Table } from '../../contracts.ts'
import { isMatrixColumn } from '../../tables/rows.ts'
import { openDialog } from './dialog.ts'
import { STRINGS } from './strings.ts'

/** Rows that a table shows at once; the rest is shown on demand, and its number is told. */
const PAGE = 200

/** Opens the tables of a figure, with all their digits. */
export function openTable(host: HTMLElement, figure: LiveFigure, csv: string | undefined): void {
  const tables = Object.values(figure.tables).map((table) => tableElement(table, figure))
  const all = document.createElement('a')
  all.href = csv ?? ''
  all.textContent = STRINGS.csv
  const foot = document.createElement('p')
  foot.append(all)
  openDialog(host, `${STRINGS.table}: ${figure.title}`, [...tables, ...(csv ? [foot] : [])])
}

function tableElement({ title, columns }: Table, { set }: LiveFigure): HTMLElement {
  const names = Object.keys(columns)
  const all = Object.values(columns)
  const matrix = all.find(isMatrixColumn)
  const entries = matrix ? matrix.rows * matrix.cols : 1
  const count = (all[0]?.values.length ?? 0) * entries
  const table = document.createElement('table')
  table.createCaption().textContent = title
  const head = table.createTHead().insertRow()
  for (const [k, column] of all.entries()) head.append(heading(names[k] ?? '', column, set))
  if (matrix) head.append(...['row', 'column'].map((name) => heading(name)))
  const body = table.createTBody()
  const more = document.createElement('button')
  const status = document.createElement('p')
  const grow = () => {
    const from = body.rows.length
    for (let at = from; at < Math.min(count, from + PAGE); at++) {
      const row = body.insertRow()
      const [record, entry] = [Math.floor(at / entries), at % entries]
      for (const column of all) cell(row, valueAt(column, record, entry))
      if (matrix) for (const place of [Math.floor(entry / matrix.cols), entry % matrix.cols]) cell(row, place + 1)
    }
    status.firstChild!.textContent = `${STRINGS.rows(body.rows.length, count)} `
    more.textContent = STRINGS.more(Math.min(PAGE, count - body.rows.length))
    more.hidden = body.rows.length === count
  }
  more.type = 'button'
  more.onclick = grow
  status.append('', more)
  grow()
  const box = document.createElement('div')
  box.className = 'rows'
  box.append(table, status)
  return box
}

function valueAt(column: Column | MatrixColumn, record: number, entry: number): unknown {
  return isMatrixColumn(column) ? column.values[record]?.[entry] : column.values[record]
}

function heading(name: string, column?: Column | MatrixColumn, set: LiveFigure['set'] = {}): HTMLElement {
  const th = document.createElement('th')
  th.scope = 'col'
  if (!column || typeof column.values.flat()[0] === 'number') th.className = 'number'
  const title = document.createElement('span')
  const text = column?.title ?? name
  if (set[text]) title.innerHTML = set[text].html
  else title.textContent = text
  th.append(title)
  if (column) {
    th.title = column.meaning
    const { unit } = column
    const small = document.createElement('small')
    small.textContent = unit === '1' || unit === '' ? name : `${name}, ${set[unit]?.text ?? unit}`
    th.append(small)
  }
  return th
}

function cell(row: HTMLTableRowElement, value: unknown): void {
  const td = row.insertCell()
  td.textContent = String(value)
  if (typeof value === 'number') td.className = 'number'
}
