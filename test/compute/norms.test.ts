import { describe, expect, test } from 'vitest'
import { qr } from '../../src/compute/decompositions.ts'
import { fromRows, identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { frobeniusNorm, log10FrobeniusNorm, log10SpectralNorm, maxNorm, spectralNorm } from '../../src/compute/norms.ts'
import { powerBySquaring } from '../../src/compute/powers.ts'
import { difference, multiply, scaled, sum, transpose } from '../../src/compute/products.ts'
import { normals, stream } from '../../src/compute/random.ts'
import { rescaled } from '../../src/compute/scaling.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { diagonal, fibonacci, gaussian, jordan, orthogonal, PHI } from './sample-matrices.ts'

const hilbert = (n: number) =>
  fromRows(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => 1 / (i + j + 1))))
const ramp = (n: number, step: number) => diagonal(Array.from({ length: n }, (_, i) => 1 - i * step))

const alternating = (n: number) => Float64Array.from({ length: n * n }, (_, k) => (-1) ** (Math.floor(k / n) + k))

const matrices: readonly [string, Matrix][] = [
  ...[1, 2, 3, 5, 8, 31, 32, 64, 128, 256].map((n): [string, Matrix] => [`Gaussian of order ${n}`, gaussian(n)]),
  ...[2, 4, 16, 64].map((t): [string, Matrix] => [`power ${t} of a Gaussian`, powerBySquaring(gaussian(32), t)]),
  ['Gaussian, wide', gaussian(3, 40)],
  ['Gaussian, tall', gaussian(40, 3)],
  ['a row', gaussian(1, 9)],
  ['a column', gaussian(9, 1)],
  ['orthogonal', orthogonal(32)],
  ['all but orthogonal', sum(orthogonal(32), scaled(gaussian(32, 32, 'noise'), 1e-9))],
  ['nearly orthogonal', sum(orthogonal(32), scaled(gaussian(32, 32, 'noise'), 1e-4))],
  ['the identity', identity(20)],
  ['Hilbert', hilbert(20)],
  ['a Jordan block', jordan(30, 0.9)],
  ['nilpotent', jordan(16, 0)],
  ['a power of a Jordan block', powerBySquaring(jordan(6, 0.9), 49)],
  ['diagonal with gaps of 1e-1', ramp(10, 1e-1)],
  ['diagonal with gaps of 1e-3', ramp(32, 1e-3)],
  ['diagonal with gaps of 1e-6', ramp(32, 1e-6)],
  ['diagonal with gaps of 1e-9', ramp(32, 1e-9)],
  ['diagonal with gaps of 1e-12', ramp(32, 1e-12)],
  ['diagonal with a pair above a bulk', diagonal([1, 1 - 1e-5, ...Array.from({ length: 30 }, (_, i) => i / 1e3)])],
  ['with a top vector of alternating signs', sum(identity(32), matrix(32, 32, alternating(32)))],
  ['of differences of neighbours', difference(identity(24), transpose(jordan(24, 0)))],
  ['of ones', matrix(12, 12, new Float64Array(144).fill(1))],
  [
    'all zero but one entry',
    matrix(
      7,
      7,
      Float64Array.from({ length: 49 }, (_, i) => (i === 30 ? -3 : 0)),
    ),
  ],
]

