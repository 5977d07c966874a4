import { normal, type Shape, sides, truncatedNormal, uniform } from './initializers.ts'
import type { Matrix } from './matrix.ts'
import type { Random } from './random.ts'

/** The shape of the law of an entry; the standard deviation is the same for all three. */
export type Law = 'uniform' | 'normal' | 'truncated-normal'

/**
 * Which law, and the factor on the standard deviation. Lasagne and PyTorch draw plain normals, Keras and JAX truncated ones.
 */
export interface Scaling {
  readonly law?: Law
  readonly gain?: number
}

function entries(shape: Shape, { std, law }: { std: number; law: Law }, random: Random): Matrix {
  if (law === 'normal') return normal(shape, { std }, random)
  if (law === 'truncated-normal') return truncatedNormal(shape, { std }, random)
  return uniform(shape, { low: -Math.sqrt(3) * std, high: Math.sqrt(3) * std }, random)
}

/**
 * Glorot (Xavier) initialization: independent entries of variance 2 gain²/(fan-in + fan-out). The law defaults to
 * uniform, the gain to 1.
 * @see Glorot, Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
 */
export function glorot(shape: Shape, { law = 'uniform', gain = 1 }: Scaling, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  return entries(shape, { std: gain * Math.sqrt(2 / (rows + cols)), law }, random)
}

/**
 * He (Kaiming) initialization: independent entries of variance gain²/fan-in. The law defaults to normal, the gain to
 * √2, for ReLU; Lasagne's default gain is 1.
 * @see He, Zhang, Ren, Sun 2015, "Delving deep into rectifiers".
 */
export function he(shape: Shape, { law = 'normal', gain = Math.SQRT2 }: Scaling, random: Random): Matrix {
  return entries(shape, { std: gain / Math.sqrt(sides(shape)[1]), law }, random)
}

/** LeCun initialization: independent entries of variance gain²/fan-in, the gain being 1 and the law normal unless given. */
export function lecun(shape: Shape, { law = 'normal', gain = 1 }: Scaling, random: Random): Matrix {
  return he(shape, { law, gain }, random)
}

/** The nonlinearities that PyTorch's table has a gain for. */
export type Nonlinearity = 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'leaky_relu' | 'selu'

/**
 * PyTorch's recommended gain for a nonlinearity: 1, 1, 5/3, √2, √(2/(1 + slope²)), 3/4.
 *
 * The 5/3 for tanh is meant for feed-forward layers; as the gain of a recurrent matrix it is well inside the chaotic phase.
 *
 * @param negativeSlope of the leaky ReLU.
 * @see torch.nn.init.calculate_gain.
 */
export function gain(nonlinearity: Nonlinearity, negativeSlope = 0.01): number {
  const leaky = Math.sqrt(2 / (1 + negativeSlope ** 2))
  return { linear: 1, sigmoid: 1, tanh: 5 / 3, relu: Math.SQRT2, leaky_relu: leaky, selu: 3 / 4 }[nonlinearity]
}
