import { diffArrays } from 'diff'

/** A stretch of text that both versions have, or only one. */
export interface Stretch {
  readonly in: 'both' | 'a' | 'b'
  readonly text: string
}

/** A number with its sign, a word, a TeX command, a run of spaces, or any other sign. */
const TOKEN = /[−-]?\d+(?:,\d{3})*(?:\.\d+)?|\\[A-Za-z]+|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|\s+|./gsu

/** The words of a text with everything between them: joined, they are the text. */
export const tokens = (text: string): string[] => text.match(TOKEN) ?? []

/** What two versions of a text share and what each has alone, in reading order, what A has before what B has. */
export function stretches(a: string, b: string): Stretch[] {
  const parts = diffArrays(tokens(a), tokens(b)).map(({ value, added, removed }) => ({
    in: added ? ('b' as const) : removed ? ('a' as const) : ('both' as const),
    text: value.join(''),
  }))
  return gathered(parts)
}

/** Changes with nothing but a space between them as one, so that a phrase is marked whole. */
function gathered(parts: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = []
  let [a, b] = ['', '']
  const flush = () => {
    const space = /\s$/.test(a) && a.at(-1) === b.at(-1) ? a.slice(-1) : ''
    const end = space === '' ? undefined : -1
    const [gone, come] = [a.slice(0, end), b.slice(0, end)]
    if (gone) made.push({ in: 'a', text: gone })
    if (come) made.push({ in: 'b', text: come })
    a = b = ''
    return space
  }
  parts.forEach((part, i) => {
    const bridges = part.in === 'both' && /^\s+$/.test(part.text) && i > 0 && i < parts.length - 1
    if (part.in === 'both' && !bridges) {
      made.push({ in: 'both', text: flush() + part.text })
      return
    }
    if (part.in !== 'b') a += part.text
    if (part.in !== 'a') b += part.text
  })
  flush()
  return made
}

/** How alike two texts are by their words: 1 if they have the same, 0 if they share none. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.size + other.size === 0) return 0
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size)
}

const wordsOf = (text: string) => new Set(tokens(text.toLowerCase()).filter((token) => /[\p{L}\d]/u.test(token)))
