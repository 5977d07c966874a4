import type { Key } from '../contracts.ts'
import type { Exports } from './artifacts.ts'
import { type Book, readBook } from './book.ts'
import { type Chapter, readChapters } from './chapters.ts'
import { refuseIds } from './figure-ids.ts'
import type { Entry } from './glossary.ts'
import { type Graphs, importGraphs } from './import-graph.ts'
import { keptGlossary, keptNotation, keptSources } from './kept-sources.ts'
import { readKeys } from './keys.ts'
import type { Symbols } from './notation/notation.ts'
import type { Layer } from './param-layers.ts'
import { type Param, readParams } from './param-values.ts'
import { writeJsonSchema } from './params-json-schema.ts'
import type { Pool } from './pool.ts'
import { together } from './problems.ts'
import { deaf, type Listener } from './progress.ts'
import { type Published, readPublished } from './published.ts'
import type { Source } from './sources.ts'
import { STORE_FOLDER, type Store, storeIn } from './store.ts'
import type { TimingsOrder } from './timings.ts'

/** The size of a page on paper. */
export type Paper = 'a4' | 'letter'

/** A book on paper, and the browser that printed it. */
export interface PrintedPdf {
  readonly content: Uint8Array
  /** Its name and version: another prints other bytes. */
  readonly printer: string
}

/** How the whole book is put on paper. */
export interface PdfOrder {
  readonly paper: Paper
  /** The path of the Chromium that prints it, or what was printed before. */
  readonly by: string | PrintedPdf
}

/** What is to be built. */
export interface Order {
  /** The path of book.yaml. */
  readonly book: string
  /** What is put on the book's own params, in order. */
  readonly layers?: readonly Layer[]
  /** The folder that gets the JSON Schema of the params, for editors. */
  readonly schemas?: string
  /** A query that makes Node load the params schema afresh. */
  readonly fresh?: string
  readonly store?: Store
  readonly pool?: Pool
  /** The files that figures get; all of them if it says nothing. */
  readonly exports?: Exports
  /** What files say of their commit, if not the one that the book is at. */
  readonly commit?: string | null
  /** Asks for the whole book as a PDF too. */
  readonly pdf?: PdfOrder | undefined
  /** Whether the edition tells how long its experiments took; bytes are the same again only with timings of before. */
  readonly timings?: TimingsOrder | undefined
  readonly listen?: Listener
}

/** What of a book is read before anything is computed. */
export interface Plan {
  readonly book: Book
  readonly graphs: Graphs
  readonly params: readonly Param[]
  readonly chapters: readonly Chapter[]
  readonly sources: ReadonlyMap<string, Source>
  readonly glossary: readonly Entry[]
  readonly notation: Symbols
  /** How figures draw what the prose names. */
  readonly keys: ReadonlyMap<string, Key>
  readonly published: Published
  readonly store: Store
}

/**
 * Reads what an order asks for.
 * @throws {BookError} with every problem of what is read.
 */
export async function planned(order: Order, pool: Pool): Promise<Plan> {
  const { listen = deaf, store = storeIn(STORE_FOLDER) } = order
  const book = readBook(order.book)
  const graphs = await importGraphs()
  const library = { store, graphs, pool }
  const [set, chapters, sources, glossary, notation, keys, published] = await together([
    () => readParams(book, order.layers, order.fresh),
    () => readChapters(book),
    () => keptSources(book.bibliography, library),
    () => keptGlossary(book.glossary, library),
    () => keptNotation(book.notation, library),
    () => readKeys(book.keys, library),
    () => readPublished(book),
    () => refuseIds(book),
  ])
  listen({ kind: 'stage', name: 'plan', detail: `${chapters.length} chapters, ${set.params.length} params` })
  if (order.schemas !== undefined) writeJsonSchema(book, set, order.schemas)
  return { book, graphs, params: set.params, chapters, sources, glossary, notation, keys, published, store }
}
