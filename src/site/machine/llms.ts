import type { BlockContent, List, Root } from 'mdast'
import type { Book } from '../../pipeline/book.ts'
import { wholeTitle } from '../../pipeline/citations/facts.ts'
import { MANIFEST } from '../../pipeline/manifest.ts'
import { MACHINE } from '../../strings.ts'
import { markdownText } from '../bindings/markdown/markdown.ts'
import type { Twin } from '../bindings/markdown/twin.ts'
import { ONE_PAGE } from '../bindings/names.ts'

/** A link of a list: where to, in which words, and what is found there. */
type Entry = readonly [path: string, words: string, says: string]

/**
 * What language models look for (llmstxt.org): what the book is, and where its texts are.
 * @param count how many of the twins are chapters; they come first.
 */
export function llms(
  book: Pick<Book, 'title' | 'subtitle' | 'description'>,
  twins: readonly Omit<Twin, 'markdown'>[],
  count: number,
): string {
  const entries = twins.map(({ path, title, description }): Entry => [path, title, description])
  const { figures, manifest, citation, whole } = MACHINE.files
  const optional: Entry[] = [
    ['figures/figures.json', 'figures.json', figures],
    [MANIFEST, MANIFEST, manifest],
    ['CITATION.cff', 'CITATION.cff', citation],
    [ONE_PAGE, ONE_PAGE, whole],
  ]
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words(wholeTitle(book)) },
      { type: 'blockquote', children: [paragraph(book.description)] },
      paragraph(MACHINE.text),
      ...section(MACHINE.chapters, entries.slice(0, count)),
      ...section(MACHINE.reference, entries.slice(count)),
      ...section(MACHINE.optional, optional),
    ],
  }
  return markdownText(tree)
}

const words = (value: string) => [{ type: 'text' as const, value }]
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: words(value) })

function section(title: string, entries: readonly Entry[]): BlockContent[] {
  if (entries.length === 0) return []
  const list: List = {
    type: 'list',
    spread: false,
    children: entries.map(([url, name, says]) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: [{ type: 'link', url, children: words(name) }, ...words(`: ${says}`)] },
      ],
    })),
  }
  return [{ type: 'heading', depth: 2, children: words(title) }, list]
}
