import type { Element, ElementContent } from 'hast'
import { selectAll } from 'hast-util-select'
import { footnoteName } from '../../../pipeline/footnotes.ts'
import { element, isElement } from '../epub/nodes.ts'

/** Stand for the nodes that Markdown has for footnotes, and HTML has not. */
export const FOOTNOTE = { reference: 'footnote-reference', definition: 'footnote-definition' } as const

/** A mark of a footnote, or the footnotes at the end of a page, as chapters have them; nothing for anything else. */
export function footnotesIn(node: Element): Element[] | undefined {
  if (node.tagName === 'sup') return referenceIn(node)
  if (node.properties['dataFootnotes'] === undefined) return undefined
  return selectAll('li[id]', node).map((note) =>
    element(
      FOOTNOTE.definition,
      { dataNote: footnoteName(String(note.properties['id'])) },
      ...withoutReturn(note.children),
    ),
  )
}

function referenceIn(sup: Element): Element[] | undefined {
  const mark = sup.children.find((child) => isElement(child) && child.properties['dataFootnoteRef'] !== undefined)
  if (mark === undefined || !isElement(mark)) return undefined
  return [element(FOOTNOTE.reference, { dataNote: footnoteName(String(mark.properties['href'])) }, ...mark.children)]
}

function withoutReturn(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (node.properties['dataFootnoteBackref'] !== undefined) return []
    return [{ ...node, children: withoutReturn(node.children) }]
  })
}
