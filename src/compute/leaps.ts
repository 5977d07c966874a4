import { type Matrix, matrix } from './matrix.ts'
import { rescaled, type ScaledMatrix, scaledPower, scaledProduct } from './scaling.ts'

/**
 * The states Aᵗx at the given times, one after another, each an n×1 matrix of any size.
 *
 * Unlike `scaledOrbit` it leaps from one time to the next by a power of A, found by squaring and kept for every distance: 65 times
 * up to 100 000 cost about 20 matrix products. An x in a subspace that A shrinks more than the rest loses its accuracy there;
 * a random x does not.
 *
 * @param A a square matrix.
 * @param x n numbers.
 * @param times non-negative integers, none smaller than the one before.
 * @throws {RangeError} if A is not square, x does not fit, an entry is not finite, or the times are not as above.
 */
export function* leapingOrbit(
  A: Matrix,
  x: Float64Array,
  times: readonly number[],
): Generator<ScaledMatrix, void, void> {
  const leaps = new Map<number, ScaledMatrix>()
  let [state, last] = [rescaled(matrix(x.length, 1, x)), 0]
  for (const t of times) {
    const leap = leaps.get(t - last) ?? scaledPower(A, t - last)
    leaps.set(t - last, leap)
    state = scaledProduct(leap, state)
    last = t
    yield state
  }
}
