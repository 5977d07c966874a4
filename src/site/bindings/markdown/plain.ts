import type { Element, ElementContent } from 'hast'
import { toText } from 'hast-util-to-text'
import { classesOf } from '../../classes.ts'
import { withScripts } from '../../search/plain-text.ts'
import { isUnbound } from '../epub/bare.ts'
import { element, isElement } from '../epub/nodes.ts'
import { figureParts } from './figure.ts'
import { footnotesIn } from './footnotes.ts'
import { formulaOf } from './formulas.ts'

/** Where links of a page lead in its twin. */
export type Relink = (href: string) => string

/** What only says where else to go, and what is printed otherwise at the head. */
const DROPPED = ['menu', 'kicker']

/** The content of a page in the elements that Markdown has: no controls, formulas as TeX, figures as pictures. */
export function plain(nodes: readonly ElementContent[], relink: Relink): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    return isElement(node) ? plainElement(node, relink) : []
  })
}

function plainElement(node: Element, relink: Relink): ElementContent[] {
  const classes = classesOf(node)
  if (isTask(node)) return [node]
  if (isUnbound(node) || node.tagName === 'svg' || DROPPED.some((name) => classes.includes(name))) return []
  const formula = formulaOf(node)
  if (formula) return [formula]
  const notes = footnotesIn(node)
  if (notes) return notes.map((note) => ({ ...note, children: plain(note.children, relink) }))
  if (node.tagName === 'figure' && node.properties['id'] !== undefined) return plain(figureParts(node), relink)
  if (node.tagName === 'sup') return [raised('^', node)]
  if (node.tagName === 'sub') return [raised('_', node)]
  return inWords(node, plain(node.children, relink), relink)
}

/** Whether an element is the box of an entry in a list of tasks, which readers cannot tick. */
const isTask = ({ tagName, properties }: Element) =>
  tagName === 'input' && properties['type'] === 'checkbox' && properties['disabled'] === true

/** What Markdown can only say in bold, in a paragraph of its own, or by where a column is set. */
function inWords(node: Element, children: ElementContent[], relink: Relink): ElementContent[] {
  const { tagName, properties } = node
  const classes = classesOf(node)
  if (tagName === 'summary' || classes.includes('aside-title')) return [element('p', {}, bold(children))]
  if (tagName === 'dfn') return [bold(children)]
  if (tagName === 'table') return [...captionOf(children), { ...node, children }]
  if (classes.includes('cited')) return [element('p', {}, ...children)]
  if (/^t[dh]$/.test(tagName) && classes.includes('number')) return [element(tagName, { align: 'right' }, ...children)]
  const { href } = properties
  if (tagName === 'a' && typeof href === 'string') return [{ ...node, properties: { href: relink(href) }, children }]
  return [{ ...node, children }]
}

function captionOf(children: readonly ElementContent[]): Element[] {
  return children
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
    .map((caption) => element('p', {}, bold(caption.children)))
}

const bold = (children: readonly ElementContent[]) => element('strong', {}, ...children)

/** Markdown has no raised and lowered signs: they are those of Unicode, or stand behind ^ and _. */
function raised(sign: string, node: Element): ElementContent {
  const inside = toText(node)
  return { type: 'text', value: withScripts(/^.$/u.test(inside) ? sign + inside : `${sign}(${inside})`) }
}
