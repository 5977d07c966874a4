import { svd } from './decompositions.ts'
import { normal } from './initializers.ts'
import type { Matrix } from './matrix.ts'
import { withColumnSigns } from './orthogonal-initializers.ts'
import type { Random } from './random.ts'

/**
 * Draws Q from the Haar measure on O(n): U of the singular value decomposition of a Gaussian matrix, every column
 * multiplied by an independent fair sign.
 *
 * U is determined up to those signs, so tossing them anew erases whatever rule the routine has for them.
 *
 * @returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 128.
 */
export function coinSignedU(n: number, random: Random): Matrix {
  const { U } = svd(normal(n, { std: 1 }, random))
  return withColumnSigns(U, coins(n, random))
}

function coins(n: number, random: Random): (j: number) => number {
  const signs = Array.from({ length: n }, () => (random() < 1 / 2 ? -1 : 1))
  return (j) => signs[j]!
}
