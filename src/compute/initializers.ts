import { type Matrix, matrix } from './matrix.ts'
import { normals, type Random, uniforms } from './random.ts'

/**
 * The order of a square matrix, or [rows, cols]. W acts on columns, y = W x, so cols is fan-in and rows fan-out:
 * PyTorch's weight layout, and the transpose of the kernels of Keras, JAX and Lasagne.
 */
export type Shape = number | readonly [rows: number, cols: number]

/** [rows, cols] of a shape. */
export function sides(shape: Shape): readonly [rows: number, cols: number] {
  return typeof shape === 'number' ? [shape, shape] : shape
}

/**
 * Independent entries, uniform on [low, high): variance (high − low)²/12.
 * @throws {RangeError} if a side is not a positive integer.
 */
export function uniform(shape: Shape, { low, high }: { low: number; high: number }, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  return matrix(rows, cols, uniforms(rows * cols, low, high, random))
}

/**
 * Independent normal entries of mean 0 and the given standard deviation.
 * @throws {RangeError} if a side is not a positive integer.
 */
export function normal(shape: Shape, { std }: { std: number }, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  return matrix(rows, cols, normals(rows * cols, std, random))
}

/** The standard deviation of a standard normal variable given that it is within ±2: √(1 − 4 φ(2)/(2 Φ(2) − 1)). */
export const TRUNCATED_NORMAL_STD = 0.8796256610342398

/** A standard normal variable given that it is within ±2, by rejection: 95 % of the candidates are kept. */
function truncated(random: Random): number {
  for (;;) {
    const z = normals(1, 1, random)[0]!
    if (Math.abs(z) <= 2) return z
  }
}

/**
 * Independent normal entries cut at 2 standard deviations, then widened so that their standard deviation is `std`: what
 * Keras and JAX draw for Glorot, He and LeCun normal. No entry exceeds 2.274 std.
 * @throws {RangeError} if a side is not a positive integer.
 */
export function truncatedNormal(shape: Shape, { std }: { std: number }, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  const scale = std / TRUNCATED_NORMAL_STD
  return matrix(
    rows,
    cols,
    Float64Array.from({ length: rows * cols }, () => scale * truncated(random)),
  )
}
