import type { Element, ElementContent } from 'hast'
import { isAlphabet, lettersOf } from './math-letters.ts'
import { spacedChildren } from './math-operators.ts'
import { tableCells } from './math-tables.ts'
import { isElement } from './nodes.ts'

const TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])

/**
 * KaTeX's MathML as renderers of MathML Core set it well: letters by variant, the space of operators and the cells of tables
 * said in its own words.
 */
export function mathCore(element: Element): Element {
  const node = rowIfNoToken(element)
  const { mathvariant, ...properties } = node.properties
  const children = spacedChildren(node).map((child) => (isElement(child) ? mathCore(child) : child))
  const variant = String(mathvariant ?? '')
  if (node.tagName === 'mtable') return tableCells({ ...node, children })
  if (!isAlphabet(variant)) return { ...node, children }
  return { ...node, properties, children: children.map((child) => inLetters(child, variant)) }
}

/** Tokens hold text alone; KaTeX takes one for whatever it sets as an operator. */
function rowIfNoToken(node: Element): Element {
  return TOKENS.has(node.tagName) && node.children.some(isElement) ? { ...node, tagName: 'mrow', properties: {} } : node
}

function inLetters(node: ElementContent, variant: string): ElementContent {
  return node.type === 'text' ? { ...node, value: lettersOf(node.value, variant) } : node
}
