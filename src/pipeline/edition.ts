import { dirname } from 'node:path'
import type { Book } from './book.ts'
import type { Chapter, Label } from './chapters.ts'
import type { Citations } from './citations/citations.ts'
import { citedFigure } from './citations/cited-figure.ts'
import { keptCitations } from './citations/kept-citations.ts'
import { commitOf, repositoryOf } from './commit.ts'
import { modulesIn } from './discovery.ts'
import { drawFigures } from './figures.ts'
import { keptReferences } from './kept-sources.ts'
import { keptListings, type Listing } from './listings.ts'
import { valuesByName } from './param-values.ts'
import { type Order, type Plan, planned } from './plan.ts'
import type { Plate } from './plate.ts'
import { type Pool, poolOf } from './pool.ts'
import { deaf } from './progress.ts'
import { type Run, runExperiments } from './run.ts'
import type { Store } from './store.ts'
import { inputsOf, type Text, wordsOf } from './text.ts'
import { timingsOf } from './timings.ts'

export type { Order } from './plan.ts'

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

async function textOf(
  plan: Plan,
  { listen = deaf, exports = 'all', layers = [], commit, pdf, timings }: Order,
  pool: Pool,
): Promise<Text> {
  const { book, graphs, params, chapters, sources, glossary, notation, keys, published, store } = plan
  const values = valuesByName(params)
  const seed = Number(values['seed'] ?? 0)
  const bench = {
    pool,
    store,
    graphs,
    params: values,
    seed,
    folder: dirname(book.file),
    listen,
    timed: timings === 'now',
  }
  const runs = await runExperiments(modulesIn(book.experiments), bench)
  listen({ kind: 'stage', name: 'experiments', detail: runSummary(runs) })
  const figures = new Set(modulesIn(book.figures).keys())
  const words = wordsOf({ book, params, runs, chapters, sources, glossary, notation, keys, figures })
  return {
    ...words,
    store,
    exports,
    pdf: pdf?.paper,
    timings: timingsOf(timings, runs),
    published,
    commit: commit === undefined ? commitOf(book.file) : commit,
    repository: repositoryOf(book.file),
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
