import { dirname } from 'node:path'
import type { Exports } from './artifacts.ts'
import type { Book } from './book.ts'
import { readBook } from './book.ts'
import { type Chapter, type Label, readChapters } from './chapters.ts'
import type { Citations } from './citations/citations.ts'
import { citedFigure } from './citations/cited-figure.ts'
import { keptCitations } from './citations/kept-citations.ts'
import { commitOf } from './commit.ts'
import { modulesIn } from './discovery.ts'
import { refuseIds } from './figure-ids.ts'
import { drawFigures } from './figures.ts'
import { type Graphs, importGraphs } from './import-graph.ts'
import { keptReferences, keptSources } from './kept-sources.ts'
import { keptListings, type Listing } from './listings.ts'
import type { Layer } from './param-layers.ts'
import { type Param, readParams, valuesByName } from './param-values.ts'
import { writeJsonSchema } from './params-json-schema.ts'
import type { Plate } from './plate.ts'
import { type Pool, poolOf } from './pool.ts'
import { together } from './problems.ts'
import { deaf, type Listener } from './progress.ts'
import { type Published, readPublished } from './published.ts'
import { type Run, runExperiments } from './run.ts'
import type { Source } from './sources.ts'
import { STORE_FOLDER, type Store, storeIn } from './store.ts'
import { inputsOf, type Text, wordsOf } from './text.ts'

/** One set of params, run, drawn and checked: everything the pages print. */
export interface Edition extends Text {
  /** In the order in which the chapters place them, then those no chapter places. */
  readonly plates: readonly Plate[]
  /** The whole references as HTML, by the key of their source. */
  readonly references: ReadonlyMap<string, string>
  /** The sources of the experiments and figures, by file. */
  readonly listings: ReadonlyMap<string, Listing>
  /** How the book, under `''`, and each figure, under its id, are cited. */
  readonly citations: ReadonlyMap<string, Citations>
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
  readonly listen?: Listener
}

/** An edition in the making: it is planned, and its text and its figures are being made. */
export interface Begun {
  readonly book: Book
  readonly chapters: readonly Chapter[]
  readonly text: Promise<Text>
  readonly plates: Promise<readonly Plate[]>
  /** The whole references as HTML, by the key of their source. */
  readonly references: Promise<ReadonlyMap<string, string>>
  /** The sources of the experiments and figures, by file. */
  readonly listings: Promise<ReadonlyMap<string, Listing>>
  readonly citations: Promise<ReadonlyMap<string, Citations>>
  readonly store: Store
  readonly pool: Pool
  /** Ends the workers that were started for it. */
  close(): Promise<void>
}

/**
 * Plans and computes an edition: params → experiments → figures → words, everything checked before a page is written.
 * @throws {BookError} with every problem of the first stage that has any.
 */
export async function makeEdition(order: Order): Promise<Edition> {
  const begun = await beginEdition(order)
  try {
    return await wholeOf(begun)
  } finally {
    await begun.close()
  }
}

/** The edition that was begun, once all of it is made. */
export async function wholeOf({ text, plates, references, listings, citations }: Begun): Promise<Edition> {
  const made = await Promise.all([text, plates, references, listings, citations])
  return { ...made[0], plates: made[1], references: made[2], listings: made[3], citations: made[4] }
}

/**
 * Plans an edition and begins to compute it.
 * @throws {BookError} with every problem of what is read; those of experiments, chapters and figures are what `text` and
 * `plates` are rejected with.
 */
export async function beginEdition(order: Order): Promise<Begun> {
  const pool = order.pool ?? poolOf()
  const close = async () => (order.pool ? undefined : pool.close())
  try {
    const plan = await planned(order, pool)
    const text = textOf(plan, order, pool)
    const references = text.then(() => keptReferences(plan.book.bibliography, { ...plan, pool }))
    const plates = text.then((done) => platesOf(done, plan, order, pool))
    // What is wrong with a module is told by the worker that loads it.
    const listings = text
      .then(() => keptListings(plan.book, { ...plan, pool }))
      .catch((error: unknown) => plates.then(() => Promise.reject(error)))
    const citations = Promise.all([text, plates]).then(([{ labels }, drawn]) =>
      keptCitations({ book: plan.book, figures: drawn.map((plate) => citedFigure(plate, labels)) }, { ...plan, pool }),
    )
    for (const making of [text, plates, references, listings, citations]) making.catch(() => undefined)
    const { book, chapters, store } = plan
    return { book, chapters, text, plates, references, listings, citations, store, pool, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What of a book is read before anything is computed. */
interface Plan {
  readonly book: Book
  readonly graphs: Graphs
  readonly params: readonly Param[]
  readonly chapters: readonly Chapter[]
  readonly sources: ReadonlyMap<string, Source>
  readonly published: Published
  readonly store: Store
}

async function planned(order: Order, pool: Pool): Promise<Plan> {
  const { listen = deaf, store = storeIn(STORE_FOLDER) } = order
  const book = readBook(order.book)
  const graphs = await importGraphs()
  const library = { store, graphs, pool }
  const [set, chapters, sources, published] = await together([
    () => readParams(book, order.layers, order.fresh),
    () => readChapters(book),
    () => keptSources(book.bibliography, library),
    () => readPublished(book),
    () => refuseIds(book),
  ])
  listen({ kind: 'stage', name: 'plan', detail: `${chapters.length} chapters, ${set.params.length} params` })
  if (order.schemas !== undefined) writeJsonSchema(book, set, order.schemas)
  return { book, graphs, params: set.params, chapters, sources, published, store }
}

async function textOf(
  plan: Plan,
  { listen = deaf, exports = 'all', layers = [], commit }: Order,
  pool: Pool,
): Promise<Text> {
  const { book, graphs, params, chapters, sources, published, store } = plan
  const values = valuesByName(params)
  const seed = Number(values['seed'] ?? 0)
  const bench = { pool, store, graphs, params: values, seed, folder: dirname(book.file), listen }
  const runs = await runExperiments(modulesIn(book.experiments), bench)
  listen({ kind: 'stage', name: 'experiments', detail: runSummary(runs) })
  const figures = new Set(modulesIn(book.figures).keys())
  const words = wordsOf({ book, params, runs, chapters, sources, figures })
  return {
    ...words,
    store,
    exports,
    published,
    commit: commit === undefined ? commitOf(book.file) : commit,
    inputs: inputsOf(book, graphs, layers),
  }
}

async function platesOf(text: Text, { graphs }: Plan, { listen = deaf }: Order, pool: Pool): Promise<Plate[]> {
  const { book, runs, store, exports, labels } = text
  const drawn = await drawFigures(modulesIn(book.figures), { book, runs, pool, store, graphs, exports, listen })
  listen({ kind: 'stage', name: 'figures', detail: `${drawn.length} drawn` })
  return inOrder(drawn, labels)
}

/** How many experiments ran and how many came from the store. */
function runSummary(runs: readonly Run[]): string {
  const ran = runs.filter(({ elapsed }) => elapsed > 0).length
  return `${ran} run, ${runs.length - ran} kept`
}

/** Plates as the chapters place them, then those that no chapter places. */
function inOrder(plates: readonly Plate[], labels: readonly Label[]): Plate[] {
  const place = new Map(labels.filter(({ kind }) => kind === 'figure').map(({ id }, index) => [id, index]))
  return [...plates].sort((a, b) => (place.get(a.id) ?? plates.length) - (place.get(b.id) ?? plates.length))
}
