import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Experiment, Figure, ParamValue, Result } from '../contracts.ts'
import { runExperiment } from '../runs/run-experiment.ts'
import { useSameMath } from '../runs/same-math.ts'
import type { Exports } from './artifacts.ts'
import type { Citable } from './citations/citations.ts'
import type { Inspection } from './inspected.ts'
import { isExperiment, isFigure } from './modules.ts'
import type { Made } from './prints/impressions.ts'
import { BookError, type Problems } from './problems.ts'
import type { Provenance } from './provenance.ts'
import { storeIn } from './store.ts'

/** What a worker is asked: experiments, figures, keys and their files, listings, references, citations, fonts. */
export type Task =
  | { kind: 'run'; name: string; file: string; params: Readonly<Record<string, ParamValue>>; seed: number }
  | {
      kind: 'plate'
      name: string
      file: string
      result: Result
      provenance: Provenance
      exports: Exports
      store: string
    }
  | { kind: 'file'; name: string; file: string; result: Result; provenance: Provenance; made: Made }
  | { kind: 'references'; file: string }
  | { kind: 'citations'; citable: Citable }
  | { kind: 'highlight'; files: readonly string[] }
  | { kind: 'cut'; file: string; characters: string; features?: readonly string[] }
  | { kind: 'inspect'; name: string; file: string; as: Inspection['as'] }

/** What a worker answers: a value, or what was thrown and where. */
export type Answer = { value: unknown } | { error: { message: string; stack: string; code?: string } }

const answers = {
  async inspect({ file, name, as }: Extract<Task, { kind: 'inspect' }>) {
    if (as === 'keys') return { keys: (await exportsOf(file))['keys'] ?? null }
    const found = await load(file)
    if (as === 'experiment') {
      if (!isExperiment(found)) throw new Error(`${name} has no default export { title, reads, run }`)
      return { title: found.title, reads: found.reads }
    }
    if (!isFigure(found)) {
      throw new Error(`${name} has no default export { experiment, title, caption, alt, description, spec }`)
    }
    return { experiment: found.experiment }
  },
  async run({ file, ...given }: Extract<Task, { kind: 'run' }>) {
    const experiment = (await load(file)) as Experiment
    const start = performance.now()
    const outcome = runExperiment(experiment, given)
    return { ...outcome, elapsed: performance.now() - start }
  },
  async plate({ file, store, ...subject }: Extract<Task, { kind: 'plate' }>) {
    const { makePlate } = await import('./plate.ts')
    const figure = (await load(file)) as Figure
    return problemsOr(() => makePlate(figure, { file, ...subject }, storeIn(store)))
  },
  async file({ file, made, ...subject }: Extract<Task, { kind: 'file' }>) {
    const { oneFile } = await import('./prints/one-file.ts')
    const figure = (await load(file)) as Figure
    return problemsOr(() => oneFile(figure, { file, ...subject }, made))
  },
  async cut({ file, characters, features }: Extract<Task, { kind: 'cut' }>) {
    const { cut } = await import('./subsets.ts')
    return cut(readFileSync(file), characters, features)
  },
  async highlight({ files }: Extract<Task, { kind: 'highlight' }>) {
    const { highlight } = await import('./highlight.ts')
    return highlight(files)
  },
  async references({ file }: Extract<Task, { kind: 'references' }>) {
    const { setReferences } = await import('./set-references.ts')
    return setReferences(file)
  },
  async citations({ citable }: Extract<Task, { kind: 'citations' }>) {
    const { citationsOf } = await import('./citations/citations.ts')
    return citationsOf(citable)
  },
}

/** What is made, or the problems of the book that kept it from being made: an error would lose them on its way. */
async function problemsOr<T>(make: () => Promise<T>): Promise<T | Problems> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof BookError) return { problems: error.problems }
    throw error
  }
}

async function load(file: string): Promise<unknown> {
  return (await exportsOf(file))['default']
}

function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(file).href)
}

useSameMath()

parentPort?.on('message', async (task: Task) => {
  const send = (answer: Answer) => parentPort?.postMessage(answer)
  try {
    send({ value: await answers[task.kind](task as never) })
  } catch (error) {
    const {
      message = String(error),
      stack = message,
      code,
    } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
    send({ error: { message, stack, ...(typeof code === 'string' && { code }) } })
  }
})
