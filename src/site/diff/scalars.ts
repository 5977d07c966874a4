import type { ComplexNumber, LogNumber, Scalar } from '../../contracts.ts'

/** Decimal exponent below which 10^x is a double without loss. */
const DOUBLE = 300

/**
 * b − a in the kind of the two, a number where it fits one; a pair of whole numbers as digits gives digits.
 * @returns undefined for texts, and for two kinds that do not go together.
 */
export function difference(a: Scalar, b: Scalar): Scalar | undefined {
  if (isDigits(a) && isDigits(b)) return String(BigInt(b) - BigInt(a))
  if (typeof a === 'string' || typeof b === 'string') return undefined
  if (typeof a === 'number' && typeof b === 'number') return Number.isFinite(b - a) ? b - a : undefined
  if (isComplex(a) || isComplex(b)) return complexDifference(a, b)
  return logDifference(logOf(a), logOf(b))
}

/** Decimal logarithm of the absolute value; −Infinity for zero, NaN for a text. */
export function logSize(value: Scalar): number {
  if (typeof value === 'number') return Math.log10(Math.abs(value))
  if (typeof value !== 'string') return 'log10' in value ? value.log10 : Math.log10(Math.hypot(value.re, value.im))
  if (!isDigits(value)) return Number.NaN
  const digits = value.replace('-', '')
  const kept = digits.slice(0, 15)
  return Math.log10(Number(kept)) + digits.length - kept.length
}

/**
 * |difference| / |a|: a number, or the logarithm of one beyond the doubles.
 * @returns undefined if a is zero.
 */
export function relativeTo(a: Scalar, change: Scalar): number | LogNumber | undefined {
  if (typeof a === 'number' && typeof change === 'number' && a !== 0) {
    const share = Math.abs(change / a)
    if (Number.isFinite(share)) return share
  }
  const log10 = logSize(change) - logSize(a)
  if (!Number.isFinite(log10)) return log10 === Number.NEGATIVE_INFINITY ? 0 : undefined
  return log10 < DOUBLE ? 10 ** log10 : { log10 }
}

/**
 * b / a of real numbers: a number, or the logarithm of one beyond the doubles.
 * @returns undefined if one is zero, complex or a text.
 */
export function quotient(a: Scalar, b: Scalar): number | LogNumber | undefined {
  const log10 = logSize(b) - logSize(a)
  if (isComplex(a) || isComplex(b) || !Number.isFinite(log10)) return undefined
  const sign = signOf(a) === signOf(b) ? 1 : -1
  if (Math.abs(log10) >= DOUBLE) return { log10, sign }
  return typeof a === 'number' && typeof b === 'number' ? b / a : sign * 10 ** log10
}

const isDigits = (value: Scalar): value is string => typeof value === 'string' && /^-?\d+$/.test(value)
const isComplex = (value: Scalar): value is ComplexNumber => typeof value === 'object' && 're' in value

function complexDifference(a: Exclude<Scalar, string>, b: Exclude<Scalar, string>): ComplexNumber | undefined {
  const [from, to] = [complexOf(a), complexOf(b)]
  return from && to && { re: to.re - from.re, im: to.im - from.im }
}

function complexOf(value: Exclude<Scalar, string>): ComplexNumber | undefined {
  if (typeof value === 'number') return { re: value, im: 0 }
  return isComplex(value) ? value : undefined
}

function signOf(value: Exclude<Scalar, ComplexNumber>): 1 | -1 {
  if (typeof value === 'object') return value.sign ?? 1
  return Number(value) < 0 ? -1 : 1
}

function logOf(value: number | LogNumber): Required<LogNumber> {
  if (typeof value !== 'number') return { sign: 1, ...value }
  return { log10: Math.log10(Math.abs(value)), sign: value < 0 ? -1 : 1 }
}

/** b − a without leaving the logarithms, in which the difference of two close numbers keeps what their logarithms tell. */
function logDifference(a: Required<LogNumber>, b: Required<LogNumber>): number | LogNumber {
  const isUp = b.log10 >= a.log10
  const [large, small] = isUp ? [b, a] : [a, b]
  const rest = 1 - a.sign * b.sign * 10 ** (small.log10 - large.log10)
  if (rest === 0 || large.log10 === Number.NEGATIVE_INFINITY) return 0
  const log10 = large.log10 + Math.log10(rest)
  const sign = isUp ? b.sign : a.sign === 1 ? -1 : 1
  return Math.abs(log10) < DOUBLE ? sign * 10 ** log10 : { log10, sign }
}
