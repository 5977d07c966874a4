/** What can be multiplied: an associative product and its neutral element. */
export interface Monoid<T> {
  readonly one: T
  product(a: T, b: T): T
}

/** @throws {RangeError} if n is not a non-negative integer. */
export function checkExponent(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`a power is a non-negative integer, got ${n}`)
}

/**
 * The n-th power of x by repeated squaring, with at most 2 log₂ n + 1 products; x⁰ is `one`.
 * @throws {RangeError} if n is not a non-negative integer.
 */
export function powerIn<T>({ one, product }: Monoid<T>, x: T, n: number): T {
  checkExponent(n)
  let power = one
  for (let square = x, rest = n; rest > 0; ) {
    if (rest % 2 === 1) power = product(power, square)
    rest = Math.floor(rest / 2)
    if (rest > 0) square = product(square, square)
  }
  return power
}