describe('the spectral norm', () => {
  test.each(matrices)('is the largest singular value, to a relative error of 1e-13: %s', (_, A) => {
    expect(Math.abs(spectralNorm(A) / singularValues(A)[0]! - 1)).toBeLessThan(1e-13)
  })

  test('is the largest singular value, to a relative error of 1e-13, of 500 small matrices', () => {
    for (let draw = 0; draw < 500; draw++) {
      const A = gaussian(2 + (draw % 11), 2 + (draw % 7), `draw ${draw}`)
      expect(Math.abs(spectralNorm(A) / singularValues(A)[0]! - 1)).toBeLessThan(1e-13)
    }
  })

  test('is that to 1e-9 at worst, if the two largest all but agree and stand far above the rest', () => {
    const [P, Q] = [orthogonal(24), gaussian(24, 24, 'Q')]
    for (let draw = 0; draw < 300; draw++) {
      const entries = normals(24, 10 ** -(draw % 7), stream({ seed: draw, experiment: 'norms' }, 'bulk')).map(Math.abs)
      const D = diagonal([5, 5 * (1 - 10 ** (-draw / 20)), ...entries.subarray(2).map((x) => Math.min(x, 4))])
      const A = multiply(multiply(P, D), qr(Q).Q)
      expect(Math.abs(spectralNorm(A) / 5 - 1)).toBeLessThan(1e-9)
    }
  })

  test('of the transpose is the same', () => {
    const A = gaussian(20, 30)
    expect(spectralNorm(transpose(A)) / spectralNorm(A)).toBeCloseTo(1, 14)
  })

  test('of Mⁿ is φⁿ, of the shear (1 + √5)/2 and of [[0.9, 3], [0, 0.9]] 3.249', () => {
    expect(spectralNorm(powerBySquaring(fibonacci, 30)) / PHI ** 30).toBeCloseTo(1, 14)
    expect(spectralNorm(jordan(2, 1))).toBeCloseTo(PHI, 14)
    expect(spectralNorm(jordan(2, 0.9, 3))).toBeCloseTo(3.249, 3)
  })

  test('of the zero matrix is 0', () => {
    expect(spectralNorm(matrix(4, 3))).toBe(0)
  })

  test('is between ‖A‖_F/√n and ‖A‖_F', () => {
    for (const [, A] of matrices) {
      const ratio = spectralNorm(A) / frobeniusNorm(A)
      expect(ratio).toBeLessThan(1 + 1e-14)
      expect(ratio).toBeGreaterThan((1 - 1e-13) / Math.sqrt(Math.min(A.rows, A.cols)))
    }
  })
})

describe('the Frobenius norm', () => {
  test('is the root of the sum of squares', () => {
    expect(frobeniusNorm(matrix(1, 2, Float64Array.of(3, 4)))).toBe(5)
    expect(frobeniusNorm(identity(9))).toBe(3)
  })

  test('of the powers of a shear is √(2 + n²): 64.016 at n = 64; and 41761.6 for the Jordan block of order 4', () => {
    expect(frobeniusNorm(powerBySquaring(jordan(2, 1), 64))).toBeCloseTo(Math.sqrt(2 + 64 ** 2), 12)
    expect(frobeniusNorm(powerBySquaring(jordan(4, 1), 64))).toBeCloseTo(41761.6, 1)
  })

  test('squared is the sum of the squared singular values', () => {
    const A = gaussian(9, 14)
    const squares = singularValues(A).reduce((total, s) => total + s * s, 0)
    expect(frobeniusNorm(A) ** 2 / squares).toBeCloseTo(1, 14)
  })
})

describe('norms', () => {
  test.each([2 ** 1000, 2 ** -1000])('neither overflow nor vanish at scale %d', (s) => {
    const A = gaussian(5)
    expect(frobeniusNorm(scaled(A, s))).toBe(s * frobeniusNorm(A))
    expect(spectralNorm(scaled(A, s))).toBe(s * spectralNorm(A))
    expect(frobeniusNorm(matrix(1, 1, Float64Array.of(Number.MAX_VALUE)))).toBe(Number.MAX_VALUE)
  })

  test('have logarithms where they are not 0', () => {
    const A = scaled(gaussian(5), 1e-200)
    expect(log10FrobeniusNorm(rescaled(A))).toBeCloseTo(Math.log10(frobeniusNorm(A)), 12)
    expect(log10SpectralNorm(rescaled(A))).toBeCloseTo(Math.log10(spectralNorm(A)), 12)
    expect(log10FrobeniusNorm(rescaled(matrix(2, 2)))).toBeNull()
    expect(log10SpectralNorm(rescaled(matrix(2, 2)))).toBeNull()
  })

  test('of what is not finite are refused', () => {
    expect(() => frobeniusNorm(matrix(1, 1, Float64Array.of(Number.NaN)))).toThrow(RangeError)
    expect(() => spectralNorm(matrix(1, 1, Float64Array.of(Number.POSITIVE_INFINITY)))).toThrow(RangeError)
  })

  test('include the largest absolute entry', () => {
    expect(maxNorm(matrix(1, 3, Float64Array.of(1, -7, 2)))).toBe(7)
  })
})
