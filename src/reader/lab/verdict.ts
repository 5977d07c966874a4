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

/** How far two values are apart, by the size of the larger; 1 if they are of different shapes or words. */
export function distance(a: Value, b: Value | undefined): number {
  if (JSON.stringify(a) === JSON.stringify(b)) return 0
  const [left, right] = [[a].flat(2) as Scalar[], (b === undefined ? [] : [b].flat(2)) as Scalar[]]
  if (left.length !== right.length) return 1
  if ([...left, ...right].some((scalar) => typeof scalar === 'object' && 'log10' in scalar))
    return Math.max(...left.map((one, k) => apartInScale(one, right[k]!)))
  const [ours, theirs] = [left.flatMap(parts), right.flatMap(parts)]
  if (ours.length !== theirs.length || ours.length === 0) return 1
  const size = Math.max(...[...ours, ...theirs].map(Math.abs))
  return Math.max(...ours.map((one, k) => Math.abs(one - theirs[k]!))) / size
}

/** How far two powers of ten are apart, by the larger, which may be beyond every double. */
function apartInScale(a: Scalar, b: Scalar): number {
  if (typeof a !== 'object' || typeof b !== 'object' || !('log10' in a) || !('log10' in b)) return 1
  if ((a.sign ?? 1) !== (b.sign ?? 1)) return 1
  return 1 - 10 ** -Math.abs(a.log10 - b.log10)
}

function parts(scalar: Scalar): number[] {
  if (typeof scalar === 'number') return [scalar]
  return typeof scalar === 'object' && 're' in scalar ? [scalar.re, scalar.im] : []
}
