import type { Author } from '../authors.ts'
import {
  type BookFacts,
  bookKey,
  type FigureFacts,
  figureKey,
  figureName,
  pinnedUrl,
  plainTitle,
  wholeTitle,
} from './facts.ts'

/** A name in CSL-JSON: of a person, or a `literal` that is never taken apart. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** An item of CSL-JSON 1.0.2, as far as we use it. */
export interface CslItem {
  readonly id: string
  readonly 'citation-key': string
  readonly type: 'book' | 'figure'
  readonly title: string
  readonly author: readonly CslName[]
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL: string
  readonly language: string
  /** The licence, which those who print a figure again must name. */
  readonly note: string
  readonly edition?: string
  readonly version?: string
  readonly number?: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly DOI?: string
  readonly abstract?: string
  readonly keyword?: string
}

/** A book as CSL-JSON. Its version is an edition: styles take a `version` of a book to mean computer software. */
export function bookItem(book: BookFacts): CslItem {
  const key = bookKey(book)
  return {
    id: key,
    'citation-key': key,
    type: 'book',
    title: plainTitle(wholeTitle(book)),
    ...shared(book),
    edition: `version ${book.version}`,
    URL: book.url,
    ...(book.doi === undefined ? {} : { DOI: book.doi }),
    abstract: plainTitle(book.description),
    ...(book.keywords.length === 0 ? {} : { keyword: book.keywords.join(', ') }),
  }
}

/** A figure as CSL-JSON, contained in its book. */
export function figureItem(figure: FigureFacts, book: BookFacts): CslItem {
  const key = figureKey(figure.id, book)
  return {
    id: key,
    'citation-key': key,
    type: 'figure',
    title: plainTitle(figure.title),
    ...shared(book),
    'container-title': plainTitle(wholeTitle(book)),
    ...(figure.number ? { number: figureName(figure) } : {}),
    version: book.version,
    URL: pinnedUrl(figure, book),
  }
}

function shared({ authors, date, language, license, publisher }: BookFacts) {
  return {
    author: authors.map(cslName),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    language,
    note: `License ${license.text}`,
    ...(publisher === undefined ? {} : { publisher }),
  }
}

function cslName({ name, given, family }: Author): CslName {
  if (family === undefined) return { literal: name ?? '' }
  return given === undefined ? { family } : { family, given }
}
