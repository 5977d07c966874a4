import { normal, type Shape, uniform } from './initializers.ts'
import type { Matrix } from './matrix.ts'
import { haar } from './orthogonal-initializers.ts'
import type { Random } from './random.ts'

/** Lasagne's `Uniform`: U(−range, range), the range being √3 std if a standard deviation is given, else 0.01. */
export function lasagneUniform(
  shape: Shape,
  { std, range = std === undefined ? 0.01 : Math.sqrt(3) * std }: { range?: number; std?: number },
  random: Random,
): Matrix {
  return uniform(shape, { low: -range, high: range }, random)
}

/** Lasagne's `Normal`: N(0, std²), std being 0.01 unless given. */
export function lasagneNormal(shape: Shape, { std = 0.01 }: { std?: number }, random: Random): Matrix {
  return normal(shape, { std }, random)
}

/** PyTorch's recurrent default for n hidden units: U(−1/√n, 1/√n), of variance 1/(3n), so a spectral radius near 1/√3. */
export function pytorchRnn(n: number, random: Random): Matrix {
  return uniform(n, { low: -1 / Math.sqrt(n), high: 1 / Math.sqrt(n) }, random)
}

export type Library = 'Lasagne' | 'PyTorch' | 'Keras' | 'JAX'

/**
 * How each library fills the n×n hidden-to-hidden matrix of its simple recurrent layer when it is not told otherwise.
 *
 * - Lasagne: `RecurrentLayer(W_hid_to_hid=init.Uniform())`, U(−0.01, 0.01) (lasagne/layers/recurrent.py, lasagne/init.py).
 * - PyTorch: `torch.nn.RNN`, U(−1/√n, 1/√n) for every weight and bias (torch/nn/modules/rnn.py).
 * - Keras: `SimpleRNN(recurrent_initializer="orthogonal")`, sign-fixed QR, gain 1.
 * - JAX has no layers; this is `SimpleCell` of Flax, `recurrent_kernel_init=initializers.orthogonal()`, alike in
 *   flax/linen/recurrent.py and flax/nnx/nn/recurrent.py: sign-fixed QR, scale 1.
 *
 * These laws do not change when W is transposed, so row and column conventions do not matter.
 */
export const LIBRARY_DEFAULTS: Readonly<Record<Library, (n: number, random: Random) => Matrix>> = {
  Lasagne: (n, random) => lasagneUniform(n, {}, random),
  PyTorch: pytorchRnn,
  Keras: haar,
  JAX: haar,
}
