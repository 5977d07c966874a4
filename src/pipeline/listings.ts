import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book } from './book.ts'
import { modulesIn } from './discovery.ts'
import type { Highlighted, Read } from './highlight.ts'
import type { Graphs } from './import-graph.ts'
import type { Pool } from './pool.ts'
import { keyOf, type Store } from './store.ts'

/** A module's source as pages print it, and what it runs besides. */
export interface Listing extends Highlighted {
  /** Its path from the folder that holds the whole book. */
  readonly path: string
  /** The paths of the modules that it imports, directly or not, in alphabetical order. */
  readonly imports: readonly string[]
}

interface Desk {
  readonly graphs: Graphs
  readonly pool: Pool
  readonly store: Store
}

const HIGHLIGHTER = fileURLToPath(new URL('./highlight.ts', import.meta.url))

/** The sources of a book's experiments and figures, by file; the store has those that were listed before. */
export async function keptListings(book: Book, { graphs, pool, store }: Desk): Promise<Map<string, Listing>> {
  const files = [...modulesIn(book.experiments).values(), ...modulesIn(book.figures).values()]
  const root = rootOf(book)
  const highlighter = graphs.digest(HIGHLIGHTER)
  const keys = new Map(
    files.map((file) => [file, keyOf({ highlighted: graphs.of(file).files.get(file), highlighter })]),
  )
  const listed = new Map(files.map((file) => [file, store.get(keys.get(file) as string) as Highlighted | undefined]))
  const missing = files.filter((file) => !listed.get(file))
  const made = missing.length > 0 ? await pool.ask<Read[]>({ kind: 'highlight', files: missing }) : []
  for (const [at, { text, sha256 }] of made.entries()) {
    const file = missing[at] as string
    // A file that was edited since it was planned is not what its key says.
    if (sha256 === graphs.of(file).files.get(file)) store.put(keys.get(file) as string, text)
    listed.set(file, text)
  }
  const pathOf = (file: string) => relative(root, file)
  const importsOf = (file: string) => [...graphs.of(file).files.keys()].filter((one) => one !== file).map(pathOf)
  return new Map(
    [...listed].flatMap(([file, text]) =>
      text ? [[file, { ...text, path: pathOf(file), imports: importsOf(file).sort() }]] : [],
    ),
  )
}

/** The folder that holds all of a book: the nearest above its file, its experiments, its figures and its params. */
function rootOf({ file, experiments, figures, params }: Book): string {
  const parts = [dirname(file), experiments, figures, dirname(params.schema)]
  const holds = (folder: string) => parts.every((part) => !relative(folder, part).startsWith('..'))
  let root = dirname(file)
  while (!holds(root)) root = join(root, '..')
  return root
}
