import type { Element, ElementContent } from 'hast'
import { element, isElement } from './nodes.ts'

/** Elements whose children have each a place of their own. */
const PLACED = new Set(['mfrac', 'mover', 'mroot', 'msub', 'msubsup', 'msup', 'munder', 'munderover'])
const APPLICATION = '\u2061'
const THIN = '0.1667em'

/** Bars that KaTeX writes as the signs of relations, which have space around them, and the bars that have none. */
const BARS: Readonly<Record<string, string>> = { '∥': '‖', '∣': '|' }
const SIGNS = new Set(['+', '−', '±', '∓'])
const CLOSING = new Set([')', ']', '}', '⟩', '!', APPLICATION, ...Object.keys(BARS)])

/**
 * The children of an element of a formula, spaced as TeX does: names of functions set apart, signs close to their number,
 * bars to what they enclose, and nothing behind the last. The mark for the application of a function, which KaTeX writes
 * behind each, goes where it would take the place of a script.
 */
export function spacedChildren({ tagName, children }: Element): ElementContent[] {
  if (PLACED.has(tagName)) return children.filter((child) => !isApplication(child)).map(closeBar)
  return children.flatMap((child, at) => {
    const [before, after] = [children[at - 1], children[at + 1]]
    const isName = isFunction(child) || (after !== undefined && isApplication(after))
    const isEnd = isFunction(child) || isApplication(child)
    return [
      ...(isName && isOperand(before) && !isApplication(child) ? [thinSpace()] : []),
      isSign(child, before) ? close(child) : closeBar(child),
      ...(isEnd && isOperand(after) ? [thinSpace()] : []),
    ]
  })
}

/** Without the space behind a relation that ends a formula in the midst of a sentence: the sentence has its own. */
export function withoutLastSpace(row: Element): Element {
  const last = row.children.at(-1)
  if (!last || !isElement(last)) return row
  if (last.tagName === 'mrow') return { ...row, children: [...row.children.slice(0, -1), withoutLastSpace(last)] }
  if (last.tagName !== 'mo') return row
  const closed = { ...last, properties: { ...last.properties, rspace: '0' } }
  return { ...row, children: [...row.children.slice(0, -1), closed] }
}

function closeBar(node: ElementContent): ElementContent {
  const bar = isOperator(node) ? BARS[textOf(node)] : undefined
  if (bar === undefined || !isElement(node)) return node
  const { stretchy, fence } = node.properties
  if (stretchy !== 'false' && fence !== 'true') return node
  return close({ ...node, children: [{ type: 'text', value: bar }] })
}

function close(operator: Element): Element {
  return { ...operator, properties: { ...operator.properties, lspace: '0', rspace: '0' } }
}

/** Whether it is the sign of what follows: TeX takes it for one where nothing stands before that it could be between. */
function isSign(node: ElementContent, before: ElementContent | undefined): node is Element {
  if (!isOperator(node) || !SIGNS.has(textOf(node))) return false
  if (before === undefined || !isElement(before) || before.tagName === 'mspace') return true
  return before.tagName === 'mo' && !CLOSING.has(textOf(before))
}

/** Whether it is the name of a function with scripts. */
function isFunction(node: ElementContent): boolean {
  if (!isElement(node) || !PLACED.has(node.tagName)) return false
  const [base] = node.children
  const last = base && isElement(base) ? base.children.at(-1) : undefined
  return last !== undefined && isApplication(last)
}

function isApplication(node: ElementContent): boolean {
  return isOperator(node) && textOf(node) === APPLICATION
}

function isOperator(node: ElementContent): node is Element {
  return isElement(node) && node.tagName === 'mo'
}

function isOperand(node: ElementContent | undefined): boolean {
  return node !== undefined && isElement(node) && node.tagName !== 'mo' && node.tagName !== 'mspace'
}

function textOf({ children: [child] }: Element): string {
  return child?.type === 'text' ? child.value : ''
}

const thinSpace = () => element('mspace', { width: THIN })
