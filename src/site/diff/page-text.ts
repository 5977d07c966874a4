import type { Element, Nodes, Parents, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { EXIT, visit } from 'unist-util-visit'

/** A sentence of a page, or what stands for one: a heading, an equation, a row of a table. */
export interface Sentence {
  /** Formulas as TeX between dollar signs. */
  readonly text: string
  /** Id of the element or section it stands in; empty at the top of the page. */
  readonly id: string
}

/** What readers do not read as text, and figures, which are compared as such. */
const SKIPPED = new Set(['figure', 'nav', 'script', 'style', 'svg', 'button', 'template'])
const UNREAD = ['spoken', 'symbols', 'backlink']
const HEADING = /^h[1-6]$/
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']
/** Stands for a formula while sentences are told apart, so that no full stop in it ends one. */
const FORMULA = '\uE000'

interface Block {
  text: string
  readonly id: string
  /** Whether it is a row of a table, which is one sentence. */
  readonly isRow: boolean
}

/**
 * The sentences of a page's main content, in order.
 * @param language BCP 47 tag, for where sentences end.
 */
export function sentencesOf(html: string, language: string): Sentence[] {
  const formulas: string[] = []
  const segmenter = segmenterFor(language)
  const whole = (text: string) => text.replaceAll(FORMULA, () => `$${formulas.shift() ?? ''}$`)
  return blocksOf(mainOf(fromHtml(html)), formulas).flatMap(({ text, id, isRow }) => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (isRow && /^[\s|]*$/.test(line)) return []
    const parts = isRow ? [line] : [...segmenter.segment(line)].map(({ segment }) => segment.trim())
    return parts.map((part) => ({ text: whole(part), id }))
  })
}

/** A language that is no BCP 47 tag is taken for English. */
function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

function mainOf(tree: Parents): Parents {
  let main = tree
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'main') return undefined
    main = element
    return EXIT
  })
  return main
}

/** The blocks of text, with its formulas put into a list and a sign in their places. */
function blocksOf(main: Parents, formulas: string[]): Block[] {
  const blocks: Block[] = []
  let block: Block | undefined
  let section = ''
  let isRow = false
  let cells = 0
  const add = (text: string, id: string) => {
    if (!block && text.trim() === '') return
    if (!block) {
      block = { text: '', id: id || section, isRow }
      blocks.push(block)
    }
    block.text += text
  }
  const enter = (element: Element, id: string): void => {
    const { tagName, properties, children } = element
    const own = String(properties.id ?? '')
    if (HEADING.test(tagName)) section = own || section
    const isCell = tagName === 'td' || tagName === 'th'
    const breaks = !isCell && !INLINE.has(tagName)
    if (breaks) block = undefined
    if (tagName === 'tr') {
      isRow = true
      cells = 0
    }
    if (isCell && cells > 0) add(' | ', id)
    if (isCell) cells += 1
    for (const child of children) walk(child, own || id)
    if (tagName === 'tr') isRow = false
    if (breaks) block = undefined
  }
  const walk = (node: Nodes, id: string): void => {
    if (node.type === 'text') add(node.value, id)
    if (node.type !== 'element' || isSkipped(node)) return
    const tex = texOf(node)
    if (tex !== undefined) formulas.push(tex)
    const text = tex === undefined ? raisedText(node) : FORMULA
    if (text === undefined) enter(node, id)
    else add(text, id)
  }
  for (const child of main.children) walk(child as Nodes, '')
  return blocks
}

function isSkipped({ tagName, properties }: Element): boolean {
  return SKIPPED.has(tagName) || UNREAD.some((name) => classesOf(properties).includes(name))
}

/** An exponent in superscript digits, as a text has no markup. */
function raisedText({ tagName, children: [only] }: Element): string | undefined {
  if (tagName !== 'sup' || only?.type !== 'text' || !/^[−-]?\d+$/.test(only.value)) return undefined
  return [...only.value].map((sign) => RAISED[Number(sign)] ?? '⁻').join('')
}

const classesOf = ({ className }: Properties): readonly unknown[] => (Array.isArray(className) ? className : [])

/** The TeX of an element that KaTeX set. */
function texOf(element: Element): string | undefined {
  if (!classesOf(element.properties).includes('katex')) return undefined
  let tex: string | undefined
  visit(element, { type: 'element', tagName: 'annotation' }, (annotation: Element) => {
    const [text] = annotation.children
    tex = text?.type === 'text' ? text.value.replace(/\s+/g, ' ').trim() : ''
    return EXIT
  })
  return tex
}
