import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Elements of MathML whose children have a meaning by their place. */
const PLACED = new Set(['mfrac', 'mover', 'mroot', 'msub', 'msubsup', 'msup', 'munder', 'munderover'])

/** FUNCTION APPLICATION, which is not seen. */
const APPLIED = '\u2061'

/**
 * A rehype plugin: the MathML of KaTeX as MathML allows it. KaTeX writes the sign of function application behind a name
 * such as min as one more child of what the name is a part of, where it stands for an exponent; and gives cells a width.
 */
export function rehypeSoundMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (PLACED.has(node.tagName)) node.children = node.children.filter((child) => !isApplication(child))
      if (node.tagName === 'mtd') delete node.properties['width']
    })
  }
}

function isApplication(node: ElementContent): node is Element {
  const [only, ...others] = node.type === 'element' && node.tagName === 'mo' ? node.children : []
  return only?.type === 'text' && only.value === APPLIED && others.length === 0
}
