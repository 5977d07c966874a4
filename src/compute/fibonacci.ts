/** The golden ratio φ = (1 + √5)/2, the larger eigenvalue of [[0, 1], [1, 1]]. */
export const PHI = (1 + Math.sqrt(5)) / 2

/** ψ = 1 − φ = −1/φ, the smaller eigenvalue, from −1/φ because 1 − φ loses a bit. */
export const PSI = -1 / PHI

/** F_n and F_{n+1} by F_2k = F_k (2 F_{k+1} − F_k) and F_{2k+1} = F_k² + F_{k+1}². */
function consecutive(n: number): readonly [bigint, bigint] {
  if (n === 0) return [0n, 1n]
  const [a, b] = consecutive(Math.floor(n / 2))
  const even = a * (2n * b - a)
  const odd = a * a + b * b
  return n % 2 === 0 ? [even, odd] : [odd, even + odd]
}

/**
 * F_n, exactly, by fast doubling: O(log n) multiplications of integers of up to 0.694 n bits.
 * @param n an integer ≥ 0; F_0 = 0, F_1 = 1.
 * @throws {RangeError} if n is not an integer ≥ 0.
 */
export function fibonacci(n: number): bigint {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a Fibonacci index is an integer from 0, got ${n}`)
  return consecutive(n)[0]
}

/** F_n by n additions of doubles: exact through n = 78, since F_79 is odd and larger than 2^53. */
export function fibonacciByAddition(n: number): number {
  let [a, b] = [0, 1]
  for (let i = 0; i < n; i++) [a, b] = [b, a + b]
  return a
}

/** F_n as the integer nearest to φⁿ/√5, in doubles: right through n = 70, wrong first at n = 71. */
export function fibonacciByBinet(n: number): number {
  return Math.round(PHI ** n / Math.sqrt(5))
}

/**
 * The article's rule: F_{7+i} as 13 · ratioⁱ, rounded once.
 *
 * 13 φⁱ − F_{7+i} = −ψ⁷ F_i exactly, so even the true ratio fails from i = 8 on. Math.round takes halves up and numpy's
 * round to even; they differ on exact halves only, which 13 · ratioⁱ does not meet below i = 50 for the ratios 1.618 and φ.
 *
 * @param i steps past F_7 = 13.
 * @param ratio the article has 1.618; pass PHI to see that precision is not what is missing.
 */
export function fibonacciBySnippet(i: number, ratio = 1.618): number {
  return Math.round(13 * ratio ** i)
}

/**
 * F_{n+1} from the true F_n as ratio · F_n, rounded: the rule that rounds at every step.
 *
 * F_{n+1} − φ F_n = ψⁿ, so the true ratio serves every n ≥ 2 that doubles can hold; 1.618 fails first at n = 22.
 */
export function nextFibonacciByRatio(n: number, ratio = 1.618): number {
  return Math.round(ratio * Number(fibonacci(n)))
}

/**
 * The least n with from ≤ n ≤ to at which an approximation of F_n is not F_n exactly, or null if there is none.
 * @param approximation n ↦ what should be F_n.
 */
export function firstFailure(approximation: (n: number) => number, from: number, to: number): number | null {
  for (let n = from; n <= to; n++) {
    const value = approximation(n)
    if (!Number.isInteger(value) || BigInt(value) !== fibonacci(n)) return n
  }
  return null
}
