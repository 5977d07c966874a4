import { exp } from './exponential.ts'
import { log, log1p } from './logarithm.ts'

/** √(x² + y² + …), without overflow; the sum is compensated. */
export function hypot(...sides: readonly number[]): number {
  const sizes = sides.map((side) => Math.abs(Number(side)))
  if (sizes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  if (!(largest > 0)) return largest
  let [sum, lost] = [0, 0]
  for (const size of sizes) {
    const ratio = size / largest
    const square = ratio * ratio - lost
    const next = sum + square
    lost = next - sum - square
    sum = next
  }
  return Math.sqrt(sum) * largest
}

/** ∛x: a first guess by logarithms, and Newton's step twice. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const size = Math.abs(x)
  const guess = exp(log(size) / 3)
  const better = guess - (guess - size / guess / guess) / 3
  return Math.sign(x) * (better - (better - size / better / better) / 3)
}

/** The number whose hyperbolic sine is x. */
export function asinh(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const size = Math.abs(x)
  const found = size > 2 ** 28 ? log(size) + Math.LN2 : log1p(size + (size * size) / (1 + Math.sqrt(size * size + 1)))
  return Math.sign(x) * found
}

/** The number, not negative, whose hyperbolic cosine is x. */
export function acosh(x: number): number {
  if (x < 1) return Number.NaN
  if (x > 2 ** 28) return log(x) + Math.LN2
  return log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)))
}

/** The number whose hyperbolic tangent is x. */
export function atanh(x: number): number {
  return x === 0 ? x : (Math.sign(x) * log1p((2 * Math.abs(x)) / (1 - Math.abs(x)))) / 2
}
