import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Task } from './worker.ts'

/** Runs tasks in worker threads, each with its own fresh module cache. */
export interface Pool {
  ask<T>(task: Task): Promise<T>
  close(): Promise<void>
}

interface Waiting {
  readonly task: Task
  resolve(value: unknown): void
  reject(error: Error): void
}

/** A task failed in its worker; `detail` is the stack there. */
export class TaskError extends Error {
  readonly detail: string

  constructor(detail: string) {
    super(detail.split('\n')[0]?.replace(/^\w*Error: /, '') ?? detail)
    this.name = 'TaskError'
    this.detail = detail
  }
}

/** A pool of at most one worker per core, started as they are needed. */
export function poolOf(size = availableParallelism()): Pool {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all: Worker[] = []

  const next = () => {
    if (queue.length === 0) return
    const worker = idle.pop() ?? (all.length < size ? start() : undefined)
    if (worker) give(worker, queue.shift() as Waiting)
  }
  const start = () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--no-warnings'] })
    all.push(worker)
    return worker
  }
  const give = (worker: Worker, { task, resolve, reject }: Waiting) => {
    const release = () => {
      worker.off('message', answered).off('error', failed)
      next()
    }
    const answered = (answer: { value: unknown } | { error: string }) => {
      idle.push(worker)
      if ('error' in answer) reject(new TaskError(answer.error))
      else resolve(answer.value)
      release()
    }
    const failed = (error: unknown) => {
      all.splice(all.indexOf(worker), 1)
      reject(error instanceof Error ? error : new Error(String(error)))
      release()
    }
    worker.on('message', answered).on('error', failed)
    worker.postMessage(task)
  }
  return {
    ask: <T>(task: Task) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ task, resolve: resolve as (value: unknown) => void, reject })
        next()
      }),
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}
