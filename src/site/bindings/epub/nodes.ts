import type { Element, ElementContent, Properties } from 'hast'
import { plainMath } from '../../../pipeline/citations/plain-math.ts'

/** An element of HTML; texts may stand among its children as they are. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map((child) => (typeof child === 'string' ? text(child) : child))
  return { type: 'element', tagName, properties, children: nodes }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

export const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** What a node says on one line of plain text, formulas in signs. */
export function wordsOf(node: ElementContent): string {
  return words(node).replace(/\s+/g, ' ').trim()
}

function words(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  return node.tagName === 'math'
    ? plainMath(String(node.properties['alttext'] ?? ''))
    : node.children.map(words).join('')
}

/** What stands for an element: nothing, others, or undefined where it stays. */
export type Rule = (element: Element) => readonly ElementContent[] | undefined

/** Nodes of which every element, from the innermost, is replaced by what one rule after the other makes of it. */
export function rewritten(nodes: readonly ElementContent[], rules: readonly Rule[]): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return [node]
    if (!isElement(node)) return []
    const inner: ElementContent = { ...node, children: rewritten(node.children, rules) }
    return rules.reduce<readonly ElementContent[]>(
      (made, rule) => made.flatMap((one) => (isElement(one) ? (rule(one) ?? [one]) : [one])),
      [inner],
    )
  })
}
