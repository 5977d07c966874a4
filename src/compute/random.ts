/** A seeded stream of uniform numbers on [0, 1) with 53 random bits each; every call advances it. */
export type Random = () => number

/** What names a stream: two streams agree if and only if seed, experiment and purpose do (up to a 64-bit hash of the names). */
export interface StreamSeeds {
  readonly seed: number
  readonly experiment: string
}

const MULTIPLIER_0 = 0xd2511f53
const MULTIPLIER_1 = 0xcd9e8d57
const WEYL_0 = 0x9e3779b9
const WEYL_1 = 0xbb67ae85

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16
  const aLow = a & 0xffff
  const bHigh = b >>> 16
  const bLow = b & 0xffff
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = (middle % 0x10000) + aLow * bHigh
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0
}

/**
 * The Philox4x32-10 block function: four 32-bit words from a counter of four words under a key of two.
 *
 * Counter-based, so a stream is a key: no state to jump, no overlap between streams.
 *
 * @returns the four words, unsigned.
 * @see Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"; reference vectors of Random123.
 */
export function philox(counter: readonly number[], key: readonly number[]): [number, number, number, number] {
  let [c0, c1, c2, c3] = counter as [number, number, number, number]
  let [k0, k1] = key as [number, number]
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0)
    const low0 = Math.imul(MULTIPLIER_0, c0) >>> 0
    const high1 = multiplyHigh(MULTIPLIER_1, c2)
    const low1 = Math.imul(MULTIPLIER_1, c2) >>> 0
    ;[c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0]
    k0 = (k0 + WEYL_0) >>> 0
    k1 = (k1 + WEYL_1) >>> 0
  }
  return [c0, c1, c2, c3]
}

/** The 32-bit FNV-1a hash of the UTF-16 code units of a text, from a given offset basis. */
function fnv1a(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/**
 * The random stream of one purpose within one experiment.
 *
 * Its key is the edition's seed and its counter's upper half the hash of the names, so adding an experiment or a
 * purpose never changes another's draws.
 *
 * @param seeds the edition's seed, an integer from 0 to 2^32 − 1, and the experiment's name.
 * @param purpose what the draws are for.
 * @throws {RangeError} if the seed is out of range.
 */
export function stream({ seed, experiment }: StreamSeeds, purpose: string): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`a seed is an integer from 0 to 4294967295, got ${seed}`)
  }
  const name = `${experiment}/${purpose}`
  const key = [seed, fnv1a(name, 0x811c9dc5)]
  const upper = [fnv1a(`${name}/`, 0x9747b28c), 0]
  let block: readonly number[] = []
  let count = 0
  return () => {
    const half = count % 2
    if (half === 0) block = philox([(count / 2) >>> 0, Math.floor(count / 2 ** 33), ...upper], key)
    count++
    return ((block[2 * half]! >>> 5) * 0x4000000 + (block[2 * half + 1]! >>> 6)) / 2 ** 53
  }
}

/** n independent uniform numbers on [low, high). */
export function uniforms(n: number, low: number, high: number, random: Random): Float64Array {
  return Float64Array.from({ length: n }, () => low + (high - low) * random())
}

/**
 * n independent normal numbers with mean 0 and the given standard deviation, by the Box–Muller transform.
 *
 * The radius is taken from 1 − u, which is never 0, so no draw is infinite; the largest possible |z| is 8.6 std.
 */
export function normals(n: number, std: number, random: Random): Float64Array {
  const z = new Float64Array(n)
  for (let i = 0; i < n; i += 2) {
    const radius = std * Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    z[i] = radius * Math.cos(angle)
    if (i + 1 < n) z[i + 1] = radius * Math.sin(angle)
  }
  return z
}
