import { visit } from 'unist-util-visit'
import type { Edition } from '../pipeline/edition.ts'
import { termAddress } from '../pipeline/references.ts'

/** A chapter that uses a term, and the section in which it first does. */
export interface TermUse {
  readonly chapter: string
  readonly href: string
}

/** Where each term of the glossary is used, by its id: each chapter once, in the order of the book. */
export function termUses({
  chapters,
  trees,
  labels,
  glossary,
}: Pick<Edition, 'chapters' | 'trees' | 'labels' | 'glossary'>) {
  const ids = new Map(glossary.map(({ id }) => [termAddress(id), id]))
  const uses = new Map<string, TermUse[]>()
  for (const { id: chapter } of chapters) {
    const tree = trees.get(chapter)
    const sections = labels.filter((label) => label.chapter === chapter && label.kind === 'section')
    let href = `${chapter}.html`
    if (!tree) continue
    visit(tree, (node) => {
      if (node.type === 'heading') href = sections.find(({ line }) => line === node.position?.start.line)?.href ?? href
      const id = node.type === 'link' ? ids.get(node.url) : undefined
      if (id === undefined) return
      const all = uses.get(id) ?? []
      if (!all.some((use) => use.chapter === chapter)) uses.set(id, [...all, { chapter, href }])
    })
  }
  return uses
}
