import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What no page says in its own text: how to use it, where to go next, drawings, and words that are said twice. */
const UNREAD =
  'nav, button, input, script, svg, .status, .menu, .controls, .spoken, .scripted-only, [data-footnote-backref]'

const BLOCKS = new Set(
  'main header section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tr th td pre blockquote aside figure figcaption details summary'.split(
    ' ',
  ),
)

/** Every statement of a page's main part, in order: formulas as $TeX$, pictures by the text that stands in for them. */
export function statementsOf(html: string): string[] {
  const main = select('main', fromHtml(html))
  const found: string[] = []
  let line = ''
  const end = () => {
    if (normal(line) !== '') found.push(normal(line))
    line = ''
  }
  const read = (node: ElementContent): void => {
    if (node.type === 'text') line += node.value
    if (node.type !== 'element') return
    if (isOne(node, 'figure')) found.push(normal(textOf(select('svg > desc', node))))
    if (isOne(node, UNREAD)) return
    if (isOne(node, '[data-footnote-ref]')) line += String(node.properties['href']).replace(/^#note-[^-]+-/, '')
    else if (isOne(node, '.katex-display')) {
      end()
      found.push(normal(`$$${texIn(node)}$$`))
    } else if (isOne(node, '.katex')) line += `$${texIn(node).trim()}$`
    else if (BLOCKS.has(node.tagName) || isOne(node, '.cited')) {
      end()
      for (const child of node.children) read(child)
      end()
    } else for (const child of node.children) read(child)
  }
  const opening = main && select('.opening', main)
  if (opening) {
    const isTitle = (child: ElementContent) =>
      child.type === 'element' && (isOne(child, '.kicker') || isOne(child, 'h1'))
    found.push(normal(opening.children.filter(isTitle).map(textOf).join('. ')))
    opening.children = opening.children.filter((child) => !isTitle(child))
  }
  if (main) read(main)
  end()
  return found
}

/** The TeX of a formula; its colors are no statement. */
const texIn = (node: Element) => textOf(select('annotation', node)).replace(/\\textcolor\{[^}]*\}/g, '')

/** Every statement of a text in Markdown, in order, as any parser of CommonMark, GFM and math reads it. */
export function statementsIn(markdown: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(markdown)
  const found: string[] = []
  const read = (node: Nodes): void => {
    if (node.type === 'math') found.push(normal(`$$${node.value}$$`))
    else if (node.type === 'code') found.push(normal(node.value))
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (normal(wordsOf(node)) !== '') found.push(normal(wordsOf(node)))
    } else if ('children' in node) node.children.forEach(read)
    else if (node.type !== 'thematicBreak') found.push(`${node.type}: ${'value' in node ? node.value : ''}`)
  }
  read(tree)
  return found
}

function wordsOf(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'footnoteReference') return node.label ?? ''
  if (node.type === 'html') return `html: ${node.value}`
  if ('children' in node) return node.children.map(wordsOf).join('')
  return 'value' in node ? node.value : ''
}

/** What a page says and its twin does not, and what only the twin says; both are read from the beginning to the end, once. */
export function comparison(html: string, markdown: string): { readonly lost: string[]; readonly added: string[] } {
  const twin = statementsIn(markdown)
  const lost: string[] = []
  const added: string[] = []
  let at = 0
  for (const statement of statementsOf(html)) {
    const next = twin.indexOf(statement, at)
    if (next < 0) lost.push(statement)
    else {
      added.push(...twin.slice(at, next))
      at = next + 1
    }
  }
  return { lost, added: [...added, ...twin.slice(at)] }
}

const textOf = (node: ElementContent | undefined): string => {
  if (node?.type === 'text') return node.value
  return node?.type === 'element' ? node.children.map(textOf).join('') : ''
}

const isOne = (node: Element, selector: string) => select(selector, { ...node, children: [] }) !== undefined

/** A text on one line; raised signs count as the plain ones, and so do the two ways to write a bar in TeX. */
const normal = (text: string) =>
  text
    .replaceAll('\\|', '\\Vert ')
    .replaceAll('|', '\\vert ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\$\$) | (?=\$\$)/g, '')
    .trim()
