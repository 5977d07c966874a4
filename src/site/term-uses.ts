import type { Edition } from '../pipeline/edition.ts'
import { termAddress } from '../pipeline/references.ts'
import { chapterLinks } from './chapter-links.ts'

/** A chapter that uses a term, and the place where it first does. */
export interface TermUse {
  readonly chapter: string
  readonly href: string
}

/**
 * Where each term of the glossary is used, by its id: each chapter once, in the order of the book, by the place of a link if
 * any has one of its own, else by the section of the first.
 */
export function termUses({ chapters, trees, glossary }: Pick<Edition, 'chapters' | 'trees' | 'glossary'>) {
  const uses = new Map<string, TermUse[]>()
  for (const { id: chapter } of chapters) {
    const links = chapterLinks(chapter, trees.get(chapter))
    for (const { id } of glossary) {
      const own = links.filter(({ url }) => url === termAddress(id))
      const place = own.find(({ isExact }) => isExact) ?? own[0]
      if (place) uses.set(id, [...(uses.get(id) ?? []), { chapter, href: place.href }])
    }
  }
  return uses
}
