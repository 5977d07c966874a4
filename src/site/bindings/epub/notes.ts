import type { Properties } from 'hast'
import { element, type Rule } from './nodes.ts'

/** What a mark of remark's footnotes and tasks is to readers of e-books, before {@link bareRule} takes the mark away. */
export const noteRule: Rule = (node) => {
  const { properties, tagName } = node
  if (tagName === 'input' && properties['type'] === 'checkbox')
    return [element('span', {}, properties['checked'] ? '☑ ' : '☐ ')]
  const more = semanticsOf(properties)
  return more && [{ ...node, properties: { ...properties, ...more } }]
}

function semanticsOf(properties: Properties): Properties | undefined {
  if ('dataFootnoteRef' in properties) return { 'epub:type': 'noteref', role: 'doc-noteref' }
  if ('dataFootnote' in properties) return { 'epub:type': 'footnote' }
  if ('dataFootnoteBackref' in properties) return { role: 'doc-backlink' }
  return 'dataFootnotes' in properties ? { 'epub:type': 'footnotes', role: 'doc-endnotes' } : undefined
}
