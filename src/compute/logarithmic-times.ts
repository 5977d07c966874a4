/**
 * Increasing integers from 1 to `last`, both included, about evenly spaced in their logarithm: as many as `perDecade` a factor
 * of ten, and every integer where that would ask for more.
 * @throws {RangeError} if last or perDecade is not a positive integer.
 */
export function logarithmicTimes(last: number, perDecade: number): number[] {
  for (const x of [last, perDecade]) {
    if (!Number.isInteger(x) || x < 1) throw new RangeError(`logarithmic times need positive integers, got ${x}`)
  }
  const count = Math.max(1, Math.ceil(Math.log10(last) * perDecade))
  const times = Array.from({ length: count + 1 }, (_, k) => Math.round(last ** (k / count)))
  return [...new Set(times)]
}
