import { visit } from 'unist-util-visit'
import type { Edition } from '../pipeline/edition.ts'
import { idOfNode } from '../pipeline/elements.ts'
import { termAddress } from '../pipeline/references.ts'

/** A chapter that uses a term, and the place where it first does. */
export interface TermUse {
  readonly chapter: string
  readonly href: string
}

/** Where each term of the glossary is used, by its id: each chapter once, in the order of the book. */
export function termUses({ chapters, trees, glossary }: Pick<Edition, 'chapters' | 'trees' | 'glossary'>) {
  const ids = new Map(glossary.map(({ id }) => [termAddress(id), id]))
  const uses = new Map<string, TermUse[]>()
  for (const { id: chapter } of chapters) {
    const tree = trees.get(chapter)
    if (!tree) continue
    visit(tree, 'link', (node) => {
      const id = ids.get(node.url)
      if (id === undefined) return
      const all = uses.get(id) ?? []
      if (!all.some((use) => use.chapter === chapter))
        uses.set(id, [...all, { chapter, href: `${chapter}.html#${idOfNode(node)}` }])
    })
  }
  return uses
}
