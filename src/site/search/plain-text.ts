import type { Element, ElementContent, Nodes } from 'hast'
import { select } from 'hast-util-select'
import { plainMath } from '../../pipeline/citations/plain-math.ts'
import { classesOf } from '../classes.ts'
import { inOneLine } from './one-line.ts'

/** Superscripts and subscripts that Unicode has, each below its plain character. */
const [PLAIN, RAISED] = ['0123456789+-−()nitkjhlmrsx⊤', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱᵗᵏʲʰˡᵐʳˢˣᵀ']
const [BASE, LOWERED] = ['0123456789+-−()nitkjhlmrsx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙᵢₜₖⱼₕₗₘᵣₛₓ']

const SKIPPED = 'svg, nav, script, button, figure, .status, .symbols, .backlink, .menu, .cited, .uses, .spoken'.split(
  ', ',
)

/** Whether an element is named by a selector of one tag or one class. */
export function isOf(element: Element, selector: string): boolean {
  return selector.startsWith('.') ? classesOf(element).includes(selector.slice(1)) : element.tagName === selector
}

/** The text of a node on one line, with every formula once and in signs that can be read; its letters are marked until it is `shown`. */
export function plainText(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return node.children.map(rawText).join('')
  if (node.type !== 'element' || SKIPPED.some((selector) => isOf(node, selector))) return ''
  if (isOf(node, '.katex')) return formula(node)
  const inside = node.children.map((child: ElementContent) => rawText(child)).join('')
  const script = SCRIPTS.get(node.tagName)
  if (script) return withScripts(/^.$/u.test(inside) ? script + inside : `${script}(${inside})`)
  return INLINE.has(node.tagName) ? inside : ` ${inside} `
}

const SCRIPTS = new Map([
  ['sup', '^'],
  ['sub', '_'],
])
const INLINE = new Set('a abbr b cite code data dfn em i kbd mark q s small span strong time u var'.split(' '))

/** The TeX of a formula, if it is one. */
export function texOf(node: Nodes): string | undefined {
  const annotation = select('annotation', node)
  return annotation?.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function formula(katex: Element): string {
  return withScripts(plainMath(flattened(texOf(katex) ?? '')))
    .replace(/‖ ?([^‖]*?) ?‖/g, '‖$1‖')
    .replace(/[;,]+ *(?==)/g, ' ')
    .replace(/\s+(?=[,.;])/g, '')
    .replace(/(?<![a-z])[a-z](?![a-z])/gi, `${LETTER}$&`)
}

/** Stands in a text before each Latin letter that a formula has by itself, which an article or an initial is not. */
const LETTER = '\u2063'

/** The letters that formulas of some texts have by themselves, each once. */
export function lettersIn(texts: readonly string[]): readonly string[] {
  const letters = texts.flatMap((text) => text.split(LETTER).slice(1)).map(([letter = '']) => letter)
  return [...new Set(letters)]
}

/** A text as it is shown. */
export const shown = (text: string) => text.replaceAll(LETTER, '')

/** TeX without its number, and without what only says how it is set. */
function flattened(tex: string): string {
  return inOneLine(tex)
    .replace(/\\(?:tag|label)\{[^}]*\}/g, '')
    .replace(/\\q?quad\b/g, ' ')
    .replace(/\\long(?=left|right|mapsto)/g, '\\')
    .replace(/\\[lr]vert\b ?/g, '|')
    .replace(/([_^])\s*(?:\\(max|min|sup|inf)\b|\{\\(max|min|sup|inf)\})/g, '$1{$2$3}')
    .replace(/\\frac\s*(\w)\s*(\\?[A-Za-z]+|\w)/g, '\\frac{$1}{$2}')
}

/** A formula with raised and lowered characters instead of ^ and _, where Unicode has them all. */
export function withScripts(formula: string): string {
  return formula
    .replace(/\^(\([^()]*\)|[-−]?\d+|⊤|\w+)/g, (all, script: string) => inScript(script, PLAIN, RAISED) ?? all)
    .replace(/_(\([^()]*\)|\d+|\w+)/g, (all, script: string) => inScript(script, BASE, LOWERED) ?? all)
}

function inScript(script: string, plain: string, set: string): string | undefined {
  const signs = [...script.replace(/^\((.*)\)$/, '$1')].filter((sign) => sign !== ' ')
  const from = [...plain]
  const to = [...set]
  const raised = signs.map((sign) => to[from.indexOf(sign)])
  return raised.every((sign) => sign !== undefined) ? raised.join('') : undefined
}
