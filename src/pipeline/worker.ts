import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Experiment, Figure, ParamValue, Result } from '../contracts.ts'
import { runExperiment } from '../runs/run-experiment.ts'
import { spoken } from '../specs/spoken.ts'
import { isExperiment, isFigure } from './modules.ts'

/** What a worker is asked: to run an experiment, or to let a figure speak and draw its specs. */
export type Task =
  | { kind: 'run'; name: string; file: string; params: Record<string, ParamValue>; seed: number }
  | { kind: 'view'; name: string; file: string; result: Result }
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
  async view({ file, result }: Extract<Task, { kind: 'view' }>) {
    return spoken((await load(file)) as Figure, result)
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
