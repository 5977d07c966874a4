const value = new Float64Array(1)
const words = new Int32Array(value.buffer)

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  words[0] = 0
  words[1] = (k + 1023) << 20
  return value[0]!
}

/** x·2^k, rounded once or, where the result is subnormal, twice. */
export function scaled(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * powerOfTwo(k)
  const half = k >> 1
  return x * powerOfTwo(half) * powerOfTwo(k - half)
}

/** The k of a normal number x = m·2^k, 1 ≤ |m| < 2. */
export function exponentOf(x: number): number {
  value[0] = x
  return ((words[1]! >>> 20) & 0x7ff) - 1023
}
