import { growthOf } from './growth.ts'
import { type Matrix, matrix } from './matrix.ts'
import { log10FrobeniusNorm, maxNorm } from './norms.ts'
import type { ScaledMatrix } from './scaling.ts'

/** One power of a matrix as a picture: its leading block divided by the block's largest absolute entry, and how large that is and the power. */
export interface PowerFrame {
  readonly t: number
  /** Row-major, from −1 to 1, rounded to 0.001. */
  readonly entries: readonly number[]
  /** Rounded to 0.000001, as is the other: a film has many frames, and nobody sees more. */
  readonly log10Largest: number
  /** Of the whole power. */
  readonly log10Frobenius: number
}

function leadingBlock({ cols, data }: Matrix, side: number): Matrix {
  return matrix(
    side,
    side,
    Float64Array.from({ length: side * side }, (_, k) => data[Math.floor(k / side) * cols + (k % side)]!),
  )
}

function frameOf(t: number, power: ScaledMatrix, side: number): PowerFrame {
  const block = leadingBlock(power.matrix, side)
  const largest = maxNorm(block)
  if (largest === 0) throw new RangeError(`the leading ${side}×${side} block of the power ${t} is 0`)
  const entries = Array.from(block.data, (x) => Math.round((1000 * x) / largest) / 1000 + 0)
  const log10Largest = Math.log10(largest) + power.exponent * Math.log10(2)
  return { t, entries, log10Largest: rounded(log10Largest), log10Frobenius: rounded(log10FrobeniusNorm(power)!) }
}

const rounded = (x: number) => Math.round(1e6 * x) / 1e6 + 0

/**
 * The powers Aᵗ at the given times as pictures of their leading side×side blocks.
 *
 * @param times non-negative integers, none smaller than the one before.
 * @param side at most the order of A.
 * @throws {RangeError} if A is not square or has an entry that is not finite, the times are not as above, or a block is 0.
 */
export function powerFrames(A: Matrix, times: readonly number[], side = A.rows): PowerFrame[] {
  return Array.from(growthOf(A, times), (power, k) => frameOf(times[k]!, power, side))
}
