import type { Element } from 'hast'
import { uncoloredTex } from '../../../specs/uncolored-tex.ts'
import { classesOf } from '../../classes.ts'
import { texOf } from '../../search/plain-text.ts'
import { element } from '../epub/nodes.ts'

/** A formula as KaTeX wrote it becomes its TeX, displayed or in a line; nothing for what is no formula. */
export function formulaOf(node: Element): Element | undefined {
  const classes = classesOf(node)
  const dataTex = uncoloredTex(texOf(node) ?? '').trim()
  if (classes.includes('katex-display')) return element('div', { dataTex })
  return classes.includes('katex') ? element('span', { dataTex }, dataTex) : undefined
}

/** TeX that stands in a cell of a table, where a bar would end the cell. */
export function texInCell(tex: string): string {
  return tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
}
