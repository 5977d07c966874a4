import { join, resolve } from 'node:path'
import type { Root } from 'mdast'
import type { Key } from '../contracts.ts'
import type { Exports } from './artifacts.ts'
import type { Book } from './book.ts'
import { type Chapter, type Label, labelIndex, labelsIn, parseChapter } from './chapters.ts'
import { namesIn } from './dependents.ts'
import { modulesIn } from './discovery.ts'
import type { Facts } from './facts.ts'
import type { Entry } from './glossary.ts'
import { unknownSources } from './glossary-sources.ts'
import type { Graphs } from './import-graph.ts'
import { notationFaults } from './notation/faults.ts'
import type { Symbols } from './notation/notation.ts'
import { symbolFinder } from './notation/symbols.ts'
import type { Layer } from './param-layers.ts'
import type { Param } from './param-values.ts'
import type { Paper } from './plan.ts'
import { type Problem, refuse } from './problems.ts'
import type { Published } from './published.ts'
import type { Run } from './run.ts'
import type { Source } from './sources.ts'
import type { Store } from './store.ts'
import { suggestion } from './suggestion.ts'
import type { Timings } from './timings.ts'
import { typeset } from './typeset.ts'
import { readYaml } from './yaml-file.ts'

/** Everything of an edition but its drawings: what its words are made of, all of it checked. */
export interface Text {
  readonly book: Book
  readonly params: readonly Param[]
  readonly runs: readonly Run[]
  readonly chapters: readonly Chapter[]
  /** The chapters' syntax trees with values, claims, numbers and citations put in, by chapter. */
  readonly trees: ReadonlyMap<string, Root>
  readonly labels: readonly Label[]
  readonly sources: readonly Source[]
  /** The terms that the book explains, in alphabetical order. */
  readonly glossary: readonly Entry[]
  /** The symbols that the book explains. */
  readonly notation: Symbols
  /** What each chapter names: figures, experiments and params. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** What the chapters' words stand on; not plain data. */
  readonly facts: Facts
  /** Where the files of figures are kept. */
  readonly store: Store
  readonly exports: Exports
  /** The paper that the whole book is printed on, if it is. */
  readonly pdf?: Paper | undefined
  /** How long its experiments took, if it tells. */
  readonly timings?: Timings | undefined
  /** The commit of book and generator, as {@link commitOf} tells it. */
  readonly commit: string | null
  /** The top folder of the repository that the book is in, if it is in one. */
  readonly repository: string | undefined
  /** The figures that were ever published. */
  readonly published: Published
  readonly inputs: Inputs
}

/** What an edition of a book was read from. */
export interface Inputs {
  readonly files: readonly string[]
  /** Folders of which every file is read, whatever its name. */
  readonly folders: readonly string[]
}

type Parts = Pick<Text, 'book' | 'params' | 'runs' | 'chapters' | 'glossary' | 'notation'> & {
  readonly sources: ReadonlyMap<string, Source>
  readonly figures: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, Key>
}

/**
 * The chapters set, with everything that they name checked.
 * @throws {BookError} naming each name that is none, each false claim without another branch, each formula that does not parse.
 */
export function wordsOf({
  sources,
  figures,
  keys,
  ...parts
}: Parts): Omit<Text, 'store' | 'exports' | 'pdf' | 'published' | 'commit' | 'repository' | 'inputs'> {
  const { book, params, runs, chapters, glossary, notation } = parts
  const trees = new Map(chapters.map((chapter) => [chapter.id, parseChapter(chapter)]))
  const names = new Map([...trees].map(([id, tree]) => [id, namesIn(tree)]))
  const files = new Map(chapters.map(({ id, file }) => [id, file]))
  const labels = chapters.flatMap((chapter) => labelsIn(chapter, trees.get(chapter.id) as Root))
  const facts: Facts = {
    results: new Map(runs.map(({ name, result }) => [name, result])),
    params: new Map(params.map((param) => [param.name, param])),
    labels: labelIndex(labels, (chapter) => files.get(chapter) ?? chapter),
    sources,
    figures,
    terms: new Set(glossary.map(({ id }) => id)),
    keys,
    symbols: symbolFinder(notation),
  }
  refuse([
    ...notationFaults(book.notation ?? '', notation, { trees, labels: facts.labels }),
    ...chapters.flatMap((chapter) =>
      typeset(trees.get(chapter.id) as Root, facts, chapter).map(
        (fault): Problem => ({ where: chapter.file, ...fault }),
      ),
    ),
    ...coverFaults(book, figures),
    ...unknownSources(book.glossary ?? '', glossary, sources),
  ])
  return { ...parts, trees, names, labels, sources: [...sources.values()], facts }
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

/** What an edition of a book and some layers of params is read from. */
export function inputsOf(book: Book, graphs: Graphs, layers: readonly Layer[]): Inputs {
  const modules = [
    ...modulesIn(book.experiments).values(),
    ...modulesIn(book.figures).values(),
    book.params.schema,
    ...(book.keys === undefined ? [] : [book.keys]),
  ]
  const { order, appendices, folder } = book.chapters
  const given = layers.flatMap((layer) => (layer.kind === 'file' ? [resolve(layer.path)] : []))
  const published = book.published === undefined ? [] : [book.published]
  const glossary = book.glossary === undefined ? [] : [book.glossary]
  const notation = book.notation === undefined ? [] : [book.notation]
  const own = [book.file, book.params.values, ...given, ...published, ...glossary, ...notation, book.bibliography]
  const chapters = [...order, ...appendices].map((id) => join(folder, `${id}.mdx`))
  const imported = modules.flatMap((module) => [...graphs.of(module).files.keys()])
  const folders = [book.experiments, book.figures, ...(book.params.presets === undefined ? [] : [book.params.presets])]
  return { files: [...new Set([...own, ...chapters, ...imported])], folders }
}
