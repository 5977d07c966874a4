import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import type { SearchDocument, SearchPage } from '../../reader/search/pages.ts'
import { classesOf } from '../classes.ts'
import { figureDocument, idOf, parameterDocument, referenceDocument, symbolDocument, termDocument } from './entries.ts'
import { partsOf } from './parts.ts'
import { lettersIn, plainText, shown } from './plain-text.ts'

/** Cuts a printed page into what a search can find on it. */
export function searchPage(path: string, html: string): SearchPage {
  const tree = fromHtml(html)
  const main = select('main', tree)
  const heading = main && select('h1', main)
  const title = heading ? shown(plainText(heading)) : ''
  const kicker = main && select('.kicker', main)
  const label = kicker ? shown(plainText(kicker)) : ''
  return { path, label, title, documents: main && title !== '' ? documentsOf(main, label, title).map(lettered) : [] }
}

/** A document as it is shown, with the letters of its formulas apart. */
function lettered(document: SearchDocument): SearchDocument {
  const { title, texts } = document
  const letters = lettersIn([title, ...texts]).join(' ')
  return { ...document, title: shown(title), texts: texts.map(shown), ...(letters && { letters }) }
}

function documentsOf(main: Element, label: string, title: string): readonly SearchDocument[] {
  if (select('header.opening', main)) return partsOf(main, label, title)
  const classes = classesOf(main)
  if (classes.includes('figure-page')) return selectAll('figure[id]', main).map(figureDocument)
  return [pageDocument(main, title), ...entriesOf(main, classes)]
}

function entriesOf(main: Element, classes: readonly string[]): SearchDocument[] {
  if (classes.includes('references')) return selectAll('li[id]', main).map(referenceDocument)
  if (classes.includes('parameters')) return selectAll('section[id]', main).map(parameterDocument)
  if (classes.includes('notation')) return selectAll('tr[id]', main).map(symbolDocument)
  return selectAll('dl', main).flatMap(termsOf)
}

/** A page that is no chapter, as a whole: by its lead, as the rest is found entry by entry. */
function pageDocument(main: Element, title: string): SearchDocument {
  const [lead] = [...selectAll('.abstract', main), ...main.children.filter(isParagraph)]
  return { kind: 'page', anchor: '', label: '', title, texts: lead ? [plainText(lead)] : [] }
}

const isParagraph = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'p'

/** The entries of a list of definitions: the id is at the term, or around it and its definitions. */
function termsOf(list: Element): SearchDocument[] {
  const children = list.children.filter((child) => child.type === 'element')
  return children.flatMap((child, at) => {
    if (child.tagName === 'div') {
      const term = select('dt', child)
      const id = idOf(child) || (term ? idOf(term) : '')
      return term && id ? [termDocument(id, term, selectAll('dd', child))] : []
    }
    if (child.tagName !== 'dt' || !idOf(child)) return []
    const rest = children.slice(at + 1)
    const next = rest.findIndex(({ tagName }) => tagName === 'dt')
    const own = next < 0 ? rest : rest.slice(0, next)
    return [termDocument(idOf(child), child, own)]
  })
}
