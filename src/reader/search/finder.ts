import MiniSearch, { type Query } from 'minisearch'
import type { Kind, SearchDocument, SearchPage } from './pages.ts'
import { asked, fold, termsOf } from './words.ts'

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

interface Entry {
  readonly id: number
  readonly name: string
  readonly label: string
  readonly anchor: string
  readonly text: string
  readonly around: string
}

const FIELDS = ['name', 'label', 'anchor', 'text', 'around']

/** How much more a word tells in one place than in another. */
const BOOST = { name: 5, label: 6, anchor: 2, text: 1, around: 0.4 }

/** How likely it is that a reader looks for a thing of a kind. */
const LIKELY: Readonly<Record<Kind, number>> = {
  chapter: 1.3,
  section: 1.2,
  term: 1.5,
  figure: 1,
  equation: 0.85,
  aside: 0.9,
  page: 0.9,
  reference: 0.8,
  parameter: 0.75,
}

/** Kinds whose ids are names that readers know. */
const NAMED: ReadonlySet<Kind> = new Set(['figure', 'equation', 'reference', 'term', 'parameter'])

/** Finds in the documents of a book, once made. */
export class Finder {
  readonly #all: readonly { readonly page: SearchPage; readonly document: SearchDocument }[]
  readonly #index = new MiniSearch<Entry>({ fields: FIELDS, tokenize: termsOf, processTerm: (term) => term })

  constructor(pages: readonly SearchPage[]) {
    this.#all = pages.flatMap((page) => page.documents.map((document) => ({ page, document })))
    this.#index.addAll(this.#all.map(({ page, document }, id) => entryOf(id, document, page)))
  }

  /** What answers a question, best first: what has all of its words, or if there is no such thing, any of them. */
  find(query: string): Hit[] {
    const all = this.#search(query, 'AND')
    const results = all.length > 0 ? all : this.#search(query, 'OR')
    const whole = fold(query.trim())
    const hits = results.flatMap(({ id, score, terms }) => {
      const one = this.#all[id as number]
      if (!one) return []
      const isNamed = [one.document.title, one.document.label].some((name) => fold(name) === whole)
      return [{ ...one, score: isNamed ? score * 2 : score, terms: new Set(terms) }]
    })
    return hits.sort((a, b) => b.score - a.score)
  }

  /** Words of the book that are nearest to those of a question that found nothing. */
  nearest(query: string): string[] {
    const near = asked(query).flatMap(({ term }) =>
      this.#index.search(term, { fuzzy: 0.4, prefix: false, fields: ['name', 'text'] }).flatMap(({ id, terms }) => {
        const document = this.#all[id as number]?.document
        return document ? spelled(document, new Set(terms)) : []
      }),
    )
    return [...new Set(near)].slice(0, 5)
  }

  #search(query: string, combineWith: 'AND' | 'OR') {
    const queries = asked(query).map(
      ({ term, parts }): Query =>
        parts.length === 0
          ? term
          : { combineWith: 'OR', queries: [term, { combineWith: 'AND', queries: parts.map((part) => part.term) }] },
    )
    if (queries.length === 0) return []
    return this.#index.search(
      { combineWith, queries },
      {
        boost: BOOST,
        prefix: (term) => !/^\d/.test(term),
        fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
        maxFuzzy: 2,
        weights: { prefix: 0.5, fuzzy: 0.2 },
        boostDocument: (id) => LIKELY[this.#all[id as number]?.document.kind ?? 'page'],
      },
    )
  }
}

/** The words of a document as it spells them. */
function spelled({ title, texts }: SearchDocument, terms: ReadonlySet<string>): string[] {
  const words = [title, ...texts].join(' ').match(/[\p{L}\p{M}]{3,}/gu) ?? []
  return words
    .filter((word) => terms.has(fold(word)))
    .map((word) => word.toLowerCase())
    .slice(0, 1)
}

function entryOf(id: number, document: SearchDocument, { documents }: SearchPage): Entry {
  const { kind, anchor, label, title, texts, after } = document
  return {
    id,
    name: title,
    label,
    anchor: NAMED.has(kind) ? anchor.replace(/^.*:/, '') : '',
    text: texts.join('\n'),
    around: after ? (documents[after[0]]?.texts[after[1]] ?? '') : '',
  }
}

/** What was found by the pages that have it: the page of the best first, and within a page the best first. */
export function grouped(hits: readonly Hit[]): Group[] {
  const pages = [...new Set(hits.map(({ page }) => page))]
  return pages.map((page) => ({ page, hits: hits.filter((hit) => hit.page === page) }))
}
