import type { Nodes, Parent, Root, RootContent } from 'mdast'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseChapter, readChapters } from '../../src/pipeline/chapters.ts'
import { attributesOf, isJsx } from '../../src/pipeline/elements.ts'
import { restoreParagraphs } from '../../src/pipeline/paragraphs.ts'

/** Stands for a formula in words. */
export const FORMULA = '\uFFFC'

/** Stands for a space between words that may be there. */
const GAP = '\uE000'
const GAPS = / ?\uE000[ \uE000]*/g

/** A piece of a text as its author wrote it: what it is, and a pattern of its words, with formulas and what is computed. */
export interface WrittenBlock {
  readonly kind: string
  readonly words: string
}

type Book = Parameters<typeof readChapters>[0]

/** The blocks of every chapter of a book in order, by its id. */
export function writtenBlocks(book: Book): Map<string, { title: string; blocks: WrittenBlock[] }> {
  return new Map(
    readChapters(book).map((chapter) => {
      const tree = parseChapter(chapter)
      restoreParagraphs(tree)
      return [chapter.id, { title: chapter.title, blocks: [...blocksOf(tree), ...notesOf(tree)] }]
    }),
  )
}

function blocksOf(node: Root | Parent): WrittenBlock[] {
  return node.children.flatMap((child) => block(child as RootContent))
}

/** Footnotes, which are told at the end. */
function notesOf(tree: Root): WrittenBlock[] {
  return tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? blocksOf(node) : []))
}

function block(node: RootContent): WrittenBlock[] {
  if (node.type === 'footnoteDefinition') return []
  if (node.type === 'heading') return [{ kind: `heading ${node.depth}`, words: wordsOf(node) }]
  if (node.type === 'paragraph') return [{ kind: 'text', words: wordsOf(node) }]
  if (node.type === 'math') return [{ kind: 'equation', words: FORMULA }]
  if (node.type === 'table')
    return node.children.flatMap(({ children }) => children.map((cell) => ({ kind: 'cell', words: wordsOf(cell) })))
  if (isJsx(node)) return element(node)
  return 'children' in node ? blocksOf(node) : []
}

function element(node: Parameters<typeof attributesOf>[0]): WrittenBlock[] {
  const { id = '', title = '', caption } = attributesOf(node)
  if (node.name === 'Figure') return [{ kind: 'figure', words: escaped(id) }]
  if (node.name === 'Rows') return [{ kind: 'table', words: caption === undefined ? '.+' : markdownWords(caption) }]
  if (node.name === 'Aside') return [{ kind: 'text', words: escaped(title) }, ...blocksOf(node)]
  return blocksOf({ ...node, children: node.children.filter((child) => !isOtherwise(child)) } as Parent)
}

const isOtherwise = (node: Nodes) => isJsx(node) && node.name === 'Otherwise'

function wordsOf(node: Nodes): string {
  return evened(inline(node)).replace(GAPS, ' ?')
}

/** Words with one kind of quotation mark and of space, which is none around a formula: there trees have none of their own. */
export function evened(words: string): string {
  return words
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ?\uFFFC ?/g, FORMULA)
    .trim()
}

function inline(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') return FORMULA
  if (node.type === 'break') return ' '
  if (node.type === 'footnoteReference') return '\\d+'
  if ('value' in node) return escaped(node.value)
  if (!('children' in node)) return ''
  const inside = (children: readonly Nodes[]) => children.map(inline).join('')
  if (!isJsx(node) || node.name === 'Term') return inside(node.children)
  if (node.name !== 'Claim') return `${GAP}.+?${GAP}`
  const [other] = node.children.filter(isOtherwise)
  const holds = inside(node.children.filter((child) => !isOtherwise(child)))
  return other ? `${GAP}(?:${holds.trim()}|${inline(other).trim()})${GAP}` : holds
}

/** The words of a line of Markdown with TeX. */
export const markdownWords = (text: string) => wordsOf(unified().use(remarkParse).use(remarkMath).parse(text))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
