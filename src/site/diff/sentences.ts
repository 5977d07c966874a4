import { diffArrays } from 'diff'
import type { Sentence } from './page-text.ts'
import { likeness } from './words.ts'

/** A sentence that was put otherwise, taken out (no b) or put in (no a). */
export interface SentenceChange {
  readonly a?: Sentence
  readonly b?: Sentence
}

/** Two sentences that share fewer of their words are no versions of one. */
const ALIKE = 0.35

/** The sentences that changed between two versions of a page, in reading order. */
export function sentenceChanges(a: readonly Sentence[], b: readonly Sentence[]): SentenceChange[] {
  const changes: SentenceChange[] = []
  let [gone, come, atA, atB]: [Sentence[], Sentence[], number, number] = [[], [], 0, 0]
  const flush = () => {
    changes.push(...aligned(gone, come))
    gone = []
    come = []
  }
  const runs = diffArrays(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  for (const { added, removed, count } of runs) {
    if (removed) gone.push(...a.slice(atA, atA + count))
    else if (added) come.push(...b.slice(atB, atB + count))
    else flush()
    if (!added) atA += count
    if (!removed) atB += count
  }
  flush()
  return changes
}

/** A sentence alone between two that stayed is a version of the one that stood there, unless they share next to nothing. */
const ALIKE_ALONE = 0.1

/** Versions of one sentence side by side, in order, so that those that stand together are as alike as they can be. */
function aligned(gone: readonly Sentence[], come: readonly Sentence[]): SentenceChange[] {
  const alike = gone.map(({ text }) => come.map((other) => likeness(text, other.text)))
  const least = gone.length === 1 && come.length === 1 ? ALIKE_ALONE : ALIKE
  const best = bestSums(alike, come.length, least)
  const changes: SentenceChange[] = []
  let [i, j] = [0, 0]
  while (i < gone.length && j < come.length) {
    const here = alike[i]?.[j] ?? 0
    const sum = best[i]?.[j] ?? 0
    if (here >= least && sum === here + (best[i + 1]?.[j + 1] ?? 0)) {
      changes.push({ a: gone[i++] as Sentence, b: come[j++] as Sentence })
    } else if (sum === (best[i + 1]?.[j] ?? 0)) changes.push({ a: gone[i++] as Sentence })
    else changes.push({ b: come[j++] as Sentence })
  }
  return [...changes, ...gone.slice(i).map((a) => ({ a })), ...come.slice(j).map((b) => ({ b }))]
}

/** How alike the rest can be from each pair of places on: the sums of a longest common subsequence with weights. */
function bestSums(alike: readonly (readonly number[])[], width: number, least: number): number[][] {
  const best = Array.from({ length: alike.length + 1 }, () => new Array<number>(width + 1).fill(0))
  for (let i = alike.length - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const here = alike[i]?.[j] ?? 0
      const together = here >= least ? here + (best[i + 1]?.[j + 1] ?? 0) : 0
      ;(best[i] as number[])[j] = Math.max(together, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0)
    }
  }
  return best
}
