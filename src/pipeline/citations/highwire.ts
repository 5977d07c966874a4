import { type BookFacts, type FigureFacts, figureUrl, plainTitle, sortedName, wholeTitle } from './facts.ts'

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

/** The tags of a figure's page: its address is that of the page, whose meaning never changes. */
export function figureTags(figure: Pick<FigureFacts, 'id' | 'title'>, book: BookFacts): MetaTags {
  return [['citation_title', plainTitle(figure.title)], ...contained(book, figureUrl(figure.id, book))]
}

function contained(book: BookFacts, address: string): MetaTags {
  return [...shared(book, address), ['citation_inbook_title', plainTitle(wholeTitle(book))]]
}

function shared({ authors, date, language, publisher }: BookFacts, address: string): MetaTags {
  return [
    ...authors.map((author) => ['citation_author', sortedName(author)] as const),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ...(publisher === undefined ? [] : [['citation_publisher', publisher] as const]),
  ]
}
