import { expect, test } from 'vitest'
import { chain } from '../../src/compute/chains.ts'
import { kreissConstant, resolventNorm } from '../../src/compute/kreiss.ts'
import { fromRows, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { spectralNorm } from '../../src/compute/norms.ts'
import { powerByRepetition } from '../../src/compute/powers.ts'
import { stream, uniforms } from '../../src/compute/random.ts'
import { singularValues } from '../../src/compute/singular-values.ts'

const largestNorm = (A: Matrix, last: number) =>
  Math.max(...Array.from({ length: last + 1 }, (_, k) => spectralNorm(powerByRepetition(A, k))))

/** ‖(z I − A)⁻¹‖ for complex z, by the real form [[x I − A, y I], [−y I, x I − A]]. */
function complexResolventNorm(A: Matrix, x: number, y: number): number {
  const n = A.rows
  const entry = (i: number, j: number) => {
    const diagonal = i % n === j % n
    if (i < n === j < n) return (diagonal ? x : 0) - A.data[(i % n) * n + (j % n)]!
    return diagonal ? (i < n ? y : -y) : 0
  }
  const real = Float64Array.from({ length: 4 * n * n }, (_, k) => entry(Math.floor(k / (2 * n)), k % (2 * n)))
  return 1 / singularValues(matrix(2 * n, 2 * n, real)).at(-1)!
}

test('the resolvent of a diagonal matrix has the reciprocal of the distance to its spectrum for norm', () => {
  const A = fromRows([
    [0.5, 0],
    [0, -0.25],
  ])
  expect(resolventNorm(A, 1.5)).toBeCloseTo(1, 12)
  expect(resolventNorm(A, -1)).toBeCloseTo(1 / 0.75, 12)
})

test('K ≤ max ‖A^k‖ ≤ e n K', () => {
  for (const A of [chain(2, { diagonal: 0.9, link: 3 }), chain(6, { diagonal: 0.9 }), chain(5, {})]) {
    const [K, peak] = [kreissConstant(A), largestNorm(A, 120)]
    expect(K).toBeLessThanOrEqual(peak * (1 + 1e-12))
    expect(peak).toBeLessThanOrEqual(Math.E * A.rows * K)
  }
})

test('of a pair [[a, c], [0, a]] it is the maximum of a closed form', () => {
  const at = (x: number) => ((1 - 0.1 * x) * (3 * x + Math.sqrt(9 * x * x + 4))) / 2
  const maximum = Math.max(...Array.from({ length: 100_001 }, (_, k) => at(k / 10_000)))
  expect(kreissConstant(chain(2, { diagonal: 0.9, link: 3 }))).toBeCloseTo(maximum, 7)
})

test('of a symmetric contraction it is 1', () => {
  expect(kreissConstant(chain(3, { diagonal: 0.5, link: 0 }))).toBe(1)
})

test('on every circle the resolvent of a matrix without negative entries is largest at the positive real z', () => {
  const A = matrix(4, 4, uniforms(16, 0, 0.2, stream({ seed: 1, experiment: 'kreiss' }, 'entries')))
  for (const radius of [1.05, 1.5]) {
    const peak = resolventNorm(A, radius)
    for (const angle of [0.3, 1, 2, 3]) {
      expect(complexResolventNorm(A, radius * Math.cos(angle), radius * Math.sin(angle))).toBeLessThan(peak)
    }
  }
})

test('refuses negative entries and spectral radii from 1 on', () => {
  expect(() => kreissConstant(chain(2, { diagonal: 0.5, link: -1 }))).toThrow(RangeError)
  expect(() => kreissConstant(chain(2, { diagonal: 1 }))).toThrow(RangeError)
})
