import type { Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isJsx, type Jsx } from './elements.ts'

const INLINE = new Set(['Value', 'Cite', 'Ref', 'Claim', 'Term', 'Key'])

/**
 * Puts back the paragraphs that MDX dissolves because they hold nothing but elements, such as two <Claim>s in a row.
 * Elements that stood on adjoining lines were one paragraph; a <Claim> around whole paragraphs never was one.
 */
export function restoreParagraphs(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || node.type === 'paragraph') return
    const { children } = node as Parent
    for (let at = 0; at < children.length; at++) {
      const run = runFrom(children, at)
      if (run.length > 0) children.splice(at, run.length, paragraphOf(run) as RootContent)
    }
  })
}

function runFrom(children: readonly Nodes[], at: number): readonly Jsx[] {
  const run: Jsx[] = []
  for (
    let node = children[at];
    node && isDissolved(node) && adjoins(run.at(-1), node);
    node = children[at + run.length]
  ) {
    run.push(node)
  }
  return run
}

function isDissolved(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' && INLINE.has(node.name ?? '') && !node.children.some(isBlock)
}

/** Whether a node is more than a part of a paragraph, or holds what is. */
export function isBlock(node: Nodes): boolean {
  return isJsx(node) ? node.children.some(isBlock) : BLOCKS.has(node.type)
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'math', 'list', 'table', 'code', 'blockquote'])

function adjoins(before: Jsx | undefined, node: Nodes): boolean {
  return !before || (node.position?.start.line ?? 0) - (before.position?.end.line ?? 0) <= 1
}

function paragraphOf(run: readonly Jsx[]): Paragraph {
  const children = run.flatMap((element, i): PhrasingContent[] => {
    const inline = { ...element, type: 'mdxJsxTextElement' } as PhrasingContent
    return i === 0 ? [inline] : [{ type: 'text', value: '\n' }, inline]
  })
  return { type: 'paragraph', children }
}
