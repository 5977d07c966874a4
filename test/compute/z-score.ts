import { mean, standardError } from '../../src/compute/statistics.ts'

/** By how many standard errors the mean of independent draws differs from what it should be. */
export function zScore(draws: readonly number[], expected: number): number {
  return Math.abs(mean(draws) - expected) / standardError(draws)
}
