import { type Matrix, matrix } from './matrix.ts'
import { frobeniusNorm } from './norms.ts'
import { difference, multiply, scaled, sum, transpose } from './products.ts'

/**
 * A network that sees x once and is asked for it T timesteps later: h_0 = V x, h_t = tanh(W h_{t−1}), y = U h_T.
 * V is n×k, W n×n and U k×n.
 */
export interface Recaller {
  readonly V: Matrix
  readonly W: Matrix
  readonly U: Matrix
}

/** The mean squared error ‖y − x‖²/(kB) over a batch, and its derivatives by the three weights. */
export interface RecallGradient extends Recaller {
  readonly loss: number
}

function mapped(A: Matrix, B: Matrix, f: (a: number, b: number) => number): Matrix {
  return matrix(
    A.rows,
    A.cols,
    A.data.map((a, i) => f(a, B.data[i]!)),
  )
}

/** The hidden states h_0, …, h_T of a batch, each n×B. */
function statesOf({ V, W }: Recaller, X: Matrix, T: number): Matrix[] {
  const states = [multiply(V, X)]
  for (let t = 1; t <= T; t++) {
    const input = multiply(W, states[t - 1]!)
    states.push(mapped(input, input, Math.tanh))
  }
  return states
}

/**
 * The loss of a batch and its gradient, by backpropagation through all T timesteps.
 * @param X k×B, one input a column.
 * @param T timesteps between the input and the answer, from 0.
 */
export function recallGradient(network: Recaller, X: Matrix, T: number): RecallGradient {
  const states = statesOf(network, X, T)
  const error = difference(multiply(network.U, states[T]!), X)
  const G = scaled(error, 2 / X.data.length)
  let [dh, W] = [multiply(transpose(network.U), G), scaled(network.W, 0)]
  for (let t = T; t >= 1; t--) {
    const da = mapped(dh, states[t]!, (d, h) => d * (1 - h * h))
    W = sum(W, multiply(da, transpose(states[t - 1]!)))
    dh = multiply(transpose(network.W), da)
  }
  const loss = frobeniusNorm(error) ** 2 / X.data.length
  return { loss, V: multiply(dh, transpose(X)), W, U: multiply(G, transpose(states[T]!)) }
}

/** The network after one step of gradient descent, the whole gradient scaled down to norm 1 if it is longer. */
export function descended(network: Recaller, gradient: Recaller, rate: number): Recaller {
  const norm = Math.hypot(frobeniusNorm(gradient.V), frobeniusNorm(gradient.W), frobeniusNorm(gradient.U))
  const step = -rate / Math.max(1, norm)
  return {
    V: sum(network.V, scaled(gradient.V, step)),
    W: sum(network.W, scaled(gradient.W, step)),
    U: sum(network.U, scaled(gradient.U, step)),
  }
}
