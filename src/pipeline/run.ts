import type { ParamValue, Result } from '../contracts.ts'
import type { Outcome } from '../runs/run-experiment.ts'
import { graphDigest } from './import-graph.ts'
import { type Pool, TaskError } from './pool.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { keyOf, type Store } from './store.ts'
import { suggestion } from './suggestion.ts'

/** One experiment's part in an edition. */
export interface Run {
  readonly name: string
  readonly title: string
  readonly reads: readonly string[]
  readonly file: string
  /** The values of what it reads. */
  readonly params: Readonly<Record<string, ParamValue>>
  readonly seed: number
  /** A digest of all modules and package versions that it runs. */
  readonly code: string
  readonly result: Result
  /** Milliseconds it took, 0 if its result was in the store. */
  readonly elapsed: number
}

interface Inspected {
  readonly title: string
  readonly reads: readonly string[]
}

interface Fresh extends Outcome {
  readonly elapsed: number
}

/** What a run needs besides the experiments. */
export interface Bench {
  readonly pool: Pool
  readonly store: Store
  readonly params: Readonly<Record<string, ParamValue>>
  readonly seed: number
  onRun?(run: Run): void
}

/**
 * Runs the experiments in parallel; a result whose modules, packages, params and seed are unchanged comes from the store.
 * @throws {BookError} naming every experiment that failed or broke the contract of a Result.
 */
export async function runExperiments(experiments: ReadonlyMap<string, string>, bench: Bench): Promise<Run[]> {
  const settled = await Promise.allSettled([...experiments].map(([name, file]) => runOne(name, file, bench)))
  const failed = settled.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown)
  refuse(failed.flatMap((reason) => problemsOf(reason)))
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function runOne(name: string, file: string, { pool, store, params, seed, onRun }: Bench): Promise<Run> {
  try {
    const { title, reads } = await pool.ask<Inspected>({ kind: 'inspect', name, file, as: 'experiment' })
    refuse(unknownReads(reads, params, file))
    const values = Object.fromEntries(reads.map((read) => [read, params[read] as ParamValue]))
    const code = await graphDigest(file)
    const key = keyOf({ experiment: name, modules: code, values, seed, engine: process.versions.v8 })
    const kept = store.get(key) as Result | undefined
    const fresh = kept ? undefined : await pool.ask<Fresh>({ kind: 'run', name, file, params: values, seed })
    if (fresh) {
      refuse(fresh.faults.map((what) => ({ where: file, what })))
      store.put(key, fresh.result)
    }
    const result = kept ?? (fresh as Fresh).result
    const run = { name, title, reads, file, params: values, seed, code, result, elapsed: fresh?.elapsed ?? 0 }
    onRun?.(run)
    return run
  } catch (error) {
    throw error instanceof TaskError
      ? new BookError([{ where: file, what: error.message, instead: error.detail }])
      : error
  }
}

function unknownReads(reads: readonly string[], params: Readonly<Record<string, unknown>>, file: string): Problem[] {
  return reads
    .filter((read) => !Object.hasOwn(params, read))
    .map((read) => ({
      where: file,
      what: `reads a param ${read} that the schema does not have`,
      instead: suggestion(read, Object.keys(params)),
    }))
}

function problemsOf(reason: unknown): readonly Problem[] {
  if (reason instanceof BookError) return reason.problems
  throw reason
}
