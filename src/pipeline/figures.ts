import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Exports } from './artifacts.ts'
import type { Book } from './book.ts'
import { isOfFullDisk } from './disk-problem.ts'
import { FACES } from './faces.ts'
import type { Graphs } from './import-graph.ts'
import { inspected } from './inspected.ts'
import { platesIn } from './kept-plates.ts'
import type { Plate } from './plate.ts'
import { type Pool, TaskError } from './pool.ts'
import { BookError, type Problem, type Problems, problemFree, refuse } from './problems.ts'
import { deaf, type Listener } from './progress.ts'
import { provenanceOf } from './provenance.ts'
import { type Run, SAME_MATH } from './run.ts'
import { digestOf, type Store } from './store.ts'
import { suggestion } from './suggestion.ts'

/** What figures are drawn of, and with. */
export interface Studio {
  readonly book: Book
  readonly runs: readonly Run[]
  readonly pool: Pool
  readonly store: Store
  readonly graphs: Graphs
  readonly exports: Exports
  readonly listen?: Listener | undefined
}

/** What makes plates: one that its code would make otherwise is made again. */
const PRESS = fileURLToPath(new URL('./plate.ts', import.meta.url))

/**
 * Lets every figure speak, draws it at every width and makes its files, in parallel; a plate of the same figure and
 * result comes from the store.
 * @throws {BookError} naming each figure that lacks words, names a missing experiment, table or field, does not draw, or
 * weighs too much.
 */
export async function drawFigures(figures: ReadonlyMap<string, string>, studio: Studio): Promise<Plate[]> {
  studio.listen?.({ kind: 'planned', work: 'figure', count: figures.size })
  const faces = FACES.map(({ file }) => digestOf(readFileSync(file)))
  const settled = await Promise.allSettled([...figures].map(([id, file]) => drawOne(id, file, { ...studio, faces })))
  refuse(settled.flatMap((outcome) => (outcome.status === 'rejected' ? problemsOf(outcome.reason) : [])))
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

/** The faces that texts are set in are files of packages, which no module imports. */
type Typeset = Studio & { readonly faces: readonly string[] }

async function drawOne(id: string, file: string, studio: Typeset): Promise<Plate> {
  const { book, runs, pool, store, graphs, exports, listen = deaf } = studio
  try {
    const { code, experiment } = await inspected<{ experiment: string }>({ as: 'figure', name: id, file }, studio)
    const run = runNamed(experiment, runs, file)
    const provenance = provenanceOf({ id, code, press: graphs.digest(PRESS) }, run, book)
    const plates = platesIn(store, {
      provenance,
      code,
      result: run.digest,
      faces: studio.faces,
      maths: graphs.digest(SAME_MATH),
      engine: process.versions.v8,
      // The bytes of pictures and of the streams of PDFs.
      compression: process.versions.zlib,
    })
    const kept = plates.get(exports)
    if (kept) {
      listen({ kind: 'kept', work: 'figure', name: id })
      return kept
    }
    listen({ kind: 'started', work: 'figure', name: id })
    const start = performance.now()
    const task = {
      kind: 'plate',
      name: id,
      file,
      result: run.result,
      provenance,
      exports,
      store: store.folder,
    } as const
    const plate = problemFree(await pool.ask<Plate | Problems>(task))
    plates.put(exports, plate)
    listen({ kind: 'made', work: 'figure', name: id, ms: performance.now() - start })
    return plate
  } catch (error) {
    if (!(error instanceof TaskError) || isOfFullDisk(error)) throw error
    const what = `the figure ${id} cannot be drawn: ${error.message}`
    throw new BookError([{ where: file, what, instead: error.detail }])
  }
}

function runNamed(experiment: string, runs: readonly Run[], file: string): Run {
  const run = runs.find(({ name }) => name === experiment)
  if (run) return run
  const names = runs.map(({ name }) => name)
  throw new BookError([
    { where: file, what: `there is no experiment ${experiment}`, instead: suggestion(experiment, names) },
  ])
}

function problemsOf(reason: unknown): readonly Problem[] {
  if (reason instanceof BookError) return reason.problems
  throw reason
}
