import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { LINKS } from '../strings.ts'
import { classesOf } from './classes.ts'
import { plainText, shown } from './search/plain-text.ts'

/**
 * A rehype plugin that gives every section, numbered equation and note a link to itself, and every displayed formula a box
 * that scrolls, so that what stands beside the formula does not. It runs when the formulas are set.
 */
export function anchors() {
  return (tree: Root): void =>
    visit(tree, 'element', (node, at, parent) => {
      const id = node.properties['id']
      if (classesOf(node).includes('equation')) setFormula(node)
      if (typeof id !== 'string' || at === undefined || !parent) return
      if (/^h[2-4]$/.test(node.tagName) && !classesOf(node).includes('sr-only'))
        parent.children.splice(at + 1, 0, anchor(id, LINKS.section(shown(plainText(node)))))
      else if (node.tagName === 'aside') node.children.splice(1, 0, anchor(id, LINKS.note(nameOf(node))))
      else if (classesOf(node).includes('numbered')) node.children.push(anchor(id, LINKS.to(nameOf(node))))
    })
}

function setFormula(equation: Element): void {
  const { tabIndex = 0, ...properties } = equation.properties
  equation.properties = properties
  equation.children = [element('div', { className: ['formula'], tabIndex }, equation.children)]
}

const anchor = (id: string, label: string) =>
  element('a', { className: ['anchor'], href: `#${id}`, ariaLabel: label }, [])

const nameOf = ({ properties }: Element) => String(properties['ariaLabel'] ?? properties['aria-label'])

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
