import { visit } from 'unist-util-visit'
import type { Edition } from '../pipeline/edition.ts'
import { idOfNode } from '../pipeline/elements.ts'
import { sourceAddress } from '../pipeline/references.ts'

/** A chapter that cites a source, and every place where it does. */
export interface CiteUse {
  readonly chapter: string
  readonly hrefs: readonly string[]
}

/** Where each source is cited, by its key, in the order of the book. */
export function citeUses({ chapters, trees, sources }: Pick<Edition, 'chapters' | 'trees' | 'sources'>) {
  const keys = new Map(sources.map(({ key }) => [sourceAddress(key), key]))
  const uses = new Map<string, CiteUse[]>()
  for (const { id: chapter } of chapters) {
    const tree = trees.get(chapter)
    if (!tree) continue
    visit(tree, 'link', (node) => {
      const key = keys.get(node.url)
      if (key === undefined) return
      const all = uses.get(key) ?? []
      const before = all.find((use) => use.chapter === chapter)?.hrefs ?? []
      const use = { chapter, hrefs: [...before, `${chapter}.html#${idOfNode(node)}`] }
      uses.set(key, [...all.filter((other) => other.chapter !== chapter), use])
    })
  }
  return uses
}
