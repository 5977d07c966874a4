import type { PhrasingContent, RootContent } from 'mdast'
import type { Column, Scalar, Table } from '../contracts.ts'
import { plainWords } from '../specs/plain-words.ts'
import { isMatrixColumn } from '../tables/rows.ts'
import { html, type Jsx } from './elements.ts'
import { type Facts, quantityNamed, type Report, tableNamed } from './facts.ts'
import { mathText } from './math.ts'
import { printed } from './numerals.ts'
import { suggestion } from './suggestion.ts'

/** A <Value> as <data>, with its name and its meaning. */
export function valueNode(
  element: Jsx,
  attributes: Record<string, string>,
  facts: Facts,
  report: Report,
): PhrasingContent {
  const { of: name = '', as } = attributes
  try {
    const { value, meaning } = quantityNamed(name, facts)
    const exact = typeof value === 'number' ? String(value) : printed(value, undefined, 'text')
    return html(
      'data',
      { dataOf: name, value: exact, title: meaning },
      { hast: superscripts(printed(value, as, 'html')) },
    )
  } catch (error) {
    report(element, (error as Error).message)
    return { type: 'text', value: name }
  }
}

/** A <Rows> as a table that scrolls by itself. */
export function rowsNode(element: Jsx, attributes: Record<string, string>, facts: Facts, report: Report): RootContent {
  try {
    const { of: name = '', columns, as = '', caption } = attributes
    const table = tableNamed(name, facts)
    const shown = columns?.split(',').map((column) => column.trim()) ?? Object.keys(table.columns)
    const title = caption ?? table.title
    const content = tableContent(
      shown.map((column) => printable(column, name, table.columns)),
      as.split(','),
    )
    const whole = html('table', {}, [html('caption', {}, mathText(title)), ...content])
    const label = plainWords(title)
    return html('div', { className: 'rows', tabIndex: 0, role: 'region', 'aria-label': label }, [whole]) as RootContent
  } catch (error) {
    report(element, (error as Error).message)
    return { type: 'thematicBreak' }
  }
}

function printable(column: string, table: string, columns: Table['columns']): Column {
  const found = columns[column]
  if (found && !isMatrixColumn(found)) return found
  throw new RangeError(
    `the table ${table} has no printable column ${column}. ${suggestion(column, Object.keys(columns))}`,
  )
}

function tableContent(columns: readonly Column[], formats: readonly string[]): PhrasingContent[] {
  const isNumber = columns.map(({ values }) => typeof values[0] === 'number')
  const line = (tag: 'th' | 'td', cells: readonly PhrasingContent[][]) => {
    const scope = tag === 'th' ? 'col' : undefined
    return html(
      'tr',
      {},
      cells.map((cell, i) => html(tag, { className: isNumber[i] ? 'number' : undefined, scope }, cell)),
    )
  }
  const titles = columns.map(({ title, unit }) => heading(unit && unit !== '1' ? `${title} (${unit})` : title))
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    line(
      'td',
      columns.map(({ values }, i) => cell(values[row], formats[i] || undefined)),
    ),
  )
  return [html('thead', {}, [line('th', titles)]), html('tbody', {}, rows)]
}

/** The heading of a column; one that is all mathematics is also said in words, because a heading must have some. */
function heading(title: string): PhrasingContent[] {
  const shown = mathText(title)
  if (title.replace(/\$[^$]*\$/g, '').trim() !== '') return shown
  const spoken = html('span', { className: 'spoken' }, [{ type: 'text', value: plainWords(title) }])
  return [spoken, html('span', { ariaHidden: 'true' }, shown)]
}

function cell(value: unknown, format: string | undefined): PhrasingContent[] {
  if (typeof value === 'boolean') return [{ type: 'text', value: value ? 'yes' : 'no' }]
  if (typeof value === 'string') return mathText(value)
  return [html('span', {}, { hast: superscripts(printed(value as Scalar, format, 'html')) })]
}

/** Text with <sup> and <i> as hast. */
function superscripts(text: string): object[] {
  return text.split(/(<(?:sup|i)>.*?<\/(?:sup|i)>)/).flatMap((part): object[] => {
    const [, tagName, value] = part.match(/^<(sup|i)>(.*)<\/\1>$/) ?? []
    if (tagName) return [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }]
    return part ? [{ type: 'text', value: part }] : []
  })
}
