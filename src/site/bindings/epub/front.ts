import type { Element } from 'hast'
import { byline } from '../../../pipeline/authors.ts'
import type { Book } from '../../../pipeline/book.ts'
import { wholeTitle } from '../../../pipeline/citations/facts.ts'
import { EPUB_BOOK } from '../../../strings.ts'
import { element } from './nodes.ts'

/** The name of the cover's picture. */
export const COVER = 'cover.png'

/** The page that shows the cover. */
export function coverPage(book: Book): Element[] {
  const alt = EPUB_BOOK.coverAlt(wholeTitle(book), byline(book.authors))
  const img = element('img', { src: COVER, alt, role: 'doc-cover' })
  return [element('section', { 'epub:type': 'cover', className: ['cover'], ariaLabel: EPUB_BOOK.cover }, img)]
}

/** The title page. */
export function titlePage({ title, subtitle, authors, version, date, description, publisher }: Book): Element[] {
  const line = (name: string, words: string) => element('p', { className: [name] }, words)
  return [
    element(
      'section',
      { 'epub:type': 'titlepage', className: ['title-page'], ariaLabel: EPUB_BOOK.titlePage },
      element('h1', {}, title),
      ...(subtitle === undefined ? [] : [line('subtitle', subtitle)]),
      line('byline', byline(authors)),
      line('abstract', description),
      line('imprint', [publisher, EPUB_BOOK.imprint(version, date)].filter(Boolean).join('. ')),
    ),
  ]
}
