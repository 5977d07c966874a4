import type { Nodes, Root } from 'mdast'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { type Chapter, parseChapter } from './chapters.ts'
import { attributesOf, isJsx } from './elements.ts'
import type { Entry } from './glossary.ts'
import type { Problem } from './problems.ts'

/** In prose every numeral; in math those that look like a measured value, not like the structure of a formula. */
const PROSE = /(?<![\w.])(?:\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/g
/** Captions and titles are prose with a formula here and there, such as N(0, 1/n). */
const ATTRIBUTE = /\d*\.\d+|\d{2,}/g
const MATH = /\d*\.\d+|\d{3,}/g

/** The numerals a chapter types that are neither bound to a run nor declared among its frontmatter's constants. */
export function typedNumerals(chapter: Chapter): Problem[] {
  return numeralsIn(parseChapter(chapter))
    .filter(({ numeral }) => !Object.hasOwn(chapter.constants, numeral))
    .map(({ numeral, line }) => ({
      where: chapter.file,
      line,
      what: `the numeral ${numeral} is typed, neither bound to a run nor declared`,
      instead:
        'Write <Value of="…" />, \\val{…} in math, or name it in the frontmatter: constants: { "…": what it is }.',
    }))
}

const parser = unified().use(remarkParse).use(remarkMath)

/** The numerals that the definitions of a glossary type: what holds for any parameters has none but in its formulas. */
export function definedNumerals(file: string, glossary: readonly Entry[]): Problem[] {
  return glossary.flatMap(({ id, definition, lines }) =>
    numeralsIn(parser.parse(definition)).map(({ numeral }) => ({
      where: file,
      line: lines.definition,
      what: `the numeral ${numeral} is typed in the definition of ${id}`,
      instead: 'A definition holds for any parameters: write $1$ or a word, and leave what a run gave to the chapters.',
    })),
  )
}

function numeralsIn(tree: Root): { numeral: string; line: number }[] {
  const found: { numeral: string; line: number }[] = []
  const look = (node: Pick<Nodes, 'type' | 'position'> & { value: string }, pattern: RegExp) => {
    const first = (node.position?.start.line ?? 1) + (node.type === 'math' ? 1 : 0)
    for (const { 0: numeral, index } of node.value.matchAll(pattern))
      found.push({ numeral, line: first + (node.value.slice(0, index).match(/\n/g)?.length ?? 0) })
  }
  visit(tree, (node) => {
    if (node.type === 'text') look(node, PROSE)
    if (isJsx(node)) {
      const { caption = '', title = '' } = attributesOf(node)
      look({ type: 'text', value: `${caption} ${title}`, position: node.position }, ATTRIBUTE)
    }
    if (node.type === 'inlineMath' || node.type === 'math')
      look({ ...node, value: node.value.replace(/\\(val|label|text|html\w+)\{[^}]*\}(\{[^}]*\})?/g, blank) }, MATH)
  })
  return found
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')
