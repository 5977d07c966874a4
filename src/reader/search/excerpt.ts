import type { Hit } from './finder.ts'
import { found, type Piece as Span, stretches } from './words.ts'

/** How many characters of a text are shown, and how many of them before the first word that was found. */
const [LENGTH, BEFORE] = [150, 45]

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

/** A text in pieces, by what was found in it. */
export function pieces(text: string, terms: ReadonlySet<string>): Piece[] {
  const made: Piece[] = []
  let at = 0
  const push = (end: number, isFound: boolean) => {
    if (end > at) made.push({ text: text.slice(at, end), isFound })
    at = Math.max(at, end)
  }
  for (const { start, end } of stretches(text, terms)) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return made
}

/** Which text has the most of the words, and of equals the first; the first of all if none has any. */
export function best(texts: readonly string[], terms: ReadonlySet<string>): number {
  const counts = texts.map(
    (text) => new Set(found(text, terms).map(({ start, end }) => text.slice(start, end).toLowerCase())).size,
  )
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

/** The line that shows why a document was found. */
export function excerpt({ page, document, terms }: Pick<Hit, 'page' | 'document' | 'terms'>): Piece[] {
  const { texts, after } = document
  const before = after && page.documents[after[0]]?.texts[after[1]]
  const text = texts[best(texts, terms)] ?? before ?? ''
  return pieces(cut(text, found(text, terms)[0]), terms)
}

/** A text from some words before the first that was found, at the bounds of words. */
function cut(text: string, first: Span | undefined): string {
  const from = first && first.start > BEFORE ? text.indexOf(' ', first.start - BEFORE) + 1 : 0
  const rest = text.slice(from)
  const end = rest.length > LENGTH ? rest.lastIndexOf(' ', LENGTH) : rest.length
  const shown = end > 0 ? rest.slice(0, end) : rest.slice(0, LENGTH)
  return `${from > 0 ? '… ' : ''}${shown}${shown.length < rest.length ? ' …' : ''}`
}
