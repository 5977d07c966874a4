import { LN2_HIGH, LN2_LOW, LOG10_2_HIGH, LOG10_2_LOW } from './constants.ts'
import { exponentOf, scaled } from './scaling.ts'

/** The exponent k of x = m·2^k with m from √½ to √2, and ln m, for a positive finite x. */
function parts(x: number): { readonly k: number; readonly f: number; readonly drop: number } {
  const isSubnormal = x < 2 ** -1022
  const normal = isSubnormal ? x * 2 ** 54 : x
  const exponent = exponentOf(normal)
  const mantissa = scaled(normal, -exponent)
  const isLarge = mantissa > Math.SQRT2
  const f = (isLarge ? mantissa / 2 : mantissa) - 1
  return { k: exponent + (isLarge ? 1 : 0) - (isSubnormal ? 54 : 0), f, drop: dropOf(f) }
}

/** f − ln(1 + f) for √½ ≤ 1 + f ≤ √2: with s = f/(2 + f), ln(1 + f) = 2(s + s³/3 + s⁵/5 + …) and 2s = f − s·f. */
function dropOf(f: number): number {
  const s = f / (2 + f)
  const z = s * s
  const high = 2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)))))
  const series = z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * high)))))
  return s * (f - series)
}

/** What a logarithm is of an x that is not positive and finite. */
function improper(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  return x > 0 ? x : Number.NaN
}

const isProper = (x: number) => x > 0 && x < Number.POSITIVE_INFINITY

/** ln x, within 1 unit in the last place. */
export function log(x: number): number {
  if (!isProper(x)) return improper(x)
  const { k, f, drop } = parts(x)
  return k === 0 ? f - drop : k * LN2_HIGH + (f - (drop - k * LN2_LOW))
}

/** log₂ x, exact for powers of two. */
export function log2(x: number): number {
  if (!isProper(x)) return improper(x)
  const { k, f, drop } = parts(x)
  return k + (f - drop) * Math.LOG2E
}

/** log₁₀ x, exact for powers of ten that are normal numbers. */
export function log10(x: number): number {
  if (!isProper(x)) return improper(x)
  const { k, f, drop } = parts(x)
  const found = k * LOG10_2_HIGH + (k * LOG10_2_LOW + (f - drop) * Math.LOG10E)
  const whole = Math.round(found)
  return Math.abs(found - whole) < 1e-12 && Number(`1e${whole}`) === x ? whole : found
}

/** ln(1 + x), with what 1 + x loses put back. */
export function log1p(x: number): number {
  const sum = 1 + x
  if (sum === 1 || sum === Number.POSITIVE_INFINITY) return x
  if (sum === 0) return Number.NEGATIVE_INFINITY
  return log(sum) - (sum - 1 - x) / sum
}
