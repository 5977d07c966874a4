import type { Author } from '../authors.ts'
import { type BookFacts, type FigureFacts, figureUrl, pinnedUrl, plainTitle, sortedName, wholeTitle } from './facts.ts'

/** Tags `<meta name content>` that Google Scholar and Zotero read. */
export type MetaTags = readonly (readonly [name: string, content: string])[]

/** A page of a book with a title of its own. */
export interface ChapterFacts {
  /** As printed; a letter for an appendix. */
  readonly number: string
  readonly title: string
  /** Its path from the edition's root. */
  readonly page: string
}

/** The tags of a book's title page. */
export function bookTags(book: BookFacts): MetaTags {
  return [
    ['citation_title', plainTitle(wholeTitle(book))],
    ...shared(book, book.url),
    ['citation_abstract', plainTitle(book.description)],
    ...(book.doi === undefined ? [] : [['citation_doi', book.doi] as const]),
    ...book.keywords.map((keyword) => ['citation_keywords', keyword] as const),
  ]
}

/** The tags of a chapter's page. */
export function chapterTags(chapter: ChapterFacts, book: BookFacts): MetaTags {
  return [['citation_title', plainTitle(chapter.title)], ...contained(book, new URL(chapter.page, book.url).href)]
}

/** The tags of a figure's page: what is cited is this version of it, what is read is the page. */
export function figureTags(figure: Pick<FigureFacts, 'id' | 'title' | 'pin'>, book: BookFacts): MetaTags {
  const address = figureUrl(figure.id, book)
  return [['citation_title', plainTitle(figure.title)], ...contained(book, address, pinnedUrl(figure, book))]
}

function contained(book: BookFacts, address: string, cited = address): MetaTags {
  return [...shared(book, address, cited), ['citation_inbook_title', plainTitle(wholeTitle(book))]]
}

function shared({ authors, date, language, publisher }: BookFacts, address: string, cited = address): MetaTags {
  return [
    ...authors.map((author) => ['citation_author', oneName(author)] as const),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', cited],
    ['citation_fulltext_html_url', address],
    ...(publisher === undefined ? [] : [['citation_publisher', publisher] as const]),
  ]
}

/** A name as catalogues sort it; that of a group has no space at which they would split it. */
function oneName(author: Author): string {
  const name = sortedName(author)
  return author.family === undefined ? name.replace(/\s+/g, '\u00a0') : name
}
