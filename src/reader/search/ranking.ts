import type { Kind, SearchDocument } from './pages.ts'
import { asked, type Word, wordsOf } from './words.ts'

/** How much more a word tells in one place than in another. */
export const BOOST = { name: 5, label: 6, anchor: 2, text: 1, around: 0.4 }

/** How likely it is that a reader looks for a thing of a kind. */
const LIKELY: Readonly<Record<Kind, number>> = {
  chapter: 1.3,
  section: 1.2,
  term: 0.55,
  symbol: 0.6,
  figure: 1,
  equation: 0.85,
  aside: 0.9,
  page: 0.9,
  reference: 0.8,
  parameter: 0.75,
}

/** How likely it is that a thing of a kind is looked for by a word: an equation is by a letter. */
export const likely = (kind: Kind, word: string) => (kind === 'equation' && word.length === 1 ? 2 : LIKELY[kind])

/** How much more a document is meant whose name is what was typed, or that has it word by word. */
export function likeness({ title, label, texts }: SearchDocument, typed: string): number {
  const phrase = phraseOf(asked(typed))
  if ([title, label].some((name) => phraseOf(asked(name)) === phrase)) return 2
  const isTelling = /[^\p{L}\p{N}]|[^\p{ASCII}]/u.test(typed)
  const has = phraseOf(wordsOf(title)).includes(phrase) || texts.some((text) => text.includes(typed))
  return isTelling && has ? 1.4 : 1
}

const phraseOf = (words: readonly Word[]) => ` ${words.map(({ term }) => term).join(' ')} `
