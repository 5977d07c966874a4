import { quarterTurns } from './quarter-turns.ts'

/** sin(x + low) for |x| ≤ π/4, by Taylor's series. */
function sine(x: number, low: number): number {
  const z = x * x
  const high = -1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 + z / 355687428096000))
  const series = -1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 + z * high)))
  return x + (low * (1 - z / 2) + x * z * series)
}

/** cos(x + low) likewise; what 1 − x²/2 loses is put back. */
function cosine(x: number, low: number): number {
  const z = x * x
  const high = -1 / 3628800 + z * (1 / 479001600 + z * (-1 / 87178291200 + z / 20922789888000))
  const series = 1 / 24 + z * (-1 / 720 + z * (1 / 40320 + z * high))
  const rough = 1 - z / 2
  return rough + (1 - rough - z / 2 + (z * z * series - x * low))
}

const rest = new Float64Array(2)

/** sin x, within 1 unit in the last place. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  if (x === 0) return x
  const turns = quarterTurns(x, rest)
  const size = turns & 1 ? cosine(rest[0]!, rest[1]!) : sine(rest[0]!, rest[1]!)
  return turns & 2 ? -size : size
}

/** cos x, within 1 unit in the last place. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  const turns = quarterTurns(x, rest)
  const size = turns & 1 ? sine(rest[0]!, rest[1]!) : cosine(rest[0]!, rest[1]!)
  return (turns + 1) & 2 ? -size : size
}

/** sin(x)/cos(x). */
export function tan(x: number): number {
  return x === 0 ? x : sin(x) / cos(x)
}
