/** ⌊√n⌋, exactly, by Newton's iteration from above. @throws {RangeError} if n is negative. */
export function integerRoot(n: bigint): bigint {
  if (n < 0n) throw new RangeError(`an integer root is taken of an integer from 0, got ${n}`)
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next
  return root
}

/**
 * log₁₀ n to an error of 1e-15 max(1, log₁₀ n), however large n is: from its 17 leading digits and their count.
 * @throws {RangeError} if n is not positive.
 */
export function log10Integer(n: bigint): number {
  if (n <= 0n) throw new RangeError(`a logarithm is taken of a positive integer, got ${n}`)
  const digits = n.toString()
  const head = digits.slice(0, 17)
  return Math.log10(Number(head)) + (digits.length - head.length)
}

/** |n|. */
export function absolute(n: bigint): bigint {
  return n < 0n ? -n : n
}

/** ⌊φ · 10^digits⌋, or one less: the golden ratio to as many decimals as are asked for. @param digits an integer ≥ 0. */
export function goldenRatio(digits: number): bigint {
  const unit = 10n ** BigInt(digits)
  return (unit + integerRoot(5n * unit * unit)) / 2n
}
