import type { Scalar, Value } from '../../contracts.ts'
import type { ExperimentFact } from './facts.ts'
import type { Redrawn } from './messages.ts'

/** A quantity that came out otherwise than in the edition, and by how much of its size. */
export interface Difference {
  readonly name: string
  readonly by: number
}

/**
 * What a run is, beside the edition: the published one, to the last digit; another one of the published values, which a
 * browser gives that computes differently; or one of the reader's own values.
 */
export type Verdict =
  | { readonly kind: 'published' }
  | { readonly kind: 'own' }
  | { readonly kind: 'differs'; readonly most: Difference | undefined }

/** Judges a run. `isOwn` says whether it ran with other values than the edition. */
export function verdictOf(
  { digest, quantities }: Pick<Redrawn, 'digest' | 'quantities'>,
  published: Pick<ExperimentFact, 'digest' | 'quantities'>,
  isOwn: boolean,
): Verdict {
  if (digest === published.digest) return { kind: 'published' }
  if (isOwn) return { kind: 'own' }
  const differences = Object.entries(published.quantities).flatMap(([name, value]): Difference[] => {
    const by = distance(value, quantities[name]?.value)
    return by > 0 ? [{ name, by }] : []
  })
  return { kind: 'differs', most: differences.sort((a, b) => b.by - a.by)[0] }
}

/** The largest relative difference between the numbers of two values; 1 if they are of different shapes or words. */
export function distance(a: Value, b: Value | undefined): number {
  if (JSON.stringify(a) === JSON.stringify(b)) return 0
  const [left, right] = [numbersOf(a), b === undefined ? [] : numbersOf(b)]
  if (left.length !== right.length || left.length === 0) return 1
  return Math.max(...left.map((one, k) => relative(one, right[k]!)))
}

function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
}

function numbersOf(value: Value): number[] {
  return [value].flat(2).flatMap((scalar: Scalar) => {
    if (typeof scalar === 'number') return [scalar]
    if (typeof scalar === 'string') return []
    return 're' in scalar ? [scalar.re, scalar.im] : [scalar.log10, scalar.sign ?? 1]
  })
}
