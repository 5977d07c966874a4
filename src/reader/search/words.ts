/** What is compared when one searches: words without accents, Greek letters by name, one spelling for several. */

const GREEK = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, k) => [String.fromCharCode(0x3b1 + k + (k > 16 ? 1 : 0)), name]),
)

/** A word, and what is written together with hyphens, dots, or as scripts of a formula. */
const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–.^_][\p{L}\p{N}\p{M}]+)*/gu
const SIMPLE = /^[a-z]+$/i
const PART = /[\p{L}\p{N}\p{M}^_]+/gu

/** What is raised or lowered beside a letter. */
const SCRIPTS = /[\p{Lm}\p{No}]+|[\^_].*/gu

/** A stretch of a text that is compared as a term. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly term: string
  /** A letter of a formula, or its name, without its scripts. */
  readonly base?: string
}

/** A word as it is compared. */
export interface Word extends Piece {
  /** What it is written of; none if it is of one piece. */
  readonly parts: readonly Piece[]
}

/** The words of a text, where they stand in it. */
export function wordsOf(text: string): Word[] {
  return [...text.replace(/['’]s\b/g, '  ').matchAll(COMPOUND)].map(({ 0: compound, index }) => {
    if (SIMPLE.test(compound)) return { start: index, end: index + compound.length, term: fold(compound), parts: [] }
    if (/^\d+(?:\.\d+)+$/.test(compound)) return { ...pieceOf(compound, index), term: compound, parts: [] }
    const parts = [...compound.matchAll(PART)].map((part) => pieceOf(part[0], index + part.index))
    const [only] = parts
    if (only && parts.length === 1) return { ...only, parts: [] }
    return { ...pieceOf(compound, index), term: parts.map(({ term }) => term).join(''), parts }
  })
}

function pieceOf(text: string, start: number): Piece {
  const base = text.replace(SCRIPTS, '')
  return {
    start,
    end: start + text.length,
    term: fold(text),
    ...(base !== text && isLetter(base) && { base: fold(base) }),
  }
}

const GREEK_NAMES = new Set(GREEK.values())
const isLetter = (text: string) => /^\p{L}$/u.test(text) || GREEK_NAMES.has(text.toLowerCase())

const termsIn = ({ term, base }: Piece) => (base === undefined ? [term] : [term, base])

/** What a text is found by: its words, their parts too. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    word.parts.length > 0 ? [word, ...word.parts].flatMap(termsIn) : termsIn(word),
  )
}

/** A word without what does not tell it from another: case, accents, raised letters, plural, -ize or -ise, -or or -our. */
export function fold(word: string): string {
  const before = folded.get(word)
  if (before !== undefined) return before
  const made = foldedAnew(word)
  folded.set(word, made)
  return made
}

/** A book has far fewer words than places where they stand. */
const folded = new Map<string, string>()

function foldedAnew(word: string): string {
  return word
    .replace(/ᵀ/g, 'top')
    .normalize('NFKD')
    .replace(/[\p{M}^_]/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[α-ω]/g, (letter) => GREEK.get(letter) ?? letter)
    .replace(/(?<=\w)z|z(?=\w)/g, 's')
    .replace(/(?<=\w\w)our/g, 'or')
    .replace(/trices$/, 'trix')
    .replace(/(?<=\w{2}[^sui])s$/, '')
}

/** Words of a question that say nothing of what is looked for, folded. */
const EMPTY = new Set(
  'a an and are as at be by do does for from how i if in is it its of on or that the their there these this to was what when where which who why will with'
    .split(' ')
    .map(fold),
)

/** The words of what a reader typed, in TeX too, without those that say nothing unless there are no others. */
export function asked(query: string): Word[] {
  const typed = query.replace(/([_^])\{([^{}]*)\}/g, '$1$2').replace(/\^(?:T\b|\\top|⊤)/g, 'ᵀ')
  const words = wordsOf(typed)
  const telling = words.filter(({ term }) => !EMPTY.has(term))
  return telling.length > 0 ? telling : words
}

/** Where a text has words that were found; those with nothing but a space between them are one stretch. */
export function stretches(text: string, terms: ReadonlySet<string>): { start: number; end: number }[] {
  const made: { start: number; end: number }[] = []
  for (const { start, end } of found(text, terms)) {
    const last = made.at(-1)
    if (last && /^\s*$/.test(text.slice(last.end, start))) last.end = end
    else made.push({ start, end })
  }
  return made
}

/** The words of a text that were found. */
export function found(text: string, terms: ReadonlySet<string>): Piece[] {
  const isFound = (piece: Piece) => termsIn(piece).some((term) => terms.has(term))
  return wordsOf(text).flatMap((word) => (isFound(word) ? [word] : word.parts.filter(isFound)))
}
