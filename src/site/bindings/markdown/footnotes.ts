import type { Element, ElementContent } from 'hast'
import { selectAll } from 'hast-util-select'
import { element, isElement } from '../epub/nodes.ts'

/** Stand for the nodes that Markdown has for footnotes, and HTML has not. */
export const FOOTNOTE = { reference: 'footnote-reference', definition: 'footnote-definition' } as const

/** A mark of a footnote, or the footnotes at the end of a page, as remark writes them; nothing for anything else. */
export function footnotesIn(node: Element): Element[] | undefined {
  if (node.tagName === 'sup') return referenceIn(node)
  if (node.properties['dataFootnotes'] === undefined) return undefined
  return selectAll('li[id]', node).map((note) =>
    element(FOOTNOTE.definition, { dataNote: nameOf(note.properties['id']) }, ...withoutReturn(note.children)),
  )
}

function referenceIn(sup: Element): Element[] | undefined {
  const mark = sup.children.find((child) => isElement(child) && child.properties['dataFootnoteRef'] !== undefined)
  if (mark === undefined || !isElement(mark)) return undefined
  return [element(FOOTNOTE.reference, { dataNote: nameOf(mark.properties['href']) }, ...mark.children)]
}

/** Remark's ids end in what the author called the note. */
const nameOf = (id: unknown) => String(id).replace(/^#?(?:user-content-)?fn-/, '')

function withoutReturn(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (node.properties['dataFootnoteBackref'] !== undefined) return []
    return [{ ...node, children: withoutReturn(node.children) }]
  })
}
