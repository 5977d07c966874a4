import type { Edition } from '../pipeline/edition.ts'
import { sourceAddress } from '../pipeline/references.ts'
import { chapterLinks } from './chapter-links.ts'

/** A chapter that cites a source, and every place where it does. */
export interface CiteUse {
  readonly chapter: string
  readonly hrefs: readonly string[]
}

/** Where each source is cited, by its key, in the order of the book; links in Markdown count, by their sections. */
export function citeUses({ chapters, trees, sources }: Pick<Edition, 'chapters' | 'trees' | 'sources'>) {
  const uses = new Map<string, CiteUse[]>()
  for (const { id: chapter } of chapters) {
    const links = chapterLinks(chapter, trees.get(chapter))
    for (const { key } of sources) {
      const hrefs = links.filter(({ url }) => url === sourceAddress(key)).map(({ href }) => href)
      if (hrefs.length > 0) uses.set(key, [...(uses.get(key) ?? []), { chapter, hrefs: [...new Set(hrefs)] }])
    }
  }
  return uses
}
