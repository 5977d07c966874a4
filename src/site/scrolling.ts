import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { visit } from 'unist-util-visit'
import { CHAPTER_PAGE } from '../strings.ts'
import { classesOf } from './classes.ts'
import { plainText, shown } from './search/plain-text.ts'

/** A rehype plugin: what scrolls by itself where it is wider than the page can be stepped onto, so that keys can scroll it. */
export function rehypeScrolling() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, _, parent) => {
      const { tagName, properties } = node
      const isBoxed = parent?.type === 'element' && classesOf(parent).includes('rows')
      if (tagName === 'pre') Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: CHAPTER_PAGE.code })
      if (tagName === 'table' && !isBoxed) Object.assign(properties, { tabIndex: 0, ariaLabel: nameOf(node) })
    })
  }
}

/** A table without a caption by the heads of its columns. */
function nameOf(table: Element): string {
  const heads = selectAll('thead th', table).map((head) => shown(plainText(head)))
  return CHAPTER_PAGE.table(heads.filter(Boolean))
}
