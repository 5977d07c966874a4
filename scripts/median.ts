/**
 * The middle of some numbers; the mean of the two in the middle if their count is even.
 * @throws {RangeError} if there are none.
 */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('no numbers have no median')
  const sorted = numbers.toSorted((a, b) => a - b)
  const low = sorted[Math.floor((sorted.length - 1) / 2)] as number
  const high = sorted[Math.floor(sorted.length / 2)] as number
  return (low + high) / 2
}
