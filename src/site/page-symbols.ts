import type { Edition } from '../pipeline/edition.ts'
import { symbolAnchor } from '../pipeline/notation/links.ts'
import { symbolUses } from './symbol-uses.ts'

/** A symbol as the page of the notation prints it, as HTML. */
export interface PageSymbol {
  /** The id of its row. */
  readonly anchor: string
  readonly symbol: string
  readonly meaning: string
  readonly shape: string
  /** The numbers of the chapters that have it, and where they first do. */
  readonly uses: readonly { readonly number: string; readonly href: string }[]
}

/** The notation of an edition, in its own order. */
export function pageSymbols(edition: Edition): PageSymbol[] {
  const uses = symbolUses(edition)
  const numbers = new Map(edition.chapters.map(({ id, number }) => [id, number]))
  return edition.notation.symbols.map(({ id, html }) => ({
    anchor: symbolAnchor(id),
    ...html,
    uses: (uses.get(id) ?? []).map(({ chapter, href }) => ({ number: numbers.get(chapter) ?? chapter, href })),
  }))
}
