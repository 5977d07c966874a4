import { EVD } from 'ml-matrix'
import type { Complex } from './complex.ts'
import { determinantSign } from './decompositions.ts'
import { fromMl, identity, type Matrix, order, toMl } from './matrix.ts'
import { frobeniusNorm, maxNorm } from './norms.ts'
import { difference, multiply, scaled, sum, transpose } from './products.ts'

/** VᵀQV with V the eigenvectors of (Q + Qᵀ)/2 by increasing eigenvalue: ±1 and 2×2 rotations down the diagonal. */
function rotationForm(Q: Matrix): Matrix {
  const symmetric = scaled(sum(Q, transpose(Q)), 1 / 2)
  const V = fromMl(new EVD(toMl(symmetric), { assumeSymmetric: true }).eigenvectorMatrix)
  return multiply(transpose(V), multiply(Q, V))
}

/** The eigenvalues of the rotation in rows i and i + 1. Planes of equal angle mix, and then only the cosine is right. */
function conjugates({ data, cols: n }: Matrix, i: number): Complex[] {
  const at = (row: number, col: number) => data[row * n + col]!
  const re = (at(i, i) + at(i + 1, i + 1)) / 2
  const sine = Math.abs(at(i + 1, i) - at(i, i + 1)) / 2
  const isRotation = Math.abs(re * re + sine * sine - 1) < 1e-8
  const im = isRotation ? sine : Math.sqrt(Math.max(0, 1 - re * re))
  return im === 0
    ? [
        { re, im },
        { re, im },
      ]
    : [
        { re, im },
        { re, im: -im },
      ]
}

/**
 * The eigenvalues of an orthogonal matrix: −1 if det Q < 0, then conjugate pairs by increasing real part, then +1 if one
 * is left over.
 *
 * ml-matrix's QR iteration never ends on about one in 5000 orthogonal 8×8 matrices, whose eigenvalues all have one modulus.
 * The symmetric part has the same planes, and its iteration ends. `eigenvalues` comes here by itself.
 *
 * @returns eigenvalues within 1e-12 of the exact ones for n ≤ 128 if they are distinct, within 1e-7 if not.
 * @throws {RangeError} if Q is not square.
 */
export function orthogonalEigenvalues(Q: Matrix): Complex[] {
  const n = order(Q)
  const form = rotationForm(Q)
  const start = determinantSign(Q) < 0 ? 1 : 0
  const values = start === 1 ? [{ re: form.data[0]!, im: 0 }] : []
  for (let i = start; i + 1 < n; i += 2) values.push(...conjugates(form, i))
  if (values.length < n) values.push({ re: form.data[n * n - 1]!, im: 0 })
  return values
}

/**
 * The s > 0 for which A/s is orthogonal, to 1e-12 in every entry of its Gram matrix; null if there is none.
 * @throws {RangeError} if A is not square or has an entry that is not finite.
 */
export function orthogonalScale(A: Matrix): number | null {
  const scale = frobeniusNorm(A) / Math.sqrt(order(A))
  if (scale === 0 || !Number.isFinite(1 / scale)) return null
  const Q = scaled(A, 1 / scale)
  return maxNorm(difference(multiply(transpose(Q), Q), identity(A.rows))) <= 1e-12 ? scale : null
}
