import type { Nodes } from 'mdast'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkMath)

/** How a language prints the parts of running text. */
export interface Printer {
  text(words: string): string
  math(tex: string): string
  emphasis(printed: string): string
  strong(printed: string): string
  code(words: string): string
}

/** Markdown with $TeX$ as running text of another language: paragraphs joined, links and images by their words, HTML dropped. */
export function printPhrases(markdown: string, printer: Printer): string {
  const print = (node: Nodes): string => {
    if (node.type === 'text') return printer.text(node.value.replace(/\s+/g, ' '))
    if (node.type === 'inlineMath' || node.type === 'math') return printer.math(node.value)
    if (node.type === 'inlineCode') return printer.code(node.value)
    if (node.type === 'image') return printer.text(node.alt ?? '')
    if (node.type === 'break') return ' '
    if (!('children' in node)) return ''
    const parts = (node.children as Nodes[]).map(print)
    if (node.type === 'emphasis') return printer.emphasis(parts.join(''))
    if (node.type === 'strong') return printer.strong(parts.join(''))
    return parts.join(node.type === 'root' || node.type === 'list' ? ' ' : '')
  }
  return print(parser.parse(markdown)).trim()
}
