import type { Comparison } from './comparison.ts'

/** How many of each kind of thing differ. */
export interface Counts {
  readonly params: number
  readonly versions: number
  readonly experiments: number
  readonly claims: number
  /** Claims that hold in one edition and not in the other. */
  readonly flips: number
  readonly quantities: number
  readonly figures: number
  /** All figures of both editions. */
  readonly figuresInAll: number
  readonly sentences: number
  readonly files: number
}

/** Counts what differs. */
export function countsOf({ params, versions, experiments, claims, quantities, figures, ...rest }: Comparison): Counts {
  const { changed, onlyA, onlyB, equal } = figures
  const differing = changed.length + onlyA.length + onlyB.length
  return {
    params: params.length,
    versions: versions.length,
    experiments: experiments.changed.length,
    claims: claims.length,
    flips: claims.filter(({ a, b }) => a && b && a.holds !== b.holds).length,
    quantities: quantities.reduce((sum, one) => sum + one.quantities.length, 0),
    figures: differing,
    figuresInAll: differing + equal.length,
    sentences: rest.chapters.reduce((sum, { sentences }) => sum + sentences.length, 0),
    files: rest.otherFiles.length,
  }
}

/** How much differs, in one sentence. */
export function summaryOf(comparison: Comparison): string {
  if (comparison.isSame) return 'The editions are the same, to the byte.'
  const n = countsOf(comparison)
  const some = (count: number, text: string) => (count > 0 ? [{ count, text }] : [])
  const parts = [
    ...some(n.params, counted(n.params, 'param')),
    ...some(n.versions, counted(n.versions, 'version')),
    ...some(n.experiments, `${n.experiments} of ${counted(comparison.experiments.total, 'experiment')}`),
    ...some(n.figures, `${n.figures} of ${counted(n.figuresInAll, 'figure')}`),
    ...some(n.quantities, counted(n.quantities, 'quantity', 'quantities')),
    ...some(n.claims, counted(n.claims, 'claim') + (n.flips > 0 ? ` (${n.flips} flipped)` : '')),
    ...some(n.sentences, counted(n.sentences, 'sentence')),
  ]
  const isOne = parts.length === 1 && parts[0]?.count === 1
  if (parts.length > 0) return `${listed(parts.map(({ text }) => text))} ${isOne ? 'differs' : 'differ'}.`
  return `What they compute, draw and say is the same; ${n.files > 1 ? `${n.files} other files differ` : n.files === 1 ? 'one other file differs' : 'what they say of their making differs'}.`
}

/** A count with its noun; empty for none. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

/** Words as a list in a sentence. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
