/** The longest name, flag or value that a problem shows, in characters. */
const LONGEST = 80

/** Controls, invisible and direction-turning characters, line separators, halves of pairs: what could disguise a text. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text as a terminal may get it: every hidden character is escaped, but for those `kept`. */
export function printable(text: string, kept = ''): string {
  return text.replace(HIDDEN, (one) => (kept.includes(one) ? one : `\\u{${one.codePointAt(0)?.toString(16)}}`))
}

/** Text on one line of at most 80 characters: printable, and cut with its length where it is longer. */
export function brief(text: string): string {
  const shown = printable(text.slice(0, LONGEST + 1))
  if (shown.length <= LONGEST) return shown
  const length = ` … (${text.length} characters)`
  return `${shown.slice(0, LONGEST - length.length)}${length}`
}

/** A name as a problem says it: as it is if that is plain, quoted if not. */
export function named(name: string): string {
  return brief(/^[\w.-]+$/.test(name) ? name : JSON.stringify(name.slice(0, LONGEST + 1)))
}

/** A value as a problem quotes it, in at most 80 characters; JSON would say null of what it does not have. */
export function quoted(value: unknown): string {
  return brief(whole(value))
}

function whole(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `[${value.map(whole).join(', ')}]`
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
