import type { Element } from 'hast'
import { isElement } from './nodes.ts'

/**
 * A table of a formula whose cells say themselves how they are aligned and how far apart they stand: of that MathML Core
 * knows no attributes.
 */
export function tableCells(table: Element): Element {
  const alignment = listed(table, 'columnalign')
  const gaps = listed(table, 'columnspacing')
  const rows = table.children.map((row) => (isElement(row) ? rowOf(row, alignment, gaps) : row))
  return { ...table, children: rows }
}

/** What an attribute says of the columns, from the first; its last word goes for all that follow. */
function listed({ properties }: Element, name: string): (column: number) => string | undefined {
  const words = String(properties[name] ?? '')
    .split(' ')
    .filter(Boolean)
  return (column) => words[Math.min(column, words.length - 1)]
}

type OfColumn = ReturnType<typeof listed>

function rowOf(row: Element, alignment: OfColumn, gaps: OfColumn): Element {
  const cells = row.children.filter(isElement)
  const styled = cells.map((cell, at): Element => {
    const left = at === 0 ? '0' : half(gaps(at - 1))
    const right = at === cells.length - 1 ? '0' : half(gaps(at))
    const style = [...alignmentRules(alignment(at)), `padding-left:${left}`, `padding-right:${right}`].join(';')
    return { ...cell, properties: { ...cell.properties, style } }
  })
  return { ...row, children: styled }
}

/** What a cell holds is a block in Chromium and WebKit, which only their own values move. */
function alignmentRules(align: string | undefined): string[] {
  return align === 'left' || align === 'right' ? [`text-align:${align}`, `text-align:-webkit-${align}`] : []
}

const half = (gap = '0.8em') => `${Number.parseFloat(gap) / 2}em`
