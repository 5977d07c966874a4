import { visit } from 'unist-util-visit'
import type { Edition } from '../pipeline/edition.ts'
import { symbolsMet } from '../pipeline/notation/links.ts'

/** A chapter that has a symbol, and its first formula that does. */
export interface SymbolUse {
  readonly chapter: string
  readonly href: string
}

/** Where each symbol of the notation is used, by its id: each chapter once, in the order of the book. */
export function symbolUses({ chapters, trees }: Pick<Edition, 'chapters' | 'trees'>): Map<string, SymbolUse[]> {
  const uses = new Map<string, SymbolUse[]>()
  for (const { id: chapter } of chapters) {
    const tree = trees.get(chapter)
    if (!tree) continue
    visit(tree, (node) => {
      const { symbols, id } = symbolsMet(node)
      for (const symbol of symbols)
        uses.set(symbol, [...(uses.get(symbol) ?? []), { chapter, href: `${chapter}.html#${id}` }])
    })
  }
  return uses
}
