import type { Element } from 'hast'
import { selectAll } from 'hast-util-select'
import { classesOf } from '../../classes.ts'
import { mathCore } from './math-core.ts'
import { withoutLastSpace } from './math-operators.ts'
import { widthOf } from './math-width.ts'
import { element, isElement, type Rule, wordsOf } from './nodes.ts'

/** A formula as KaTeX wrote it becomes its MathML alone, with the TeX as the text that stands in for it. */
export const formulaRule: Rule = (node) => {
  const classes = classesOf(node)
  if (classes.includes('katex-html')) return selectAll('.tag', node).map(numberOf)
  if (classes.includes('katex') || classes.includes('katex-mathml') || classes.includes('katex-display'))
    return node.children
  if (node.tagName === 'math') return [mathOf(node)]
  if (classes.includes('equation')) return [equationOf(node)]
  return undefined
}

function mathOf(math: Element): Element {
  const [semantics] = math.children
  if (!semantics || !isElement(semantics) || semantics.tagName !== 'semantics') return math
  const [formula, annotation] = semantics.children.filter(isElement)
  const tex = annotation?.children.map((child) => ('value' in child ? child.value : '')).join('') ?? ''
  const properties = {
    ...math.properties,
    alttext: tex
      .replace(/\\tag\{[^}]*\}/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }
  return { ...math, properties, children: formula ? [withoutLastSpace(mathCore(formula))] : [] }
}

/** What is seen of the number of an equation. */
function numberOf(tag: Element): Element {
  return element('div', { className: ['number'] }, wordsOf(tag))
}

/** A displayed formula in a box that can be scrolled, its number beside it. */
function equationOf(equation: Element): Element {
  const { id, role, ariaLabel } = equation.properties
  const [formula = equation] = selectAll('math', equation)
  const style = `--width:${Math.ceil(widthOf(formula))}`
  const box = element('div', { className: ['formula'], style }, formula)
  return element('div', { id, className: ['equation'], role, ariaLabel }, box, ...selectAll('.number', equation))
}
