import MiniSearch, { type SearchResult } from 'minisearch'
import { type Entry, entryOf, FIELDS } from './entry.ts'
import { nearest } from './nearest.ts'
import type { SearchDocument, SearchPage } from './pages.ts'
import { queriesOf } from './query.ts'
import { BOOST, likely, likeness } from './ranking.ts'
import { asked, termsOf, type Word } from './words.ts'

/** A document that was found. */
export interface Hit {
  readonly page: SearchPage
  readonly document: SearchDocument
  readonly score: number
  /** The words of the book that answer the question, as they are compared. */
  readonly terms: ReadonlySet<string>
}

/** What was found of a page, best first. */
export interface Group {
  readonly page: SearchPage
  readonly hits: readonly Hit[]
}

/** How a question is asked: the next way if one finds nothing. */
const WAYS = [
  { combineWith: 'AND', fuzzy: false },
  { combineWith: 'AND', fuzzy: true },
  { combineWith: 'OR', fuzzy: true },
] as const

/** Finds in the documents of a book, once made. */
export class Finder {
  readonly #all: readonly { readonly page: SearchPage; readonly document: SearchDocument }[]
  readonly #index = new MiniSearch<Entry>({ fields: FIELDS, tokenize: termsOf, processTerm: (term) => term })

  /** @param isThere whether a document can be gone to; all can, unless said otherwise. */
  constructor(pages: readonly SearchPage[], isThere: (path: string, anchor: string) => boolean = () => true) {
    const all = pages.flatMap((page) => page.documents.map((document) => ({ page, document })))
    this.#all = all.filter(({ page, document }) => isThere(page.path, document.anchor))
    this.#index.addAll(this.#all.map(({ page, document }, id) => entryOf(id, document, page)))
  }

  /** What answers a question, best first: what has all of its words, or else words like them, or else any of them. */
  find(query: string): Hit[] {
    const words = asked(query)
    const results = WAYS.map((way) => () => this.#search(words, way)).reduce<SearchResult[]>(
      (before, search) => (before.length > 0 ? before : search()),
      [],
    )
    const hits = results.flatMap(({ id, score, terms }) => {
      const one = this.#all[id as number]
      return one ? [{ ...one, score: score * likeness(one.document, query.trim()), terms: telling(terms) }] : []
    })
    return hits.sort((a, b) => b.score - a.score)
  }

  /** Words of the book that are nearest to those of a question that found nothing. */
  nearest(query: string): string[] {
    const texts = this.#all.flatMap(({ document: { title, texts } }) => [title, ...texts])
    return nearest(
      asked(query).map(({ term }) => term),
      texts,
    )
  }

  #search(words: readonly Word[], { combineWith, fuzzy }: (typeof WAYS)[number]): SearchResult[] {
    if (words.length === 0) return []
    const options = {
      boost: BOOST,
      prefix: (term: string) => !/^\d/.test(term) && (term.length > 1 || words.length === 1),
      fuzzy: (term: string) => (fuzzy && term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      maxFuzzy: 2,
      weights: { prefix: 0.5, fuzzy: 0.2 },
      boostDocument: (id: number, term: string) => likely(this.#all[id]?.document.kind ?? 'page', term),
    }
    return this.#index.search({ combineWith, queries: queriesOf(words, fuzzy) }, options)
  }
}

/** Words that are marked where they are found: a formula’s letter that is a word of the language too is not. */
const telling = (terms: readonly string[]) => new Set(terms.filter((term) => !/^[ai]$/.test(term)))

/** What was found by the pages that have it: the page of the best first, and within a page the best first. */
export function grouped(hits: readonly Hit[]): Group[] {
  const pages = [...new Set(hits.map(({ page }) => page))]
  return pages.map((page) => ({ page, hits: hits.filter((hit) => hit.page === page) }))
}
