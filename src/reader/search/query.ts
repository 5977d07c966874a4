import type { Query } from 'minisearch'
import type { Word } from './words.ts'

const EXACT = { prefix: false, fuzzy: false } as const
const LETTER = /^[a-z]$/

/** What a word made with -ize is made of, as it is compared. */
const STEM = /^(.{5,})is(?:ation|ing|ed|er|e)$/

/**
 * What the index is asked for some words.
 * @param isLoose whether what is like them will do: a letter without its scripts, what a word is made of.
 */
export function queriesOf(words: readonly Word[], isLoose: boolean): Query[] {
  const areLetters = words.every(({ term }) => LETTER.test(term))
  return words.map((word) => (areLetters ? letterOf(word.term) : queryOf(word, isLoose)))
}

/** A letter is looked for in formulas and numbers: in the text it is an article, or an initial. */
function letterOf(letter: string): Query {
  return { queries: [letter], fields: ['letters', 'label'], ...EXACT }
}

/** A word that is written of parts is found by its parts too. */
function queryOf({ term, base, parts }: Word, isLoose: boolean): Query {
  const isNumbered = base !== undefined && /\d$/.test(term)
  const ways: Query[] = [isNumbered ? { queries: [term], ...EXACT } : term]
  if (parts.length > 0) ways.push({ combineWith: 'AND', queries: parts.map((part) => part.term), ...EXACT })
  if (isLoose && base !== undefined) ways.push(LETTER.test(base) ? letterOf(base) : { queries: [base], ...EXACT })
  const stem = STEM.exec(term)?.[1]
  if (isLoose && stem !== undefined) ways.push({ queries: [stem], prefix: true, fuzzy: false })
  return { combineWith: 'OR', queries: ways }
}
