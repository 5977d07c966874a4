import type { Element, ElementContent } from 'hast'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { FOOTNOTE } from './footnotes.ts'
import { texInCell } from './formulas.ts'

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** A tree of Markdown as text: CommonMark, with the tables and footnotes of GitHub and $TeX$. */
export const markdownText = (root: Root): string => writer.stringify(root)

/** Plain content of a page as a tree of Markdown. */
export function markdownTree(nodes: readonly ElementContent[]): Root {
  const tree = toMdast({ type: 'root', children: [...nodes] }, { handlers })
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] }
}

const tex = ({ properties }: Element) => {
  const { dataTex } = properties
  return typeof dataTex === 'string' ? dataTex : undefined
}
const noteOf = ({ properties }: Element) => String(properties['dataNote'])

const handlers: Readonly<Record<string, Handle>> = {
  span(state, node) {
    const value = tex(node)
    if (value === undefined) return state.all(node)
    const line = value.replace(/\s+/g, ' ')
    return { type: 'inlineMath', value: state.inTable ? texInCell(line) : line }
  },
  div(state, node) {
    const value = tex(node)
    return value === undefined ? state.toFlow(state.all(node)) : { type: 'math', value }
  },
  aside(state, node) {
    return { type: 'blockquote', children: state.toFlow(state.all(node)) }
  },
  [FOOTNOTE.reference](_, node) {
    return { type: 'footnoteReference', identifier: noteOf(node), label: noteOf(node) }
  },
  [FOOTNOTE.definition](state, node) {
    const children = state.toFlow(state.all(node))
    return { type: 'footnoteDefinition', identifier: noteOf(node), label: noteOf(node), children }
  },
}
