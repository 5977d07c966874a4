import { growthOf } from './growth.ts'
import type { Matrix } from './matrix.ts'
import { log10FrobeniusNorm, log10SpectralNorm } from './norms.ts'

/** Decimal logarithms of the norms of one power. */
export interface PowerNorms {
  readonly frobenius: number
  readonly spectral: number
}

/** A decimal logarithm that exists. @throws {RangeError} if there is none, that is if a power is exactly 0. */
function finite(log10: number | null): number {
  if (log10 === null) throw new RangeError('a power that is exactly 0 has no place on a logarithmic scale')
  return log10
}

/**
 * log₁₀ of both norms of Aᵗ at the given times.
 * @throws {RangeError} if A is not square, has an entry that is not finite or a power that is 0, or the times decrease.
 */
export function powerNorms(A: Matrix, times: readonly number[]): PowerNorms[] {
  return Array.from(growthOf(A, times), (power) => ({
    frobenius: finite(log10FrobeniusNorm(power)),
    spectral: finite(log10SpectralNorm(power)),
  }))
}
