import type { Edition } from '../pipeline/edition.ts'
import type { Entry } from '../pipeline/glossary.ts'
import { type TermUse, termUses } from './term-uses.ts'

/** A term as the page of the glossary prints it. */
export interface PageTerm extends Pick<Entry, 'id' | 'term' | 'also' | 'html'> {
  readonly see: readonly Pick<Entry, 'id' | 'term'>[]
  readonly sources: readonly { readonly key: string; readonly words: string }[]
  readonly uses: readonly TermUse[]
}

/** The glossary of an edition, with the words of what its terms refer to. */
export function pageTerms(edition: Edition): PageTerm[] {
  const uses = termUses(edition)
  const { glossary, facts } = edition
  return glossary.map(({ id, term, also, html, see, sources }) => ({
    id,
    term,
    also,
    html,
    see: glossary.filter((other) => see.includes(other.id)).map(({ id, term }) => ({ id, term })),
    sources: sources.flatMap((key) => {
      const { authors, year } = facts.sources.get(key) ?? {}
      return authors === undefined ? [] : [{ key, words: `${authors}, ${year}` }]
    }),
    uses: uses.get(id) ?? [],
  }))
}
