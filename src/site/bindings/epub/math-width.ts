import type { Element, ElementContent } from 'hast'
import { isElement } from './nodes.ts'

/** How wide a letter, a capital, a digit, a mark of punctuation and an operator are on average, in em, with the space around them. */
const LETTER = 0.52
const CAPITAL = 0.75
const DIGIT = 0.5
const POINT = 0.28
const MARK = 0.45
const OPERATOR = 1.25
/** A bracket that grows with what it encloses. */
const FENCE = 0.9
const SCRIPT = 0.72

/** About how wide a formula is, in em; rather too much than too little. */
export function widthOf(node: ElementContent): number {
  if (node.type === 'text') return sum([...node.value].map(characterWidth))
  if (!isElement(node)) return 0
  const parts = node.children.filter((child) => isElement(child) || node.children.length === 1).map(widthOf)
  const [first = 0, ...rest] = parts
  switch (node.tagName) {
    case 'mo':
      return operatorWidth(node, first)
    case 'mspace':
      return Number.parseFloat(String(node.properties['width'] ?? 0)) || 0
    case 'mfrac':
    case 'munder':
    case 'mover':
    case 'munderover':
      return Math.max(...parts, 0) + 0.2
    case 'msub':
    case 'msup':
      return first + SCRIPT * sum(rest)
    case 'msubsup':
      return first + SCRIPT * Math.max(...rest, 0)
    case 'mtable':
      return tableWidth(node)
    case 'msqrt':
      return sum(parts) + 0.9
    default:
      return sum(parts)
  }
}

function characterWidth(character: string): number {
  if (character === '\u2061') return 0
  if (/\d/.test(character)) return DIGIT
  if (/\p{Lu}/u.test(character)) return CAPITAL
  return /[.,]/.test(character) ? POINT : LETTER
}

function operatorWidth({ properties }: Element, own: number): number {
  const { separator, stretchy, fence, lspace } = properties
  if (own === 0) return 0
  if (separator !== undefined) return MARK
  if (fence !== undefined) return FENCE
  return (stretchy ?? lspace) ? Math.max(own, MARK) : Math.max(OPERATOR, own + 0.4)
}

function tableWidth(table: Element): number {
  const rows = table.children.filter(isElement).map((row) => row.children.filter(isElement).map(widthOf))
  const columns = Math.max(...rows.map((row) => row.length), 0)
  const widest = (at: number) => Math.max(...rows.map((row) => row[at] ?? 0))
  return sum(Array.from({ length: columns }, (_, at) => widest(at) + 0.8))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
