import type { Result } from '../../contracts.ts'
import { runExperiment } from '../../runs/run-experiment.ts'
import { digestOf } from './digest.ts'
import type { LabBook, Made, Values } from './messages.ts'

/** A run as the lab needs it. */
export interface Ran {
  readonly result: Result
  readonly drew: boolean
}

/**
 * Runs an experiment of the book with some values.
 * @throws {Error} if the book has none of that name, or the run breaks the contract of a Result.
 */
export function ran({ experiments }: LabBook, name: string, values: Values): Ran {
  const experiment = Object.hasOwn(experiments, name) ? experiments[name] : undefined
  if (!experiment) throw new Error(`there is no experiment ${name}`)
  const params = Object.fromEntries(experiment.reads.map((param) => [param, values[param]!]))
  const { result, faults, drew } = runExperiment(experiment, { name, params, seed: Number(values['seed'] ?? 0) })
  if (faults.length > 0) throw new Error(faults.join('; '))
  return { result, drew }
}

/** Runs an experiment for its digest alone. */
export function made(book: LabBook, { experiment, values }: { experiment: string; values: Values }): Made {
  return { digest: digestOf(ran(book, experiment, values).result) }
}
