import type { Element } from 'hast'
import { isElement } from './nodes.ts'

/**
 * A table of a formula whose cells say themselves how they are aligned and how far apart they stand: of that MathML Core
 * knows no attributes.
 */
export function tableCells(table: Element): Element {
  const { columnalign, columnspacing, rowspacing, ...properties } = table.properties
  const alignment = String(columnalign ?? '').split(' ')
  const gap = columnspacing === '0em' ? '0' : undefined
  const rows = table.children.map((row) => (isElement(row) ? rowOf(row, alignment, gap) : row))
  return { ...table, properties: { ...properties, columnalign, columnspacing, rowspacing }, children: rows }
}

function rowOf(row: Element, alignment: readonly string[], gap: string | undefined): Element {
  const cells = row.children.filter(isElement).map((cell, at): Element => {
    const align = alignment[at]
    const style = [
      ...(align === 'left' || align === 'right' ? [`text-align:${align}`] : []),
      ...(gap === undefined ? [] : [`padding-left:${gap};padding-right:${gap}`]),
    ]
    return style.length > 0 ? { ...cell, properties: { ...cell.properties, style: style.join(';') } } : cell
  })
  return { ...row, children: cells }
}
