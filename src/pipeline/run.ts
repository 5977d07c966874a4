import { fileURLToPath } from 'node:url'
import type { ParamValue, Result } from '../contracts.ts'
import type { Outcome } from '../runs/run-experiment.ts'
import { isOfFullDisk } from './disk-problem.ts'
import type { Graphs, ImportGraph } from './import-graph.ts'
import { inspected } from './inspected.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { type Pool, TaskError } from './pool.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { deaf, type Listener } from './progress.ts'
import { type Grounds, groundsOf, reasonOf } from './reasons.ts'
import { digestOf, keyOf, type Store } from './store.ts'
import { suggestion } from './suggestion.ts'

/** The elementary functions that every worker has. */
export const SAME_MATH = fileURLToPath(new URL('../runs/same-math.ts', import.meta.url))

/** What runs every experiment, and the functions that it gives them. */
const RUNNER = [SAME_MATH, fileURLToPath(new URL('../runs/run-experiment.ts', import.meta.url))]

/** One experiment's part in an edition. */
export interface Run {
  readonly name: string
  readonly title: string
  readonly reads: readonly string[]
  readonly file: string
  /** The values of what it reads. */
  readonly params: Readonly<Record<string, ParamValue>>
  /** Absent if it draws no random numbers. */
  readonly seed?: number
  /** A digest of all modules and package versions that it runs. */
  readonly code: string
  readonly result: Result
  /** SHA-256 of the result as JSON. */
  readonly digest: string
  /** Milliseconds it took; 0 if its result was in the store. */
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
  readonly graphs: Graphs
  readonly params: Readonly<Record<string, ParamValue>>
  readonly seed: number
  /** Whether every experiment runs, to be timed, though its result may be in the store. */
  readonly timed?: boolean
  /** The book's folder, with whose earlier runs reasons compare. */
  readonly folder: string
  readonly listen?: Listener | undefined
}

/**
 * Runs the experiments in parallel. A result is kept by what it depends on: the experiment's modules and packages, the
 * elementary functions, the engine, the params it reads, and the seed if it draws.
 * @throws {BookError} naming every experiment that failed or broke the contract of a Result.
 */
export async function runExperiments(experiments: ReadonlyMap<string, string>, bench: Bench): Promise<Run[]> {
  const { listen = deaf, store, folder } = bench
  listen({ kind: 'planned', work: 'experiment', count: experiments.size })
  const before = readLedger(store, folder)
  const settled = await Promise.allSettled(
    [...experiments].map(([name, file]) => runOne(name, file, { ...bench, listen, before: before[name] })),
  )
  const made = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  writeLedger(store, folder, { ...before, ...Object.fromEntries(made.map(({ run, grounds }) => [run.name, grounds])) })
  refuse(settled.flatMap((outcome) => (outcome.status === 'rejected' ? problemsOf(outcome.reason) : [])))
  return made.map(({ run }) => run)
}

interface Place extends Bench {
  readonly listen: Listener
  readonly before: Grounds | undefined
}

async function runOne(name: string, file: string, place: Place): Promise<{ run: Run; grounds: Grounds }> {
  const { graphs, params, folder, seed } = place
  try {
    const { code, title, reads } = await inspected<Inspected>({ as: 'experiment', name, file }, place)
    refuse(unknownReads(reads, params, file))
    const values = Object.fromEntries(reads.map((read) => [read, params[read] as ParamValue]))
    const base = {
      experiment: name,
      modules: code,
      runner: keyOf(RUNNER.map(graphs.digest)),
      values,
      engine: process.versions.v8,
    }
    const grounds = groundsOf(withRunner(file, graphs), folder, { values, engine: base.engine })
    const { result, drew, elapsed } = keptOutcome(base, place) ?? (await freshOutcome(base, file, grounds, place))
    const drawn = drew ? { seed } : {}
    const digest = digestOf(JSON.stringify(result))
    const run = { name, title, reads, file, params: values, code, result, digest, elapsed, ...drawn }
    return { run, grounds: { ...grounds, ...drawn } }
  } catch (error) {
    throw error instanceof TaskError && !isOfFullDisk(error)
      ? new BookError([{ where: file, what: error.message, instead: error.detail }])
      : error
  }
}

/** The graph of an experiment, with what runs it. */
function withRunner(file: string, graphs: Graphs): ImportGraph {
  const { files, packages } = graphs.of(file)
  return { files: new Map([...files, ...RUNNER.flatMap((runner) => [...graphs.of(runner).files])]), packages }
}

/** All that a result depends on but the seed, which one that draws depends on too. */
interface Base {
  readonly experiment: string
  readonly modules: string
  readonly runner: string
  readonly values: Readonly<Record<string, ParamValue>>
  readonly engine: string
}

/** The outcome in the store: one that did not draw is there for every seed, one that drew for its own. */
function keptOutcome(base: Base, { store, seed, timed, listen }: Place): Kept | undefined {
  if (timed) return undefined
  const entry = store.get(keyOf(base)) as { drew: boolean; result?: Result } | undefined
  const result = entry?.drew ? (store.get(keyOf({ ...base, seed })) as Result | undefined) : entry?.result
  if (!entry || !result) return undefined
  listen({ kind: 'kept', work: 'experiment', name: base.experiment })
  return { result, drew: entry.drew, elapsed: 0 }
}

type Kept = Pick<Fresh, 'result' | 'drew' | 'elapsed'>

async function freshOutcome(base: Base, file: string, grounds: Grounds, place: Place): Promise<Kept> {
  const { pool, store, seed, timed, listen, before, folder } = place
  const work = { work: 'experiment', name: base.experiment } as const
  listen({ kind: 'started', ...work, why: timed ? 'it is timed' : reasonOf(before, { ...grounds, seed }, folder) })
  const task = { kind: 'run', name: base.experiment, file, params: base.values, seed } as const
  const { result, drew, faults, elapsed } = await pool.ask<Fresh>(task)
  listen({ kind: 'made', ...work, ms: elapsed })
  refuse(faults.map((what) => ({ where: file, what })))
  if (drew) store.put(keyOf({ ...base, seed }), result)
  store.put(keyOf(base), drew ? { drew } : { drew, result })
  return { result, drew, elapsed }
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
