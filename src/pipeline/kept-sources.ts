import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Entry } from './glossary.ts'
import type { Graphs } from './import-graph.ts'
import { NO_NOTATION, type Symbols } from './notation/notation.ts'
import type { Pool } from './pool.ts'
import type { Source } from './sources.ts'
import { digestOf, keyOf, type Store } from './store.ts'

/** What is read and made once, and where it is kept. */
export interface Library {
  readonly store: Store
  readonly graphs: Graphs
  readonly pool: Pool
}

const moduleHere = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * The sources of a BibTeX file, from the store or read anew.
 * @throws {BookError} if the file does not parse or gives two entries one key.
 */
export async function keptSources(file: string, { store, graphs }: Library): Promise<Map<string, Source>> {
  const key = keyOf({ sources: digestOf(readFileSync(file)), code: graphs.digest(moduleHere('./sources.ts')) })
  const kept = store.get(key) as [string, Source][] | undefined
  if (kept) return new Map(kept)
  const { readSources } = await import('./sources.ts')
  const sources = readSources(file)
  store.put(key, [...sources])
  return sources
}

/**
 * The terms of a glossary, from the store or read anew.
 * @throws {BookError} with all that is wrong with the file.
 */
export async function keptGlossary(file: string | undefined, { store, graphs }: Library): Promise<readonly Entry[]> {
  if (file === undefined) return []
  const key = keyOf({ glossary: digestOf(readFileSync(file)), code: graphs.digest(moduleHere('./glossary.ts')) })
  const kept = store.get(key) as readonly Entry[] | undefined
  if (kept) return kept
  const { readGlossary } = await import('./glossary.ts')
  const entries = readGlossary(file)
  store.put(key, entries)
  return entries
}

/**
 * The notation of a book, from the store or read anew.
 * @throws {BookError} with all that is wrong with the file.
 */
export async function keptNotation(file: string | undefined, { store, graphs }: Library): Promise<Symbols> {
  if (file === undefined) return NO_NOTATION
  const key = keyOf({
    notation: digestOf(readFileSync(file)),
    code: graphs.digest(moduleHere('./notation/notation.ts')),
  })
  const kept = store.get(key) as Symbols | undefined
  if (kept) return kept
  const { readNotation } = await import('./notation/notation.ts')
  const symbols = readNotation(file)
  store.put(key, symbols)
  return symbols
}

/** The references of a BibTeX file as HTML, by key. The engine that sets them takes long to start: it has a worker, and the store keeps what it gave. */
export async function keptReferences(file: string, { store, graphs, pool }: Library): Promise<Map<string, string>> {
  const key = keyOf({
    references: digestOf(readFileSync(file)),
    code: graphs.digest(moduleHere('./set-references.ts')),
  })
  const kept = store.get(key) as [string, string][] | undefined
  if (kept) return new Map(kept)
  const references = await pool.ask<[string, string][]>({ kind: 'references', file })
  store.put(key, references)
  return new Map(references)
}
