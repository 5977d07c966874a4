import type { ElementContent, Nodes, Parents, RootContent } from 'hast'
import { matches, select } from 'hast-util-select'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Tree } from '../../specs/excerpts.ts'

const printer = unified().use(rehypeStringify).freeze()

/** A page that was read from a file as a tree to take excerpts from. */
export function hastTree(page: Nodes): Tree<Nodes> {
  const parents = new WeakMap<Nodes, Parents>()
  visit(page, (node, _, parent) => {
    if (parent) parents.set(node, parent as Parents)
  })
  return {
    is: (node, selector) => node.type === 'element' && matches(selector, node),
    first: (node, selector) => select(selector, { type: 'root', children: childrenOf(node) as RootContent[] }),
    beside(node, side) {
      const elements = childrenOf(parents.get(node) ?? node).filter(({ type }) => type === 'element')
      return elements[elements.indexOf(node as ElementContent) + (side === 'before' ? -1 : 1)]
    },
    children: childrenOf,
    text: (node) => (node.type === 'text' ? node.value : undefined),
    html: (nodes) => printer.stringify({ type: 'root', children: nodes as RootContent[] }),
  }
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])
