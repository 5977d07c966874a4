import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Experiment, Figure, Frame, ParamValue, Result } from '../contracts.ts'
import { isExperiment, isFigure } from './modules.ts'

/** What a worker is asked: to run an experiment, or to let a figure speak and draw its specs. */
export type Task =
  | { kind: 'run'; name: string; file: string; params: Record<string, ParamValue>; seed: number }
  | { kind: 'view'; name: string; file: string; result: Result; frames: Record<string, Frame> }
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
  async run({ file, name, params, seed }: Extract<Task, { kind: 'run' }>) {
    const experiment = (await load(file)) as Experiment
    const start = performance.now()
    const result = experiment.run(guarded(params, name), { seed, experiment: name })
    return { result, elapsed: performance.now() - start }
  },
  async view({ file, result, frames }: Extract<Task, { kind: 'view' }>) {
    const figure = (await load(file)) as Figure
    const { title } = figure
    return {
      title: typeof title === 'function' ? title(result) : title,
      caption: figure.caption?.(result),
      alt: figure.alt?.(result),
      description: figure.description?.(result),
      specs: Object.fromEntries(Object.entries(frames).map(([key, frame]) => [key, figure.spec(result, frame)])),
    }
  },
}

async function load(file: string): Promise<unknown> {
  return ((await import(pathToFileURL(file).href)) as { default?: unknown }).default
}

/** The params, refusing a read of one that the experiment did not name in `reads`. */
function guarded(params: Record<string, ParamValue>, experiment: string): Record<string, ParamValue> {
  return new Proxy(params, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) {
        throw new Error(`${experiment} reads the param ${name} without naming it in its \`reads\``)
      }
      return Reflect.get(target, name) as ParamValue
    },
  })
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
