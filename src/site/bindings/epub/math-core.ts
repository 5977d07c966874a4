import type { Element, ElementContent } from 'hast'
import { isAlphabet, lettersOf } from './math-letters.ts'
import { tableCells } from './math-tables.ts'
import { isElement } from './nodes.ts'

/** Elements whose children have each a place of their own. */
const PLACED = new Set(['mfrac', 'mover', 'mroot', 'msub', 'msubsup', 'msup', 'munder', 'munderover'])
const APPLICATION = '\u2061'

/**
 * KaTeX's MathML without what MathML Core has not, said otherwise: letters by variant, cells aligned by their table. The sign
 * for the application of a function, which KaTeX writes behind each name, goes where it would take the place of a script.
 */
export function mathCore(node: Element): Element {
  const { mathvariant, ...properties } = node.properties
  const children = childrenOf(node).map((child) => (isElement(child) ? mathCore(child) : child))
  const variant = String(mathvariant ?? '')
  if (node.tagName === 'mtable') return tableCells({ ...node, children })
  if (!isAlphabet(variant)) return { ...node, children }
  return { ...node, properties, children: children.map((child) => inLetters(child, variant)) }
}

function childrenOf({ tagName, children }: Element): readonly ElementContent[] {
  return PLACED.has(tagName) ? children.filter((child) => !isApplication(child)) : children
}

function isApplication(node: ElementContent): boolean {
  const [text] = isElement(node) && node.tagName === 'mo' ? node.children : []
  return text?.type === 'text' && text.value === APPLICATION
}

function inLetters(node: ElementContent, variant: string): ElementContent {
  return node.type === 'text' ? { ...node, value: lettersOf(node.value, variant) } : node
}
