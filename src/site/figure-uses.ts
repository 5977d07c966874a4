import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Label } from '../pipeline/chapters.ts'
import type { Edition } from '../pipeline/edition.ts'
import { attributesOf, idOfNode, isJsx } from '../pipeline/elements.ts'

/** A place in the book that shows a figure or refers to it. */
export interface FigureUse {
  readonly chapter: string
  /** The title of the section, if the place is in one. */
  readonly section?: string
  readonly shows: boolean
  readonly href: string
}

/** Where each figure is used, by its id, in the order of the book; a section is told once. */
export function figureUses({ chapters, trees, labels }: Pick<Edition, 'chapters' | 'trees' | 'labels'>) {
  const figures = new Map(labels.flatMap(({ kind, id, href }) => (kind === 'figure' ? [[href, id]] : [])))
  const uses = new Map<string, readonly Found[]>()
  const add = (id: string, found: Found) => uses.set(id, withUse(uses.get(id) ?? [], found))
  for (const { id: chapter } of chapters) {
    const sections = labels.filter((label) => label.chapter === chapter && label.kind === 'section')
    walk(trees.get(chapter), sections, figures, (id, { shows, section, anchor }) => {
      const own = section === undefined ? {} : { section: section.title }
      const href = anchor ? `${chapter}.html#${anchor}` : (section?.href ?? `${chapter}.html`)
      add(id, { use: { chapter, ...own, shows, href }, isExact: anchor !== '' })
    })
  }
  return new Map(
    [...uses].map(([id, found]) => {
      const all = found.map(({ use }) => use)
      return [id, all.filter((use) => !isTold(use, all))]
    }),
  )
}

interface Found {
  readonly use: FigureUse
  /** Whether it leads to the place itself, and not only to its section. */
  readonly isExact: boolean
}

/** Uses and one more, if it is the first of its kind in its section, or the first there that leads to its place. */
function withUse(all: readonly Found[], found: Found): readonly Found[] {
  const at = all.findIndex(({ use }) => isSame(use, found.use))
  if (at < 0) return [...all, found]
  return found.isExact && !all[at]?.isExact ? all.with(at, found) : all
}

/** Whether two uses are of one kind in one section. */
function isSame(one: FigureUse, other: FigureUse): boolean {
  return one.shows === other.shows && one.chapter === other.chapter && one.section === other.section
}

/** Whether a use refers to a figure in a section that shows it. */
function isTold({ shows, chapter, section }: FigureUse, all: readonly FigureUse[]): boolean {
  return !shows && all.some((other) => other.shows && other.chapter === chapter && other.section === section)
}

interface UsePlace {
  readonly shows: boolean
  readonly section: Label | undefined
  /** The id of the place; nothing if it has none. */
  readonly anchor: string
}

/** Goes through a chapter that is set, and tells each figure and each link to one, with the section that it is in. */
function walk(
  tree: Root | undefined,
  sections: readonly Label[],
  figures: ReadonlyMap<string | undefined, string | undefined>,
  tell: (id: string, place: UsePlace) => void,
): void {
  let section: Label | undefined
  if (!tree) return
  visit(tree, (node) => {
    if (node.type === 'heading') section = sections.find(({ line }) => line === node.position?.start.line) ?? section
    if (node.type === 'link') {
      const id = figures.get(node.url)
      if (id) tell(id, { shows: false, section, anchor: idOfNode(node) })
    }
    if (!isJsx(node) || node.name !== 'Figure') return
    const { id = '' } = attributesOf(node)
    tell(id, { shows: true, section, anchor: id })
  })
}
