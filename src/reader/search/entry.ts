import type { Kind, SearchDocument, SearchPage } from './pages.ts'

/** A document as it is indexed. */
export interface Entry {
  readonly id: number
  readonly name: string
  readonly label: string
  readonly anchor: string
  readonly text: string
  readonly around: string
  readonly letters: string
}

/** What of it is searched. */
export const FIELDS = ['name', 'label', 'anchor', 'text', 'around', 'letters']

/** Kinds whose ids are names that readers know. */
const NAMED: ReadonlySet<Kind> = new Set(['figure', 'equation', 'reference', 'term', 'parameter'])

/** A document of a page as it is indexed. */
export function entryOf(id: number, document: SearchDocument, { documents }: SearchPage): Entry {
  const { kind, anchor, label, title, texts, after, letters = '' } = document
  return {
    id,
    name: title,
    label,
    anchor: NAMED.has(kind) ? named(anchor) : '',
    text: texts.join('\n'),
    around: after ? (documents[after[0]]?.texts[after[1]] ?? '') : '',
    letters,
  }
}

/** The words of an id: 'eq:some-law' is found by both, 'author1999' by name and year. */
function named(anchor: string): string {
  const name = anchor.replace(/^.*:/, '')
  return `${name} ${name.replace(/(?<=[a-z])(?=\d)/g, ' ')}`
}
