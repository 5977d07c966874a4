import { SVD } from 'ml-matrix'
import { type Matrix, toMl } from './matrix.ts'

/** The min(rows, cols) singular values of A, decreasing. */
export function singularValues(A: Matrix): Float64Array {
  const options = { computeLeftSingularVectors: false, computeRightSingularVectors: false, autoTranspose: true }
  return Float64Array.from(new SVD(toMl(A), options).diagonal)
}
