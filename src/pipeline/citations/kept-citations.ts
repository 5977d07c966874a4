import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Library } from '../kept-sources.ts'
import { digestOf, keyOf } from '../store.ts'
import type { Citable, Citations } from './citations.ts'
import { WHOLE_BOOK } from './facts.ts'

const CODE = fileURLToPath(new URL('./citations.ts', import.meta.url))

/** A file that no module imports. */
const STYLE = new URL('./ieee.csl', import.meta.url)

/**
 * How a book (under `''`) and each of its figures (under their ids) are cited, each from the store or made anew. The engine
 * takes long to start: it has a worker.
 */
export async function keptCitations(
  { book, figures }: Citable,
  { store, graphs, pool }: Library,
): Promise<ReadonlyMap<string, Citations>> {
  const facts: Citable = { book: factsOf(book), figures: figures.map(figureFactsOf) }
  const of = { book: facts.book, code: graphs.digest(CODE), style: digestOf(readFileSync(STYLE)) }
  const keys = new Map([
    [WHOLE_BOOK, keyOf({ cited: of })],
    ...facts.figures.map((figure) => [figure.id, keyOf({ cited: of, figure })] as const),
  ])
  const kept = new Map([...keys].map(([id, key]) => [id, store.get(key) as Citations | undefined]))
  const missing = facts.figures.filter(({ id }) => !kept.get(id))
  if (missing.length === 0 && kept.get(WHOLE_BOOK)) return kept as ReadonlyMap<string, Citations>
  const citable: Citable = { book: facts.book, figures: missing }
  const made = await pool.ask<[string, Citations][]>({ kind: 'citations', citable })
  for (const [id, citations] of made) {
    store.put(keys.get(id) as string, citations)
    kept.set(id, citations)
  }
  return kept as ReadonlyMap<string, Citations>
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

function figureFactsOf(figure: Citable['figures'][number]): Citable['figures'][number] {
  const { id, number, title, caption, alt, pin } = figure
  return { id, number, title, caption, alt, pin }
}
