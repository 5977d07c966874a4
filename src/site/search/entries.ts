import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import type { SearchDocument } from '../../reader/search/pages.ts'
import { plainText } from './plain-text.ts'

/** The id of an element, '' if it has none. */
export const idOf = ({ properties }: Element): string => String(properties['id'] ?? '')

/** A figure by its title, with its caption, alt text and long description. */
export function figureDocument(figure: Element): SearchDocument & { texts: string[] } {
  const drawing = select('.drawing', figure)
  const [, label = '', title = ''] = /^(.*?): (.*)$/.exec(String(drawing?.properties['ariaLabel'] ?? '')) ?? []
  const caption = selectAll('figcaption > p', figure)
  const told = selectAll('figcaption details:not(.menu, .work) > div > *', figure)
  const alt = select('svg > desc', figure)
  const texts = [
    ...caption.map((part) => plainText(withoutName(part))),
    ...(alt ? [plainText(alt)] : []),
    ...told.map(plainText),
  ]
  return {
    kind: 'figure',
    anchor: idOf(figure),
    label: /\d|\w\./.test(label) ? label : '',
    title,
    texts: texts.filter(Boolean),
  }
}

/** A caption without the number and the title that it begins with. */
function withoutName(caption: Element): Element {
  const at = caption.children.findIndex((child) => child.type === 'element' && child.tagName === 'b')
  return { ...caption, children: caption.children.slice(at + 1) }
}

/** How long the authors of a work may be in a title. */
const LONG = 80

/** An entry of the bibliography: its authors and year are its title, as it is cited. */
export function referenceDocument(entry: Element): SearchDocument {
  const text = plainText(entry)
  const [, authors = text.slice(0, LONG), year = ''] = /^(.+?) (\([^()]*\d{4}[a-z]?\))/.exec(text) ?? []
  const named = { kind: 'reference', anchor: idOf(entry), label: '' } as const
  if (authors.length > LONG) {
    const first = authors.slice(0, authors.lastIndexOf(', ', LONG))
    return { ...named, title: `${first}, … ${year}`.trim(), texts: [text] }
  }
  const title = `${authors} ${year}`.trim()
  return { ...named, title, texts: [text.slice(title.length).replace(/^[.,\s]+/, '')] }
}

/** A parameter: what it means, its value and what is legal. */
export function parameterDocument(section: Element): SearchDocument {
  const anchor = idOf(section)
  const value = select('h2 > span', section)
  const texts = [...(value ? [value] : []), ...selectAll('p', section), ...selectAll('dl > div', section).slice(0, 1)]
  return { kind: 'parameter', anchor, label: '', title: anchor, texts: texts.map(plainText) }
}

/** A symbol of the notation. */
export function symbolDocument(row: Element): SearchDocument {
  const [symbol, ...rest] = selectAll('td', row)
  const texts = rest.map(plainText).filter(Boolean)
  return { kind: 'symbol', anchor: idOf(row), label: '', title: symbol ? plainText(symbol) : '', texts }
}

/** An entry of a glossary. */
export function termDocument(anchor: string, term: Element, definitions: readonly Element[]): SearchDocument {
  return { kind: 'term', anchor, label: '', title: plainText(term), texts: definitions.map(plainText).filter(Boolean) }
}
