import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Chapter, parseChapter } from './chapters.ts'
import { attributesOf, isJsx } from './elements.ts'
import type { Problem } from './problems.ts'

/** In prose every numeral; in math those that look like a measured value, not like the structure of a formula. */
const PROSE = /(?<![\w.])(?:\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/g
/** Captions and titles are prose with a formula here and there, such as N(0, 1/n). */
const ATTRIBUTE = /\d*\.\d+|\d{2,}/g
const MATH = /\d*\.\d+|\d{3,}/g

/** The numerals a chapter types that are neither bound to a run nor declared among its frontmatter's constants. */
export function typedNumerals(chapter: Chapter): Problem[] {
  const problems: Problem[] = []
  const look = (node: Pick<Nodes, 'type' | 'position'> & { value: string }, pattern: RegExp) => {
    const first = (node.position?.start.line ?? 1) + (node.type === 'math' ? 1 : 0)
    for (const { 0: numeral, index } of node.value.matchAll(pattern)) {
      if (Object.hasOwn(chapter.constants, numeral)) continue
      const line = first + (node.value.slice(0, index).match(/\n/g)?.length ?? 0)
      problems.push({
        where: chapter.file,
        line,
        what: `the numeral ${numeral} is typed, neither bound to a run nor declared`,
        instead:
          'Write <Value of="…" />, \\val{…} in math, or name it in the frontmatter: constants: { "…": what it is }.',
      })
    }
  }
  visit(parseChapter(chapter), (node) => {
    if (node.type === 'text') look(node, PROSE)
    if (isJsx(node)) {
      const { caption = '', title = '' } = attributesOf(node)
      look({ type: 'text', value: `${caption} ${title}`, position: node.position }, ATTRIBUTE)
    }
    if (node.type === 'inlineMath' || node.type === 'math')
      look({ ...node, value: node.value.replace(/\\(val|label|text|html\w+)\{[^}]*\}(\{[^}]*\})?/g, blank) }, MATH)
  })
  return problems
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')
