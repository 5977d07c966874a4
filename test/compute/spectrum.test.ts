import { determinant } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { type Complex, modulus } from '../../src/compute/complex.ts'
import { eigenDecomposition, realEigenvectors } from '../../src/compute/eigenvectors.ts'
import { fromRows, identity, type Matrix, matrix, toMl } from '../../src/compute/matrix.ts'
import { frobeniusNorm, maxNorm } from '../../src/compute/norms.ts'
import { difference, multiply, scaled, sum, transpose } from '../../src/compute/products.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { eigenvalues, spectralRadius } from '../../src/compute/spectrum.ts'
import { diagonal, fibonacci, gaussian, jordan, orthogonal, PHI, rotation, trace } from './sample-matrices.ts'

const product = (values: readonly Complex[]) =>
  values.reduce((z, w) => ({ re: z.re * w.re - z.im * w.im, im: z.re * w.im + z.im * w.re }), { re: 1, im: 0 })

/** The matrix with the eigenvalues on its diagonal, real and imaginary parts. */
const lambda = (values: readonly Complex[]) =>
  [diagonal(values.map(({ re }) => re)), diagonal(values.map(({ im }) => im))] as const

const samples: readonly [string, Matrix][] = [
  ['a Gaussian of order 1', gaussian(1)],
  ['a Gaussian of order 2', gaussian(2)],
  ['a Gaussian of order 5', gaussian(5)],
  ['a Gaussian of order 32', gaussian(32)],
  ['a Gaussian of order 128', gaussian(128)],
  ['an orthogonal matrix', orthogonal(9)],
  ['a symmetric matrix', sum(gaussian(8), transpose(gaussian(8)))],
  ['a skew-symmetric matrix', difference(gaussian(8), transpose(gaussian(8)))],
  ['a rotation', rotation(0.3)],
  ['a large matrix', scaled(gaussian(6), 1e200)],
  ['a small matrix', scaled(gaussian(6), 1e-200)],
]

describe('the eigenvalues', () => {
  test.each(samples)('add up to the trace: %s', (_, A) => {
    const total = eigenvalues(A).reduce((z, w) => ({ re: z.re + w.re, im: z.im + w.im }))
    expect(Math.abs(total.re - trace(A))).toBeLessThanOrEqual(1e-13 * A.rows * frobeniusNorm(A))
    expect(total.im).toBe(0)
  })

  test.each(samples.filter(([, A]) => A.rows <= 9 && maxNorm(A) < 10 && maxNorm(A) > 0.1))(
    'have the determinant for product: %s',
    (_, A) => {
      const found = product(eigenvalues(A))
      expect(found.re / determinant(toMl(A))).toBeCloseTo(1, 10)
      expect(Math.abs(found.im)).toBeLessThan(1e-12 * Math.abs(found.re))
    },
  )

  test.each(samples)('come by decreasing modulus, conjugates side by side, positive first: %s', (_, A) => {
    const values = eigenvalues(A)
    values.forEach((z, j) => {
      expect(modulus(z)).toBeLessThanOrEqual(modulus(values[j - 1] ?? z))
      if (z.im > 0) expect(values[j + 1]).toEqual({ re: z.re, im: -z.im })
      if (z.im < 0) expect(values[j - 1]).toEqual({ re: z.re, im: -z.im })
    })
    expect(values).toHaveLength(A.rows)
  })

  test('of a symmetric matrix are real, of a skew-symmetric one imaginary, of an orthogonal one unimodular', () => {
    const G = gaussian(9)
    for (const { im } of eigenvalues(sum(G, transpose(G)))) expect(im).toBe(0)
    for (const { re } of eigenvalues(difference(G, transpose(G)))) expect(Math.abs(re)).toBeLessThan(1e-14)
    for (const z of eigenvalues(orthogonal(9))) expect(modulus(z)).toBeCloseTo(1, 13)
  })

  test('of a real orthogonal matrix of odd order include +1 or −1', () => {
    const real = eigenvalues(orthogonal(9)).filter(({ im }) => im === 0)
    expect(real.length % 2).toBe(1)
    for (const { re } of real) expect(Math.abs(re)).toBeCloseTo(1, 13)
  })

  test('of a quarter turn are ±i, and of the Fibonacci matrix φ and −1/φ', () => {
    const [i, minusI] = eigenvalues(rotation(Math.PI / 2))
    expect([i!.re, minusI!.re].map(Math.abs)).toEqual([expect.closeTo(0, 15), expect.closeTo(0, 15)])
    expect([i!.im, minusI!.im]).toEqual([expect.closeTo(1, 15), expect.closeTo(-1, 15)])
    const [phi, psi] = eigenvalues(fibonacci)
    expect([phi!.re, psi!.re]).toEqual([expect.closeTo(PHI, 15), expect.closeTo(-1 / PHI, 15)])
  })

  test('scale with the matrix, to the last bit for powers of two', () => {
    const values = eigenvalues(gaussian(6))
    expect(eigenvalues(scaled(gaussian(6), 2 ** 500))).toEqual(
      values.map(({ re, im }) => ({ re: re * 2 ** 500, im: im * 2 ** 500 })),
    )
  })

  test('of a nilpotent chain are exactly 0 above the diagonal, and off by ε^(1/8) below it', () => {
    expect(spectralRadius(jordan(8, 0, 0.98))).toBe(0)
    const below = spectralRadius(transpose(jordan(8, 0, 0.98)))
    expect(below).toBeGreaterThan(1e-3)
    expect(below).toBeLessThan(1e-1)
  })

  test('are refused to matrices that are not square or not finite', () => {
    expect(() => eigenvalues(matrix(2, 3))).toThrow(RangeError)
    expect(() => eigenvalues(matrix(1, 1, Float64Array.of(Number.NaN)))).toThrow(RangeError)
    expect(() => spectralRadius(matrix(2, 3))).toThrow(RangeError)
  })
})

