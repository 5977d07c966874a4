import { LN2_HIGH, LN2_LOW } from './constants.ts'
import { scaled } from './scaling.ts'

/** Beyond these e^x is larger than every double, or rounds to 0. */
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/** Below this magnitude e^x − 1 is summed, because the subtraction would lose digits. */
const SMALL = 0.35

/** (e^r − 1 − r)/r² for |r| ≤ 0.35, by Taylor's series. */
function tail(r: number): number {
  const high =
    1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r / 6227020800))))
  return 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * high)))))
}

/** e^x, within 1 unit in the last place. */
export function exp(x: number): number {
  if (!(x <= LARGEST)) return x * Number.POSITIVE_INFINITY
  if (x < SMALLEST) return 0
  const k = Math.round(x / Math.LN2)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const lost = high - r - low
  return scaled(1 + (r + (lost + r * r * tail(r))), k)
}

/** e^x − 1. */
export function expm1(x: number): number {
  return Math.abs(x) < SMALL ? x + x * x * tail(x) : exp(x) - 1
}

/** (e^x − e^−x)/2. */
export function sinh(x: number): number {
  if (Math.abs(x) < SMALL) return x === 0 ? x : (expm1(x) - expm1(-x)) / 2
  if (Math.abs(x) > 709) return Math.sign(x) * exp(Math.abs(x) / 2) * (exp(Math.abs(x) / 2) / 2)
  return (exp(x) - exp(-x)) / 2
}

/** (e^x + e^−x)/2. */
export function cosh(x: number): number {
  const size = Math.abs(x)
  return size > 709 ? exp(size / 2) * (exp(size / 2) / 2) : (exp(size) + exp(-size)) / 2
}

/** sinh(x)/cosh(x). */
export function tanh(x: number): number {
  if (x === 0) return x
  if (Math.abs(x) > 22) return Math.sign(x)
  const grown = expm1(2 * Math.abs(x))
  return Math.sign(x) * (grown / (grown + 2))
}
