import { closest, distance } from 'fastest-levenshtein'

/** "Did you mean …?" for a misspelt name, or the legal names if none is near. */
export function suggestion(name: string, legal: readonly string[]): string {
  if (legal.length === 0) return 'There are none.'
  const near = closest(name, [...legal])
  if (distance(name, near) <= Math.max(2, name.length / 3)) return `Did you mean ${near}?`
  const shown = legal.slice(0, 12)
  return `Legal: ${shown.join(', ')}${shown.length < legal.length ? ` and ${legal.length - shown.length} more` : ''}.`
}
