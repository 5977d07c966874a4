import type { Element } from 'hast'
import { EPUB_BOOK, PAGES } from '../../../strings.ts'
import type { BoundPage } from './bound-page.ts'
import { element } from './nodes.ts'

/** A line of a contents list. */
interface Entry {
  readonly href: string
  readonly words: string
  readonly below?: readonly Entry[]
}

/** What is listed beside the pages: a figure by its heading and where it is shown. */
export interface ListedFigure {
  readonly heading: string
  readonly href: string
}

/**
 * The contents of an e-book: chapters with their sections, the figures, and for readers' menus where its parts begin.
 * @param ends what stands before and behind the pages.
 */
export function contents(
  pages: readonly (BoundPage & { readonly heading: string })[],
  figures: readonly ListedFigure[],
  ends: { readonly front: readonly Entry[]; readonly back: readonly Entry[] },
): Element[] {
  const chapters = pages.map(({ path, heading, sections }): Entry => {
    const below = sections.map(({ id, title }) => ({ href: `${path}#${id}`, words: title }))
    return { href: path, words: heading, below }
  })
  const lists = figures.length > 0 ? [{ href: '#figures', words: PAGES.figures }] : []
  const toc = list([...ends.front, ...lists, ...chapters, ...ends.back])
  const loi = list(figures.map(({ heading, href }) => ({ href, words: heading })))
  return [
    navigation('toc', 'contents', PAGES.contents, toc),
    ...(figures.length > 0 ? [navigation('loi', 'figures', PAGES.figures, loi)] : []),
    landmarks(pages, figures.length > 0),
  ]
}

function navigation(type: string, id: string, heading: string, entries: Element): Element {
  const level = type === 'toc' ? 'h1' : 'h2'
  const role = type === 'toc' ? { role: 'doc-toc' } : {}
  const title = element(level, { id: `${id}-heading` }, heading)
  return element('nav', { id, 'epub:type': type, ...role, ariaLabelledBy: [`${id}-heading`] }, title, entries)
}

function landmarks(pages: readonly BoundPage[], hasFigures: boolean): Element {
  const first = pages[0]
  const parts: [string, string, string][] = [
    ['cover', 'cover.xhtml', EPUB_BOOK.cover],
    ['titlepage', 'title.xhtml', EPUB_BOOK.titlePage],
    ['toc', 'nav.xhtml#contents', PAGES.contents],
    ...(first ? [['bodymatter', first.path, EPUB_BOOK.beginning] satisfies [string, string, string]] : []),
    ...pages
      .filter(({ type }) => type === 'glossary' || type === 'bibliography')
      .map(({ type, path, title }): [string, string, string] => [type, path, title]),
    ...(hasFigures ? [['loi', 'nav.xhtml#figures', PAGES.figures] satisfies [string, string, string]] : []),
    ['colophon', 'colophon.xhtml', EPUB_BOOK.colophon],
  ]
  const items = parts.map(([type, href, words]) => element('li', {}, element('a', { 'epub:type': type, href }, words)))
  const heading = element('h2', {}, EPUB_BOOK.landmarks)
  return element('nav', { 'epub:type': 'landmarks', hidden: true }, heading, element('ol', {}, ...items))
}

function list(entries: readonly Entry[]): Element {
  const items = entries.map(({ href, words, below = [] }) =>
    element('li', {}, element('a', { href }, words), ...(below.length > 0 ? [list(below)] : [])),
  )
  return element('ol', {}, ...items)
}
