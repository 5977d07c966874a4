import { readFileSync } from 'node:fs'
import type { Graphs } from './import-graph.ts'
import type { Pool } from './pool.ts'
import { type Problems, problemFree } from './problems.ts'
import type { Source } from './sources.ts'
import { digestOf, keyOf, type Store } from './store.ts'

const MODULE = new URL('./sources.ts', import.meta.url)

/**
 * The sources of a BibTeX file; formatting them takes longer than all other reading, so the store keeps them.
 * @throws {BookError} if the file does not parse or gives two entries one key.
 */
export async function keptSources(
  file: string,
  { store, graphs, pool }: { readonly store: Store; readonly graphs: Graphs; readonly pool: Pool },
): Promise<Map<string, Source>> {
  const key = keyOf({ sources: digestOf(readFileSync(file)), code: graphs.digest(MODULE.pathname) })
  const kept = store.get(key) as [string, Source][] | undefined
  if (kept) return new Map(kept)
  const sources = problemFree(await pool.ask<[string, Source][] | Problems>({ kind: 'sources', file }))
  store.put(key, sources)
  return new Map(sources)
}
