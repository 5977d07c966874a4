/** The sum of the values divided by their number. @throws {RangeError} if there are none. */
export function mean(values: ArrayLike<number>): number {
  return sum(atLeast(1, values, 'a mean')) / values.length
}

/** The variance of the values about their mean, with divisor n − 1. @throws {RangeError} if there are fewer than 2. */
export function variance(values: ArrayLike<number>): number {
  const center = mean(atLeast(2, values, 'a variance'))
  return sum(Array.from(values, (x) => (x - center) ** 2)) / (values.length - 1)
}

/** The standard error of the mean of independent values, √(variance/n). @throws {RangeError} if there are fewer than 2. */
export function standardError(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values) / values.length)
}

/**
 * The p-quantile, linear between order statistics (type 7 of Hyndman and Fan 1996, the default of numpy and R).
 * @param p from 0 (the least) to 1 (the greatest).
 * @throws {RangeError} if there are no values or p is out of range.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is asked at p from 0 to 1, got ${p}`)
  const sorted = Float64Array.from(atLeast(1, values, 'a quantile')).sort()
  const position = p * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.ceil(position)]!
  return low === high ? low : low + (position - below) * (high - low)
}

/** The 1/2-quantile. @throws {RangeError} if there are no values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5)
}

/**
 * How many values fall in each bin [edges[k], edges[k+1]); the last bin includes its right edge, as numpy's does.
 * @param edges increasing; values outside them are not counted.
 * @returns one count fewer than edges.
 * @throws {RangeError} if there are fewer than 2 edges or they do not increase.
 */
export function histogram(values: ArrayLike<number>, edges: readonly number[]): number[] {
  if (edges.length < 2 || edges.some((edge, k) => k > 0 && !(edge > edges[k - 1]!))) {
    throw new RangeError('a histogram has at least 2 edges, in increasing order')
  }
  const counts = new Array<number>(edges.length - 1).fill(0)
  for (const x of Array.from(values)) {
    const bin = x === edges.at(-1) ? counts.length - 1 : edges.findLastIndex((edge) => edge <= x)
    if (bin >= 0 && bin < counts.length) counts[bin]!++
  }
  return counts
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}

function atLeast(n: number, values: ArrayLike<number>, what: string): ArrayLike<number> {
  if (values.length < n) throw new RangeError(`${what} needs at least ${n} values, got ${values.length}`)
  return values
}
