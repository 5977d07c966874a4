import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { CODE } from '../strings.ts'

/** A rehype plugin: blocks of code can be stepped onto, so that whoever has no pointer can scroll what is wider than the page. */
export function rehypeCodeBlocks() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'pre') Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: CODE.block })
    })
  }
}
