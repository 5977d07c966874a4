import { readFileSync } from 'node:fs'
import type { Graphs } from './import-graph.ts'
import type { Source } from './sources.ts'
import { digestOf, keyOf, type Store } from './store.ts'

const MODULE = new URL('./sources.ts', import.meta.url)

/**
 * The sources of a BibTeX file; formatting them takes longer than all other reading, so the store keeps them.
 * @throws {BookError} if the file does not parse or gives two entries one key.
 */
export async function keptSources(
  file: string,
  { store, graphs }: { readonly store: Store; readonly graphs: Graphs },
): Promise<Map<string, Source>> {
  const key = keyOf({ sources: digestOf(readFileSync(file)), code: graphs.digest(MODULE.pathname) })
  const kept = store.get(key) as [string, Source][] | undefined
  if (kept) return new Map(kept)
  const { readSources } = (await import(MODULE.href)) as typeof import('./sources.ts')
  const sources = readSources(file)
  store.put(key, [...sources])
  return sources
}
