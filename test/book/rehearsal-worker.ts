import { Session } from 'node:inspector/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Figure, Frame, Result } from '../../src/contracts.ts'

/** What is to be spoken and drawn: files of figures, and the results of each experiment. */
export interface Rehearsal {
  readonly folder: string
  readonly figures: readonly string[]
  readonly results: Readonly<Record<string, readonly Result[]>>
  readonly frames: readonly Frame[]
}

/** What was said, each text once, and the pieces of code that were never run. */
export interface Review {
  readonly words: readonly string[]
  readonly untaken: readonly { readonly file: string; readonly start: number; readonly end: number }[]
}

const { folder, figures, results, frames } = workerData as Rehearsal

/** Lets a figure draw and speak. */
function perform(figure: Figure, result: Result): string[] {
  for (const frame of frames) figure.spec(result, frame)
  const title = typeof figure.title === 'function' ? figure.title(result) : figure.title
  return [title, figure.caption(result), figure.alt(result), figure.description(result)]
}

const words = new Set<string>()

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
for (const file of figures) {
  const { default: figure } = (await import(pathToFileURL(file).href)) as { default: Figure }
  for (const result of results[figure.experiment] ?? []) {
    for (const text of perform(figure, result)) words.add(text)
  }
}
const { result: coverage } = await session.post('Profiler.takePreciseCoverage')
const untaken = coverage
  .filter(({ url }) => url.startsWith(pathToFileURL(folder).href))
  .flatMap(({ url, functions }) =>
    functions.flatMap(({ ranges }) =>
      ranges
        .filter(({ count }) => count === 0)
        .map(({ startOffset, endOffset }) => ({ file: fileURLToPath(url), start: startOffset, end: endOffset })),
    ),
  )
parentPort?.postMessage({ words: [...words], untaken } satisfies Review)
