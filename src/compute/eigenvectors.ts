import { EVD } from 'ml-matrix'
import { type Complex, modulus } from './complex.ts'
import { type Matrix, matrix, order, toMl } from './matrix.ts'
import { rescaled, timesPowerOfTwo } from './scaling.ts'

/** A V = V diag(values): column j of V = re + i im is a unit eigenvector of values[j]. */
export interface EigenDecomposition {
  readonly values: readonly Complex[]
  readonly vectors: { readonly re: Matrix; readonly im: Matrix }
}

/** The eigenvalues and, for each, ml-matrix's column; sorted by decreasing modulus. The sort is stable, so pairs stay together. */
export function sortedDecomposition(A: Matrix) {
  order(A)
  const { matrix: unit, exponent } = rescaled(A)
  const { realEigenvalues, imaginaryEigenvalues, eigenvectorMatrix } = new EVD(toMl(unit))
  const found = realEigenvalues.map((re, column) => ({ re, im: imaginaryEigenvalues[column]!, column }))
  found.sort((a, b) => modulus(b) - modulus(a))
  const values = found.map(({ re, im }) => ({ re: timesPowerOfTwo(re, exponent), im: timesPowerOfTwo(im, exponent) }))
  return { values, columns: found.map(({ column }) => column), eigenvectorMatrix }
}

/**
 * The eigenvalues of A, in the order of `eigenvalues`, and unit eigenvectors with ‖A V − V Λ‖_max ≤ 1e-12 ‖A‖_F for n ≤ 128.
 *
 * Of a defective A the vectors are parallel up to rounding: ask `eigenvectorCondition`.
 *
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function eigenDecomposition(A: Matrix): EigenDecomposition {
  const { values, columns, eigenvectorMatrix } = sortedDecomposition(A)
  const n = values.length
  const [re, im] = [matrix(n, n), matrix(n, n)]
  columns.forEach((column, j) => {
    const sign = Math.sign(values[j]!.im)
    const x = eigenvectorMatrix.getColumn(sign < 0 ? column - 1 : column)
    const y = sign === 0 ? x.map(() => 0) : eigenvectorMatrix.getColumn(sign < 0 ? column : column + 1)
    const largest = Math.max(...x.map(Math.abs), ...y.map(Math.abs))
    const norm = Math.sqrt(x.reduce((s, _, i) => s + (x[i]! / largest) ** 2 + (y[i]! / largest) ** 2, 0))
    for (let i = 0; i < n; i++) {
      re.data[i * n + j] = x[i]! / largest / norm
      im.data[i * n + j] = (sign * y[i]!) / largest / norm
    }
  })
  return { values, vectors: { re, im } }
}

/**
 * The eigenvectors of A in a real basis S with the singular values of V: an unpaired column is the eigenvector, and the columns of a
 * pair are √2 times the real and the imaginary part of the first.
 *
 * [v, v̄] = [√2 Re v, √2 Im v] [[1, 1], [i, −i]]/√2, where the last factor is unitary.
 *
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function realEigenvectors(A: Matrix): { readonly values: readonly Complex[]; readonly S: Matrix } {
  const { values, vectors } = eigenDecomposition(A)
  const n = values.length
  const entry = (i: number) => {
    const { im } = values[i % n]!
    if (im === 0) return vectors.re.data[i]!
    return Math.SQRT2 * (im > 0 ? vectors.re.data[i]! : -vectors.im.data[i]!)
  }
  return {
    values,
    S: matrix(
      n,
      n,
      Float64Array.from({ length: n * n }, (_, i) => entry(i)),
    ),
  }
}
