/** What is compared when one searches: words without accents, Greek letters by name, one spelling for several. */

const GREEK = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, k) => [String.fromCharCode(0x3b1 + k + (k > 16 ? 1 : 0)), name]),
)

/** A word, and what is written together with hyphens, dots, or as scripts of a formula. */
const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–.^_][\p{L}\p{N}\p{M}]+)*/gu
const PART = /[\p{L}\p{N}\p{M}^_]+/gu

/** A stretch of a text, from a position to another. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word as it is compared. */
export interface Word extends Span {
  readonly term: string
  /** What it is written of; none if it is of one piece. */
  readonly parts: readonly (Span & { readonly term: string })[]
}

/** The words of a text, where they stand in it. */
export function wordsOf(text: string): Word[] {
  return [...text.replace(/['’]s\b/g, '  ').matchAll(COMPOUND)].map(({ 0: compound, index }) => {
    const parts = [...compound.matchAll(PART)].map((part) => ({
      term: fold(part[0]),
      start: index + part.index,
      end: index + part.index + part[0].length,
    }))
    const isNumber = /^\d+(?:\.\d+)+$/.test(compound)
    const term = isNumber ? compound : parts.map((part) => part.term).join('')
    return { term, start: index, end: index + compound.length, parts: isNumber || parts.length < 2 ? [] : parts }
  })
}

/** What a text is found by: its words, their parts too. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ term, parts }) => [term, ...parts.map((part) => part.term)])
}

/** A word without what does not tell it from another: case, accents, raised letters, -ize or -ise, -or or -our. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}^_]/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/ϕ/g, 'φ')
    .replace(/ϵ/g, 'ε')
    .replace(/[α-ω]/g, (letter) => GREEK.get(letter) ?? letter)
    .replace(/z/g, 's')
    .replace(/(?<=\w\w)our/g, 'or')
}

/** Words of a question that say nothing of what is looked for, folded. */
const EMPTY = new Set(
  'a an and are as at be by do does for from how i if in is it its of on or that the their there these this to was what when where which who why will with'
    .split(' ')
    .map(fold),
)

/** The words of what a reader typed, without those that say nothing unless there are no others. */
export function asked(query: string): Word[] {
  const words = wordsOf(query)
  const telling = words.filter(({ term }) => !EMPTY.has(term))
  return telling.length > 0 ? telling : words
}

/** Where a text has words that were found. */
export function found(text: string, terms: ReadonlySet<string>): Span[] {
  return wordsOf(text).flatMap((word) =>
    terms.has(word.term) ? [word] : word.parts.filter(({ term }) => terms.has(term)),
  )
}
