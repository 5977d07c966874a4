import type { LiveFigure, Table } from '../../contracts.ts'
import { LIVE } from '../../strings.ts'
import { type FlatColumn, type FlatTable, flatTable } from '../../tables/flat-table.ts'
import { openDialog } from './dialog.ts'

/** Rows that a table shows at first; each time that a reader asks for more it shows twice as many. */
const PAGE = 200

/** Opens the tables of a figure, with all their digits; `files` are their CSV files, in the same order. */
export function openTables(host: HTMLElement, figure: LiveFigure, files: readonly string[]): void {
  const tables = Object.values(figure.tables)
  const boxes = tables.map((table, k) => {
    const box = document.createElement('div')
    box.className = 'rows'
    box.append(...tableElements(table, figure), ...fileLink(files[k]))
    return box
  })
  openDialog(host, `${LIVE.table}: ${figure.title}`, boxes)
}

function fileLink(href: string | undefined): HTMLElement[] {
  if (!href) return []
  const link = document.createElement('a')
  link.href = href
  link.textContent = LIVE.csv
  return [link]
}

/** A table, and below it how much of it is shown and a button for more. */
function tableElements(table: Table, { set }: LiveFigure): HTMLElement[] {
  const flat = flatTable(table)
  const element = document.createElement('table')
  element.createCaption().textContent = table.title
  element
    .createTHead()
    .insertRow()
    .append(...flat.columns.map((column) => heading(column, set)))
  const body = element.createTBody()
  const status = document.createElement('p')
  const more = document.createElement('button')
  const grow = () => {
    const shown = body.rows.length
    addRows(body, flat, Math.min(flat.count, shown + Math.max(PAGE, shown)))
    const next = Math.min(Math.max(PAGE, body.rows.length), flat.count - body.rows.length)
    more.textContent = LIVE.more(next)
    more.hidden = next === 0
    status.replaceChildren(`${LIVE.rows(body.rows.length, flat.count)} `, more)
  }
  more.type = 'button'
  more.onclick = grow
  grow()
  return [element, status]
}

function addRows(body: HTMLTableSectionElement, { line }: FlatTable, until: number): void {
  for (let at = body.rows.length; at < until; at++) {
    const row = body.insertRow()
    for (const value of line(at)) {
      const cell = row.insertCell()
      cell.textContent = String(value ?? '')
      if (typeof value === 'number') cell.className = 'number'
    }
  }
}

function heading({ name, of: column, place }: FlatColumn, set: LiveFigure['set']): HTMLElement {
  const th = document.createElement('th')
  th.scope = 'col'
  if (!column || typeof column.values.flat()[0] === 'number') th.className = 'number'
  const title = document.createElement('span')
  const text = column?.title ?? name
  if (set[text]) title.innerHTML = set[text].html
  else title.textContent = text
  th.append(title)
  if (place !== undefined) th.append(LIVE.place(place))
  if (column) {
    th.title = column.meaning
    const { unit } = column
    const small = document.createElement('small')
    small.textContent = unit === '1' || unit === '' ? name : `${name}, ${set[unit]?.text ?? unit}`
    th.append(small)
  }
  return th
}
