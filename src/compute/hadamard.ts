import { type Matrix, matrix } from './matrix.ts'

/** The number of ones in the binary digits of a non-negative 32-bit integer. */
function ones(k: number): number {
  let count = 0
  for (let rest = k; rest > 0; rest &= rest - 1) count++
  return count
}

/**
 * Sylvester's Hadamard matrix over √n: entry (i, j) is (−1)^b/√n, b the number of binary ones that i and j share.
 * It is symmetric and orthogonal, so its square is I, and no entry is 0; tr H = 0 for n ≥ 2.
 * @param n a power of two, from 1.
 * @throws {RangeError} if n is not a power of two.
 */
export function hadamard(n: number): Matrix {
  if (!(Number.isInteger(Math.log2(n)) && n >= 1)) throw new RangeError(`Sylvester's matrix has order 2^k, got ${n}`)
  const entry = (k: number) => (ones(Math.floor(k / n) & (k % n)) % 2 === 0 ? 1 : -1) / Math.sqrt(n)
  return matrix(
    n,
    n,
    Float64Array.from({ length: n * n }, (_, k) => entry(k)),
  )
}
