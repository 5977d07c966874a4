import type { Element, Properties } from 'hast'
import { classesOf } from '../../classes.ts'
import { element, type Rule } from './nodes.ts'

/** What only a script gives life to, and what the contents of the e-book say. */
const DROPPED = new Set(['button', 'fieldset', 'input', 'nav', 'script', 'select', 'style', 'template', 'textarea'])
const UNBOUND = new Set(['anchor', 'scripted-only', 'unscripted', 'spoken', 'status'])

/** Whether an element is a control, or says again or for scripts only what the page says. */
export const isUnbound = (node: Element): boolean =>
  DROPPED.has(node.tagName) || classesOf(node).some((name) => UNBOUND.has(name))

/** Elements without what e-books have no use for: controls, attributes for scripts, words said twice; tables in a box that can be scrolled. */
export const bareRule: Rule = (node) => {
  if (isUnbound(node)) return []
  if (node.tagName === 'data') return node.children
  const bare = { ...node, properties: bareProperties(node) }
  return [node.tagName === 'table' ? element('div', { className: ['table'] }, bare) : bare]
}

function bareProperties({ tagName, properties }: Element): Properties {
  const isFor = (name: string) =>
    /^(?:data[A-Z-]|on[A-Z]|tabIndex$|style$)/.test(name) || (name === 'ariaHidden' && tagName === 'span')
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !isFor(name)))
}
