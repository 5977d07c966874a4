import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Library } from '../kept-sources.ts'
import { digestOf, keyOf } from '../store.ts'
import type { Citable, Citations } from './citations.ts'

const CODE = fileURLToPath(new URL('./citations.ts', import.meta.url))

/** A file that no module imports. */
const STYLE = new URL('./ieee.csl', import.meta.url)

/**
 * How a book (under `''`) and each of its figures (under their ids) are cited, from the store or made anew. The engine takes
 * long to start: it has a worker.
 */
export async function keptCitations(
  { book, figures }: Citable,
  { store, graphs, pool }: Library,
): Promise<ReadonlyMap<string, Citations>> {
  const citable: Citable = { book: factsOf(book), figures: figures.map(figureFactsOf) }
  const key = keyOf({ citations: citable, code: graphs.digest(CODE), style: digestOf(readFileSync(STYLE)) })
  const kept = store.get(key) as [string, Citations][] | undefined
  if (kept) return new Map(kept)
  const citations = await pool.ask<[string, Citations][]>({ kind: 'citations', citable })
  store.put(key, citations)
  return new Map(citations)
}

/** What citations say of a book and no more, so that nothing else makes them anew; plain data. */
function factsOf(book: Citable['book']): Citable['book'] {
  const { title, subtitle, description, version, date, language, authors, license, url } = book
  const { repository, doi, publisher, keywords } = book
  return {
    title,
    subtitle,
    description,
    version,
    date,
    language,
    authors,
    license,
    url,
    repository,
    doi,
    publisher,
    keywords,
  }
}

function figureFactsOf({ id, number, title, caption, pin }: Citable['figures'][number]): Citable['figures'][number] {
  return { id, number, title, caption, pin }
}
