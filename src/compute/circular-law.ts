import { type Complex, modulus } from './complex.ts'

/** The fraction of the eigenvalues of modulus less than r. @throws {RangeError} if there are none. */
export function fractionWithin(eigenvalues: readonly Complex[], r: number): number {
  if (eigenvalues.length === 0) throw new RangeError('a fraction of no eigenvalues is undefined')
  return eigenvalues.filter((z) => modulus(z) < r).length / eigenvalues.length
}

/**
 * The limit of that fraction as N grows, for N×N matrices of independent entries of mean 0 and variance σ²: r² for the
 * eigenvalues of W/(σ√N), r^(2/L) for those of its L-th power or of a product of L such matrices; 1 from r = 1 on.
 * @param factors L.
 */
export function expectedFractionWithin(r: number, factors = 1): number {
  return Math.min(1, r ** (2 / factors))
}

/**
 * The expected number of real eigenvalues of an n×n matrix of independent standard normals, exactly:
 * √2 Σ_{0≤k<n/2} (4k−1)!!/(4k)!! for even n, 1 + √2 Σ_{1≤k≤(n−1)/2} (4k−3)!!/(4k−2)!! for odd n. It grows like √(2n/π).
 * @see Edelman, Kostlan, Shub 1994, "How many eigenvalues of a random matrix are real?".
 */
export function expectedRealEigenvalues(n: number): number {
  const odd = n % 2
  let total = odd
  let term = odd ? Math.SQRT1_2 : Math.SQRT2
  for (let k = 0; 2 * k < n - odd; k++) {
    total += term
    const m = 4 * k + 2 * odd
    term *= ((m + 1) * (m + 3)) / ((m + 2) * (m + 4))
  }
  return total
}

/**
 * The probability that all eigenvalues of an n×n matrix of independent standard normals are real: 2^(−n(n−1)/4).
 * @see Edelman 1997, "The probability that a random real Gaussian matrix has k real eigenvalues".
 */
export function probabilityAllReal(n: number): number {
  return 2 ** ((-n * (n - 1)) / 4)
}
