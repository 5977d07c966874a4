import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import type { SearchDocument } from '../../reader/search/pages.ts'
import { classesOf } from '../classes.ts'
import { figureDocument, idOf } from './entries.ts'
import { plainText } from './plain-text.ts'

type Draft = SearchDocument & { readonly texts: string[] }

const CONTAINERS = new Set(['ul', 'ol', 'div', 'section', 'blockquote', 'details', 'dl'])

/** Cuts the main part of a chapter at its headings, and takes out figures, numbered equations and asides. */
export function partsOf(main: Element, label: string, title: string): readonly SearchDocument[] {
  const drafts: Draft[] = [{ kind: 'chapter', anchor: '', label, title, texts: [] }]
  gather(main, drafts, 0)
  return drafts
}

/** Adds what is in an element to the drafts; paragraphs go to the one at `current`. Returns which is current after it. */
function gather(parent: Element, drafts: Draft[], current: number): number {
  let at = current
  for (const node of parent.children) if (node.type === 'element') at = take(node, drafts, at)
  return at
}

function take(node: Element, drafts: Draft[], at: number): number {
  const classes = classesOf(node)
  if (node.tagName === 'nav' || classes.includes('opening') || classes.includes('symbols')) return at
  if (/^h[2-6]$/.test(node.tagName)) {
    drafts.push({ kind: 'section', anchor: idOf(node), label: '', title: plainText(node), texts: [] })
    return drafts.length - 1
  }
  if (node.tagName === 'figure') drafts.push(figureDocument(node))
  else if (node.tagName === 'aside') takeAside(node, drafts)
  else if (classes.includes('numbered')) takeEquation(node, drafts, at)
  else if (classes.includes('rows')) drafts[at]?.texts.push(...tableTexts(node))
  else if (node.tagName === 'table') drafts[at]?.texts.push(...selectAll('tr', node).map(rowText))
  else if (CONTAINERS.has(node.tagName) && !classes.includes('equation')) return gather(node, drafts, at)
  else takeParagraph(node, drafts, at)
  return at
}

function takeParagraph(node: Element, drafts: Draft[], at: number): void {
  const text = plainText(node)
  if (text !== '') drafts[at]?.texts.push(text)
}

function takeAside(node: Element, drafts: Draft[]): void {
  const title = String(node.properties['ariaLabel'] ?? '')
  drafts.push({ kind: 'aside', anchor: idOf(node), label: '', title, texts: [] })
  const inside = node.children.filter((child) => child.type !== 'element' || !classesOf(child).includes('aside-title'))
  gather({ ...node, children: inside }, drafts, drafts.length - 1)
}

/** A numbered equation knows what stands before it: that says what it is about. */
function takeEquation(node: Element, drafts: Draft[], at: number): void {
  const label = String(node.properties['ariaLabel'] ?? '')
  const before = (drafts[at]?.texts.length ?? 0) - 1
  drafts.push({
    kind: 'equation',
    anchor: idOf(node),
    label,
    title: plainText(select('.katex', node) ?? node).replace(/[\s.,;]+$/, ''),
    texts: [],
    ...(before >= 0 && { after: [at, before] }),
  })
}

/** A row of a table that is part of the text. */
function rowText(row: Element): string {
  return selectAll('th, td', row).map(plainText).filter(Boolean).join(' · ')
}

/** A computed table by its caption and its words: numbers in cells are not what one looks for. */
function tableTexts(node: Element): string[] {
  const caption = select('caption', node)
  const head = select('thead', node)
  return [caption, head].flatMap((part) => (part && plainText(part) !== '' ? [plainText(part)] : []))
}
