import { fold } from './words.ts'

/** How many are offered. */
const MOST = 4

/** Words that are spelled nearly as those of a question, nearest first; of equals the more frequent. */
export function nearest(asked: readonly string[], texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const [word] of texts
    .join(' ')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]{4,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const near = [...counts].flatMap(([word, count]) => {
    const distances = asked.map((term) => distance(term, fold(word)) / (term.length + 1))
    const least = Math.min(...distances)
    return least < 0.4 ? [{ word, count, least }] : []
  })
  return near
    .sort((a, b) => a.least - b.least || b.count - a.count)
    .slice(0, MOST)
    .map(({ word }) => word)
}

/** How many letters have to be put in, left out or changed to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed)
    }
    row = next
  }
  return row[b.length] ?? 0
}
