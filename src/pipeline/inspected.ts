import type { Graphs } from './import-graph.ts'
import type { Pool } from './pool.ts'
import { keyOf, type Store } from './store.ts'

/** A module, and what it is to be. */
export interface Inspection {
  readonly as: 'experiment' | 'figure' | 'keys'
  readonly name: string
  readonly file: string
}

/** What modules are asked with. */
export interface Studio {
  readonly graphs: Graphs
  readonly pool: Pool
  readonly store: Store
}

/**
 * What an experiment, a figure or the keys of a book say of themselves, which depends on their modules only, and the
 * digest of those.
 * @throws {TaskError} if the module does not load or is no such thing.
 */
export async function inspected<T extends object>(
  { as, name, file }: Inspection,
  { graphs, pool, store }: Studio,
): Promise<T & { readonly code: string }> {
  const ask = () => pool.ask<T>({ kind: 'inspect', name, file, as })
  let code: string
  try {
    code = graphs.digest(file)
  } catch (error) {
    // A worker that loads the module says better what is wrong with it.
    await ask()
    throw error
  }
  const key = keyOf({ inspected: as, name, modules: code })
  const kept = store.get(key) as T | undefined
  const said = kept ?? (await ask())
  if (!kept) store.put(key, said)
  return { ...said, code }
}
