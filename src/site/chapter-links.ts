import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { idOfNode } from '../pipeline/elements.ts'

/** A link of a chapter. */
export interface ChapterLink {
  readonly url: string
  /** Where it stands. */
  readonly href: string
  /** Whether that is its own place, and not only its section. */
  readonly isExact: boolean
}

/** The links of a chapter that is set, in its order. */
export function chapterLinks(chapter: string, tree: Root | undefined): ChapterLink[] {
  const links: ChapterLink[] = []
  let section = ''
  const hrefOf = (id: string) => (id === '' ? `${chapter}.html` : `${chapter}.html#${id}`)
  if (!tree) return links
  visit(tree, (node) => {
    if (node.type === 'heading') section = idOfNode(node)
    if (node.type !== 'link') return
    const id = idOfNode(node)
    links.push({ url: node.url, href: hrefOf(id || section), isExact: id !== '' })
  })
  return links
}
