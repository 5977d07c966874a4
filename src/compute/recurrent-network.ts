import { type Activation, activate, slopes } from './activations.ts'
import { scaledOrbit } from './growth.ts'
import { type Matrix, matrix } from './matrix.ts'
import { log10FrobeniusNorm } from './norms.ts'
import { transpose } from './products.ts'
import { rescaled, type ScaledMatrix, scaledProduct } from './scaling.ts'

/** h_t = φ(W h_{t−1}) without input or bias: W is n×n and h0 has n entries. */
export interface Network {
  readonly W: Matrix
  readonly h0: Float64Array
  readonly activation: Activation
}

/** What one timestep leaves: the hidden state h_t, n×1, and the n slopes φ′ at W h_{t−1}, which its Jacobian needs. */
export interface Step {
  readonly state: ScaledMatrix
  readonly slopes: Float64Array
}

/**
 * The steps t = 1, 2, … of a network, as long as they are asked for.
 *
 * States are rescaled by powers of two at every step, so none overflows or vanishes at any t.
 *
 * @throws {RangeError} if h0 does not fit W or an entry is not finite.
 */
export function* steps({ W, h0, activation }: Network): Generator<Step, never> {
  const weight = rescaled(W)
  let state = rescaled(matrix(h0.length, 1, h0))
  for (;;) {
    const input = scaledProduct(weight, state)
    state = activate(input, activation)
    yield { state, slopes: slopes(input, activation) }
  }
}

function* states(network: Network): Generator<ScaledMatrix, void> {
  yield rescaled(matrix(network.h0.length, 1, network.h0))
  for (const { state } of steps(network)) yield state
}

/**
 * The items of a sequence at the given places, counted from 0; no more of it is computed than they need.
 * @throws {RangeError} if the places are not increasing integers from 0.
 */
export function itemsAt<T>(sequence: Iterable<T>, places: readonly number[]): T[] {
  const wrong = places.find((t, i) => !Number.isInteger(t) || t <= (places[i - 1] ?? -1))
  if (wrong !== undefined) throw new RangeError(`times are increasing integers from 0, got ${wrong}`)
  const items: T[] = []
  if (places.length === 0) return items
  let place = 0
  for (const item of sequence) {
    if (place++ === places[items.length]) items.push(item)
    if (items.length === places.length) break
  }
  return items
}

/**
 * log10 ‖h_t‖ at the given times; null where the state is exactly 0.
 * @param times increasing integers from 0.
 * @throws {RangeError} if the times are not, h0 does not fit W or an entry is not finite.
 */
export function stateNorms(network: Network, times: readonly number[]): (number | null)[] {
  return itemsAt(states(network), times).map(log10FrobeniusNorm)
}

/**
 * log10 ‖∂L/∂h_t‖ at the given times in the linear network h_t = W h_{t−1}: ∂L/∂h_t = (Wᵀ)^(T−t) g, T being the last
 * of them.
 * @param g ∂L/∂h_T, n entries.
 * @param times increasing integers from 0.
 * @returns one number a time, in the order of the times, or null where the gradient is exactly 0.
 */
export function gradientNorms(W: Matrix, g: Float64Array, times: readonly number[]): (number | null)[] {
  const distances = times.map((t) => times.at(-1)! - t).reverse()
  return [...scaledOrbit(transpose(W), g, distances)].map(log10FrobeniusNorm).reverse()
}
