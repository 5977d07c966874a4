import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Entry } from './glossary.ts'
import type { Graphs } from './import-graph.ts'
import { NO_NOTATION, type Symbols } from './notation/notation.ts'
import type { Pool } from './pool.ts'
import type { Source } from './sources.ts'
import { digestOf, keptValue, keyOf, type Store } from './store.ts'

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
  const make = async () => [...(await import('./sources.ts')).readSources(file)]
  return new Map(await keptValue({ key, store, make }))
}

/**
 * The terms of a glossary, from the store or read anew.
 * @throws {BookError} with all that is wrong with the file.
 */
export async function keptGlossary(file: string | undefined, { store, graphs }: Library): Promise<readonly Entry[]> {
  if (file === undefined) return []
  const key = keyOf({ glossary: digestOf(readFileSync(file)), code: graphs.digest(moduleHere('./glossary.ts')) })
  return keptValue({ key, store, make: async () => (await import('./glossary.ts')).readGlossary(file) })
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
  const make = async () => (await import('./notation/notation.ts')).readNotation(file)
  return keptValue({ key, store, make })
}

/** The references of a BibTeX file as HTML, by key. The engine that sets them takes long to start: it has a worker, and the store keeps what it gave. */
export async function keptReferences(file: string, { store, graphs, pool }: Library): Promise<Map<string, string>> {
  const key = keyOf({
    references: digestOf(readFileSync(file)),
    code: graphs.digest(moduleHere('./set-references.ts')),
  })
  const make = () => pool.ask<[string, string][]>({ kind: 'references', file })
  return new Map(await keptValue({ key, store, make }))
}
