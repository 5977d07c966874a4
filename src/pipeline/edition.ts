import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book } from './book.ts'
import { readBook } from './book.ts'
import { type Chapter, type Label, labelIndex, labelsIn, parseChapter, readChapters } from './chapters.ts'
import { modulesIn } from './discovery.ts'
import type { Facts } from './facts.ts'
import { drawFigures, type Plate } from './figures.ts'
import { importGraph } from './import-graph.ts'
import type { Memory } from './memory.ts'
import { type Param, readParams, type Setting, valuesByName } from './param-values.ts'
import { type Pool, poolOf } from './pool.ts'
import { type Problem, refuse } from './problems.ts'
import { type Run, runExperiments } from './run.ts'
import { readSources, type Source } from './sources.ts'
import { type Store, storeIn } from './store.ts'
import { suggestion } from './suggestion.ts'
import { typeset } from './typeset.ts'
import { readYaml } from './yaml-file.ts'

/** One set of params, run, drawn and checked: everything the pages print. */
export interface Edition {
  readonly book: Book
  readonly params: readonly Param[]
  readonly runs: readonly Run[]
  readonly chapters: readonly Chapter[]
  readonly labels: readonly Label[]
  /** In the order in which the chapters place them, then those no chapter places. */
  readonly plates: readonly Plate[]
  readonly sources: readonly Source[]
  /** What the chapters' words stand on; not plain data. */
  readonly facts: Facts
}

/** What is to be built. */
export interface Order {
  /** The path of book.yaml. */
  readonly book: string
  readonly settings?: readonly Setting[]
  /** A query that makes Node load the params schema afresh. */
  readonly fresh?: string
  readonly store?: Store
  readonly pool?: Pool
  /** What was drawn before; a build has none. */
  readonly memory?: Memory
  /** Hears of each stage as it ends. */
  onStage?(name: string, detail: string): void
}

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where results are kept, for every book alike: an entry's name says all that it depends on. */
export const STORE_FOLDER = join(projectRoot, '.isometry', 'store')

/**
 * Plans and computes an edition: params → experiments → figures → words, everything checked before a page is written.
 * @throws {BookError} with every problem of the first stage that has any.
 */
export async function makeEdition(order: Order): Promise<Edition> {
  const { onStage = () => {} } = order
  const book = readBook(order.book)
  const params = await readParams(book, order.settings, order.fresh)
  const chapters = readChapters(book)
  const sources = readSources(book.bibliography)
  onStage('plan', `${chapters.length} chapters, ${params.length} params, ${sources.size} sources`)
  const pool = order.pool ?? poolOf()
  try {
    const runs = await runExperiments(modulesIn(book.experiments), {
      pool,
      store: order.store ?? storeIn(STORE_FOLDER),
      params: valuesByName(params),
      seed: Number(valuesByName(params)['seed'] ?? 0),
    })
    onStage('experiments', runSummary(runs))
    const plates = await drawFigures(modulesIn(book.figures), { book, runs, pool, memory: order.memory })
    onStage('figures', `${plates.length} drawn`)
    return assemble({ book, params, runs, chapters, sources, plates })
  } finally {
    if (!order.pool) await pool.close()
  }
}

/** The cover is named in book.yaml, so it is only known to exist once the figures are. */
function coverFaults({ cover, file }: Book, figures: ReadonlySet<string>): Problem[] {
  if (cover === undefined || figures.has(cover)) return []
  return [
    {
      where: file,
      line: readYaml(file).lineOf(['cover']),
      what: `the cover ${cover} is not a figure`,
      instead: suggestion(cover, [...figures]),
    },
  ]
}

/** Which experiments ran, the slowest first, and how many came from the store. */
function runSummary(runs: readonly Run[]): string {
  const ran = runs.filter(({ elapsed }) => elapsed > 0).sort((a, b) => b.elapsed - a.elapsed)
  const shown = ran.slice(0, 6).map(({ name, elapsed }) => `${name} ${(elapsed / 1000).toFixed(1)} s`)
  const more = ran.length > shown.length ? [`${ran.length - shown.length} faster ones`] : []
  return `${ran.length} run, ${runs.length - ran.length} kept${ran.length > 0 ? `: ${[...shown, ...more].join(', ')}` : ''}`
}

type Parts = Pick<Edition, 'book' | 'params' | 'runs' | 'chapters' | 'plates'> & {
  readonly sources: ReadonlyMap<string, Source>
}

function assemble({ book, params, runs, chapters, sources, plates }: Parts): Edition {
  const trees = chapters.map((chapter) => ({ chapter, tree: parseChapter(chapter) }))
  const files = new Map(chapters.map(({ id, file }) => [id, file]))
  const labels = trees.flatMap(({ chapter, tree }) => labelsIn(chapter, tree))
  const facts: Facts = {
    results: new Map(runs.map(({ name, result }) => [name, result])),
    params: new Map(params.map((param) => [param.name, param])),
    labels: labelIndex(labels, (chapter) => files.get(chapter) ?? chapter),
    sources,
    figures: new Set(plates.map(({ id }) => id)),
  }
  refuse(
    trees.flatMap(({ chapter, tree }) =>
      typeset(tree, facts).map((fault): Problem => ({ where: chapter.file, ...fault })),
    ),
  )
  refuse(coverFaults(book, facts.figures))
  const place = new Map(labels.filter(({ kind }) => kind === 'figure').map(({ id }, index) => [id, index]))
  const ordered = [...plates].sort((a, b) => (place.get(a.id) ?? plates.length) - (place.get(b.id) ?? plates.length))
  return { book, params, runs, chapters, labels, plates: ordered, sources: [...sources.values()], facts }
}

/** Every folder in which a change of a file can change the edition: the book's own, and those its modules import from. */
export async function bookFolders(book: Book): Promise<string[]> {
  const modules = [...modulesIn(book.experiments).values(), ...modulesIn(book.figures).values(), book.params.schema]
  const graphs = await Promise.all(modules.map(importGraph))
  const own = [
    dirname(book.file),
    book.chapters.folder,
    dirname(book.params.values),
    dirname(book.bibliography),
    book.experiments,
    book.figures,
  ]
  return [...new Set([...own, ...graphs.flatMap(({ files }) => files.map((file) => dirname(file)))])]
}