describe('the eigenvectors', () => {
  test.each(samples)('satisfy ‖A V − V Λ‖_max ≤ 1e-12 ‖A‖_F: %s', (_, A) => {
    const { values, vectors } = eigenDecomposition(A)
    const [re, im] = lambda(values)
    const real = difference(multiply(vectors.re, re), multiply(vectors.im, im))
    const imaginary = sum(multiply(vectors.re, im), multiply(vectors.im, re))
    expect(maxNorm(difference(multiply(A, vectors.re), real))).toBeLessThanOrEqual(1e-12 * frobeniusNorm(A))
    expect(maxNorm(difference(multiply(A, vectors.im), imaginary))).toBeLessThanOrEqual(1e-12 * frobeniusNorm(A))
  })

  test.each([...samples, ['defective', jordan(5, 0.9)] as const])('are unit vectors: %s', (_, A) => {
    const { re, im } = eigenDecomposition(A).vectors
    for (let j = 0; j < A.cols; j++) {
      let squares = 0
      for (let i = j; i < re.data.length; i += A.cols) squares += re.data[i]! ** 2 + im.data[i]! ** 2
      expect(squares).toBeCloseTo(1, 14)
    }
  })

  test.each(samples)('of a conjugate pair are conjugate: %s', (_, A) => {
    const { values, vectors } = eigenDecomposition(A)
    values.forEach(({ im }, j) => {
      for (let i = j; im > 0 && i < vectors.re.data.length; i += A.cols) {
        expect(vectors.re.data[i + 1]).toBe(vectors.re.data[i])
        expect(vectors.im.data[i + 1]).toBe(-vectors.im.data[i]!)
      }
    })
  })

  test('in their real basis have the singular values of V, which the embedding [[Re, −Im], [Im, Re]] shows twice', () => {
    const { re, im } = eigenDecomposition(gaussian(7)).vectors
    const V = matrix(14, 14)
    for (let i = 0; i < 7; i++) {
      for (let j = 0; j < 7; j++) {
        V.data[i * 14 + j] = V.data[(i + 7) * 14 + j + 7] = re.data[i * 7 + j]!
        V.data[i * 14 + j + 7] = -im.data[i * 7 + j]!
        V.data[(i + 7) * 14 + j] = im.data[i * 7 + j]!
      }
    }
    const basis = singularValues(realEigenvectors(gaussian(7)).S)
    singularValues(V).forEach((s, k) => {
      expect(s).toBeCloseTo(basis[Math.floor(k / 2)]!, 13)
    })
    expect(maxNorm(im)).toBeGreaterThan(0.1)
  })
})

describe('the singular values', () => {
  test('are the eigenvalues’ roots of AᵀA, decreasing', () => {
    const A = gaussian(6)
    const squares = eigenvalues(multiply(transpose(A), A)).map(({ re }) => re)
    singularValues(A).forEach((s, k) => {
      expect(s ** 2).toBeCloseTo(squares[k]!, 13)
    })
  })

  test('number as many as the shorter side, and are the same for the transpose', () => {
    const s = singularValues(gaussian(4, 9))
    expect(s).toHaveLength(4)
    singularValues(transpose(gaussian(4, 9))).forEach((t, k) => {
      expect(t).toBeCloseTo(s[k]!, 14)
    })
  })

  test('of an orthogonal matrix are all 1', () => {
    for (const s of singularValues(orthogonal(16))) expect(s).toBeCloseTo(1, 14)
  })

  test('of [[1, −2], [1, −1]] are φ² and φ⁻² though its eigenvalues are ±i', () => {
    const W = fromRows([
      [1, -2],
      [1, -1],
    ])
    expect([...singularValues(W)]).toEqual([expect.closeTo(PHI ** 2, 14), expect.closeTo(PHI ** -2, 14)])
    expect(spectralRadius(W)).toBeCloseTo(1, 14)
  })
})

test('the modulus neither overflows nor vanishes on the way', () => {
  expect(modulus({ re: 3, im: -4 })).toBe(5)
  expect(modulus({ re: 0, im: 0 })).toBe(0)
  expect(modulus({ re: 3e300, im: 4e300 }) / 5e300).toBeCloseTo(1, 14)
  expect(modulus({ re: 3e-300, im: 4e-300 }) / 5e-300).toBeCloseTo(1, 14)
})

test('the spectral radius is that of the identity, of the transpose, and of aQ', () => {
  expect(spectralRadius(identity(4))).toBe(1)
  expect(spectralRadius(transpose(gaussian(12))) / spectralRadius(gaussian(12))).toBeCloseTo(1, 12)
  expect(spectralRadius(scaled(orthogonal(12), 1.5))).toBeCloseTo(1.5, 12)
})
