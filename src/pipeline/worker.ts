import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Experiment, Figure, ParamValue, Result } from '../contracts.ts'
import { runExperiment } from '../runs/run-experiment.ts'
import { isExperiment, isFigure } from './modules.ts'
import { BookError } from './problems.ts'
import type { Provenance } from './provenance.ts'
import { storeIn } from './store.ts'

/** What a worker is asked: to run an experiment, or to make a figure's plate. */
export type Task =
  | { kind: 'run'; name: string; file: string; params: Readonly<Record<string, ParamValue>>; seed: number }
  | { kind: 'plate'; name: string; file: string; result: Result; provenance: Provenance; store: string }
  | { kind: 'inspect'; name: string; file: string; as: 'experiment' | 'figure' }

/** What a worker answers: a value, or what was thrown and where. */
export type Answer = { value: unknown } | { error: { message: string; stack: string } }

const answers = {
  async inspect({ file, name, as }: Extract<Task, { kind: 'inspect' }>) {
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
    try {
      return await makePlate((await load(file)) as Figure, { file, ...subject }, storeIn(store))
    } catch (error) {
      if (error instanceof BookError) return { problems: error.problems }
      throw error
    }
  },
}

async function load(file: string): Promise<unknown> {
  return ((await import(pathToFileURL(file).href)) as { default?: unknown }).default
}

parentPort?.on('message', async (task: Task) => {
  const send = (answer: Answer) => parentPort?.postMessage(answer)
  try {
    send({ value: await answers[task.kind](task as never) })
  } catch (error) {
    const { message = String(error), stack = message } = error instanceof Error ? error : {}
    send({ error: { message, stack } })
  }
})
