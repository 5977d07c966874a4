/**
 * 0, 1 and powers of two up to `steps`: all of them, or so many that there are `limit` times with the least and the largest kept.
 *
 * @param steps a positive integer.
 * @param limit an integer from 3.
 * @returns increasing integers; the last is the largest power of two not above `steps`.
 * @throws {RangeError} if steps is not a positive integer or limit is not an integer from 3.
 */
export function doublings(steps: number, limit = 8): number[] {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps is a positive integer, got ${steps}`)
  if (!Number.isInteger(limit) || limit < 3) throw new RangeError(`limit is an integer from 3, got ${limit}`)
  const last = 31 - Math.clz32(steps)
  const count = Math.min(last, limit - 2)
  return [0, ...Array.from({ length: count + 1 }, (_, k) => 2 ** Math.round((k * last) / (count || 1)))]
}
