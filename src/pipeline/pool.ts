import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './worker.ts'

/** Runs tasks in worker threads, each with its own fresh module cache. */
export interface Pool {
  ask<T>(task: Task): Promise<T>
  /** Lets at most so many tasks be worked on at once from now on. */
  resize(size: number): void
  close(): Promise<void>
}

interface Waiting {
  readonly task: Task
  resolve(value: unknown): void
  reject(error: Error): void
}

/** A task failed in its worker, or took the worker with it; `detail` is the stack there. */
export class TaskError extends Error {
  readonly detail: string
  /** Of a failure of the machine, such as a full disk, and not of what the worker was asked to do. */
  readonly code: string | undefined

  constructor(message: string, detail = message, code?: string) {
    super(message)
    this.code = code
    this.name = 'TaskError'
    this.detail = detail
  }
}

/** How many workers keep every core busy; one fewer if this thread works too, but never none. */
export const CORES = availableParallelism()

/** A pool of at most one worker per core, started as they are needed; one that dies fails its task only. */
export function poolOf(most = CORES): Pool {
  let size = most
  const queue: Waiting[] = []
  const idle = new Set<Worker>()
  const busy = new Map<Worker, Waiting>()

  const next = () => {
    if (queue.length === 0 || busy.size >= size) return
    // The one that worked last has loaded what the next task is likely to need.
    const worker = [...idle].at(-1) ?? (busy.size < size ? start() : undefined)
    if (!worker) return
    const waiting = queue.shift() as Waiting
    idle.delete(worker)
    busy.set(worker, waiting)
    worker.postMessage(waiting.task)
  }
  const start = () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--no-warnings'] })
    idle.add(worker)
    return worker
      .on('message', (answer: Answer) => answered(worker, answer))
      .on('error', (error) => lost(worker, `its worker broke: ${(error as Error).message}`))
      .on('exit', (code) => lost(worker, `its worker stopped with exit code ${code} before it answered`))
  }
  const answered = (worker: Worker, answer: Answer) => {
    const waiting = busy.get(worker)
    busy.delete(worker)
    idle.add(worker)
    if ('error' in answer) waiting?.reject(new TaskError(answer.error.message, answer.error.stack, answer.error.code))
    else waiting?.resolve(answer.value)
    next()
  }
  const lost = (worker: Worker, why: string) => {
    const waiting = busy.get(worker)
    busy.delete(worker)
    idle.delete(worker)
    waiting?.reject(new TaskError(why))
    next()
  }
  return {
    ask: <T>(task: Task) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ task, resolve: resolve as (value: unknown) => void, reject })
        next()
      }),
    resize(wanted) {
      size = Math.max(1, wanted)
      for (let k = busy.size; k < size; k++) next()
    },
    async close() {
      for (const { reject } of queue.splice(0)) reject(new TaskError('the pool was closed'))
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}
