import { normal, type Shape, sides } from './initializers.ts'
import { identity, type Matrix, matrix } from './matrix.ts'
import { scaled } from './products.ts'
import { normals, type Random } from './random.ts'

/**
 * scale · I. The identity recurrent network (IRNN) has scale 1 with ReLU and no bias.
 * @see Le, Jaitly, Hinton 2015, "A simple way to initialize recurrent networks of rectified linear units".
 */
export function scaledIdentity(n: number, { scale = 1 }: { scale?: number } = {}): Matrix {
  return scaled(identity(n), scale)
}

/** The integers 0 to n − 1 in an order drawn uniformly from all n!, by Fisher and Yates' shuffle. */
function shuffled(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random())
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** A permutation matrix drawn uniformly from all n!: orthogonal, with one 1 in each row and each column. */
export function permutation(n: number, random: Random): Matrix {
  const P = matrix(n, n)
  for (const [i, j] of shuffled(n, random).entries()) P.data[i * n + j] = 1
  return P
}

/** How much of a sparse matrix is drawn, and the standard deviation of what is. */
export interface Sparsity {
  readonly sparsity?: number
  readonly std?: number
}

/**
 * Lasagne's sparse initialization: every unit has ⌊sparsity · fan-in⌋ incoming weights that are **not** zero.
 *
 * Lasagne counts down the columns of its (in, out) kernel; those are the rows here. Positions are uniform, values N(0, std²).
 *
 * @see lasagne.init.Sparse; the idea is from Martens 2010, "Deep learning via Hessian-free optimization".
 */
export function sparseLasagne(shape: Shape, { sparsity = 0.1, std = 0.01 }: Sparsity, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  const W = matrix(rows, cols)
  const kept = Math.floor(sparsity * cols)
  for (let i = 0; i < rows; i++) {
    const values = normals(kept, std, random)
    for (const [k, j] of shuffled(cols, random).slice(0, kept).entries()) W.data[i * cols + j] = values[k]!
  }
  return W
}

/**
 * PyTorch's sparse initialization: every column of the (out, in) weight has ⌈sparsity · rows⌉ entries that **are** zero,
 * at uniform positions; the rest are N(0, std²). The word sparsity has the opposite meaning of Lasagne's.
 * @see torch.nn.init.sparse_, which requires a sparsity and defaults std to 0.01.
 */
export function sparsePytorch(shape: Shape, { sparsity = 0.9, std = 0.01 }: Sparsity, random: Random): Matrix {
  const [rows, cols] = sides(shape)
  const W = normal(shape, { std }, random)
  const dropped = Math.ceil(sparsity * rows)
  for (let j = 0; j < cols; j++) {
    for (const i of shuffled(rows, random).slice(0, dropped)) W.data[i * cols + j] = 0
  }
  return W
}
