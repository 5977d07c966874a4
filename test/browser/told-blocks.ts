import type { Page } from 'playwright-core'
import { evened, FORMULA } from './written-blocks.ts'

/** A node of the accessibility tree: what a screen reader is given. */
export interface Told {
  readonly role: string
  readonly name: string
  readonly focusable: boolean
  readonly level: number
  readonly children: readonly Told[]
}

/** A piece of a text as it is told. */
export interface ToldBlock {
  readonly kind: string
  readonly words: string
  readonly node: Told
}

/** Roles whose children are for the eyes alone. @see WAI-ARIA, Presentational Children. */
const LEAVES = ['image', 'img', 'slider']
const SILENT = ['doc-backlink', 'ListMarker', 'InlineTextBox', 'LineBreak']

/** The accessibility tree of a page. */
export async function toldTree(page: Page): Promise<Told> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read = (id: string): Told[] => {
    const node = byId.get(id)
    if (!node) return []
    const role = String(node.role?.value)
    const children = LEAVES.includes(role) ? [] : (node.childIds ?? []).flatMap(read)
    if (node.ignored || role === 'none' || role === 'generic') return children
    const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        focusable: property('focusable') === true,
        level: Number(property('level') ?? 0),
        children,
      },
    ]
  }
  return read(nodes[0]?.nodeId ?? '')[0] as Told
}

/** All nodes of a tree, in the order in which they are told. */
export function allTold(node: Told): Told[] {
  return [node, ...node.children.flatMap(allTold)]
}

/** What is told of a node, with a sign for each formula. */
export function wordsTold(node: Told): string {
  return evened(spoken(node))
}

function spoken({ role, name, children }: Told): string {
  if (SILENT.includes(role)) return ''
  if (role === 'MathMLMath') return FORMULA
  if (role === 'StaticText') return name
  return children.map(spoken).join('')
}

const CELLS = ['cell', 'gridcell', 'columnheader', 'rowheader']
const BLOCKS = ['paragraph', 'list', 'listitem', 'table', 'figure', 'region', 'blockquote', 'complementary', 'heading']

/** The pieces of a text in the order in which they are told; what leads through it is left out. */
export function toldBlocks(node: Told): ToldBlock[] {
  const { role, name, level, children } = node
  const block = (kind: string, words = wordsTold(node)) => [{ kind, words, node }]
  if (role === 'navigation' || role === 'sectionheader') return []
  if (role === 'heading') return block(`heading ${level}`)
  if (role === 'paragraph') return leadsAside(node) ? [] : block('text')
  if (role === 'figure') return block('figure', name)
  const [caption] = children.filter((child) => child.role === 'caption')
  if (role === 'table' && caption) return block('table', wordsTold(caption))
  if (CELLS.includes(role)) return block('cell')
  if (role === 'group' && children.some((child) => child.role === 'MathMLMath')) return block('equation')
  if ((role === 'listitem' || role === 'doc-endnote') && !children.some((child) => BLOCKS.includes(child.role)))
    return block('text')
  return children.flatMap(toldBlocks)
}

/** Whether a paragraph is no more than a way from a formula to what its symbols mean. */
function leadsAside({ children: [only, ...others] }: Told): boolean {
  return only?.role === 'link' && others.length === 0 && /^Symbols\b/.test(only.name)
}
