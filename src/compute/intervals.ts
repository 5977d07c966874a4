import { quantile } from './statistics.ts'

/** The ends of an interval and a value inside it. */
export interface Interval {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The median of values and the 5 % and 95 % quantiles about it. @throws {RangeError} if there are no values. */
export function band(values: ArrayLike<number>): Interval {
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) }
}

/**
 * A fraction observed and Wilson's score interval for its probability, which stays in [0, 1] and has a width at 0 and 1.
 *
 * @param hits how many of the trials succeeded.
 * @param trials how many there were, at least 1.
 * @param z half width in standard errors: 1.96 for 95 %.
 * @throws {RangeError} if hits is not from 0 to trials.
 * @see Wilson 1927, "Probable inference, the law of succession, and statistical inference".
 */
export function wilsonInterval(hits: number, trials: number, z = 1.96): Interval {
  if (!(hits >= 0 && hits <= trials && trials >= 1)) throw new RangeError(`no fraction ${hits} of ${trials}`)
  const p = hits / trials
  const center = (p + (z * z) / (2 * trials)) / (1 + (z * z) / trials)
  const half = (z / (1 + (z * z) / trials)) * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials))
  return { low: Math.max(0, center - half), middle: p, high: Math.min(1, center + half) }
}
