import type { Experiment, ParamValue, Result } from '../contracts.ts'
import { resultFaults } from './result-contract.ts'

/** What an experiment is run with; the name is that of its file and names its random streams. */
export interface Given {
  readonly name: string
  /** The values of the params it reads, and of no others. */
  readonly params: Readonly<Record<string, ParamValue>>
  readonly seed: number
}

/** What a run gave. */
export interface Outcome {
  /** As JSON keeps it: there is no −0. */
  readonly result: Result
  /** What breaks the contract of a Result. */
  readonly faults: readonly string[]
  /** Whether it asked for the seed; one that did not gives the same with every seed. */
  readonly drew: boolean
}

/**
 * Runs an experiment, the same in a build and in a reader's browser.
 * @throws {Error} if it reads a param that it does not name in `reads`.
 */
export function runExperiment(experiment: Experiment, { name, params, seed }: Given): Outcome {
  let drew = false
  const seeds = {
    experiment: name,
    get seed() {
      drew = true
      return seed
    },
  }
  const found = structuredClone(experiment.run(guarded(params, name), seeds))
  return { result: JSON.parse(JSON.stringify(found ?? null)) as Result, faults: resultFaults(found), drew }
}

/** The params, refusing a read of one that the experiment did not name. */
function guarded(params: Given['params'], experiment: string): Record<string, ParamValue> {
  return new Proxy(
    { ...params },
    {
      get(target, name) {
        if (typeof name === 'string' && !Object.hasOwn(target, name)) {
          throw new Error(`${experiment} reads the param ${name} without naming it in its \`reads\``)
        }
        return Reflect.get(target, name) as ParamValue
      },
    },
  )
}
