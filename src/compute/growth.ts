import { identity, type Matrix, matrix, order } from './matrix.ts'
import { rescaled, type ScaledMatrix, scaledPower, scaledProduct } from './scaling.ts'

/**
 * Integers from 0 to `steps`, both included, evenly spaced to the nearest integer and increasing: all of them, or `limit`
 * if there are more.
 *
 * @throws {RangeError} if steps is not a non-negative integer or limit is not an integer from 2.
 */
export function timesteps(steps: number, limit = 257): number[] {
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps is a non-negative integer, got ${steps}`)
  if (!Number.isInteger(limit) || limit < 2) throw new RangeError(`limit is an integer from 2, got ${limit}`)
  const count = Math.min(steps + 1, limit)
  return Array.from({ length: count }, (_, i) => (count <= steps ? Math.round((i * steps) / (count - 1)) : i))
}

/** The steps from each time to the next, from 0 on. */
function gaps(times: readonly number[]): number[] {
  return times.map((t, i) => {
    const gap = t - (times[i - 1] ?? 0)
    if (!Number.isInteger(t) || gap < 0) throw new RangeError(`times are increasing non-negative integers, got ${t}`)
    return gap
  })
}

/**
 * The powers A^t at the given times, one after another, whatever their size.
 *
 * Each is the last one times a power by squaring, kept for every distance between times: 257 times up to 100 000 cost
 * about 257 + 4 log₂ 390 products.
 *
 * @param A a square matrix.
 * @param times non-negative integers, none smaller than the one before.
 * @throws {RangeError} if A is not square or has an entry that is not finite, or the times are not as above.
 */
export function* growthOf(A: Matrix, times: readonly number[]): Generator<ScaledMatrix, void, void> {
  const jumps = new Map<number, ScaledMatrix>()
  let power = rescaled(identity(order(A)))
  for (const gap of gaps(times)) {
    const jump = jumps.get(gap) ?? scaledPower(A, gap)
    jumps.set(gap, jump)
    power = scaledProduct(power, jump)
    yield power
  }
}

/**
 * The states A^t x at the given times, one after another, each an n×1 matrix of any size.
 *
 * Stepped one by one, not by powers of A: a state in the stable subspace of a growing A then keeps its own accuracy
 * as long as the recurrence itself does.
 *
 * @param A a square matrix.
 * @param x n numbers.
 * @param times non-negative integers, none smaller than the one before.
 * @throws {RangeError} if A is not square, x does not fit, an entry is not finite, or the times are not as above.
 */
export function* scaledOrbit(
  A: Matrix,
  x: Float64Array,
  times: readonly number[],
): Generator<ScaledMatrix, void, void> {
  const step = rescaled(matrix(order(A), A.cols, A.data))
  let state = rescaled(matrix(x.length, 1, x))
  for (const gap of gaps(times)) {
    for (let k = 0; k < gap; k++) state = scaledProduct(step, state)
    yield state
  }
}
