import { describe, expect, test } from 'vitest'
import type { Complex } from '../../src/compute/complex.ts'
import { sortedDecomposition } from '../../src/compute/eigenvectors.ts'
import { hadamard } from '../../src/compute/hadamard.ts'
import { identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { orthogonalEigenvalues } from '../../src/compute/orthogonal-spectrum.ts'
import { multiply, scaled, transpose } from '../../src/compute/products.ts'
import { stream } from '../../src/compute/random.ts'
import { rotationBlocks } from '../../src/compute/rotations.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'

const angles = (values: readonly Complex[]) => values.map(({ re, im }) => Math.atan2(im, re)).sort((a, b) => a - b)
const draw = (n: number) => haar(n, stream({ seed: 1, experiment: 'orthogonal-spectrum.test' }, `order ${n}`))

/** The cyclic shift of n coordinates, whose eigenvalues are the n-th roots of unity. */
function cycle(n: number): Matrix {
  const C = matrix(n, n)
  for (let i = 0; i < n; i++) C.data[((i + 1) % n) * n + i] = 1
  return C
}

describe('the eigenvalues of an orthogonal matrix', () => {
  test.each([1, 2, 3, 5, 8, 33, 128])('at order %i are those of the general algorithm, within 1e-12', (n) => {
    const Q = draw(n)
    const [ours, general] = [angles(orthogonalEigenvalues(Q)), angles(sortedDecomposition(Q).values)]
    expect(ours).toHaveLength(n)
    for (const [k, angle] of ours.entries()) expect(Math.abs(angle - general[k]!)).toBeLessThan(1e-12)
  })

  test('are the angles of known rotations, within 1e-12', () => {
    const given = [0.001, 0.5, 1.2, 2.5, 3.1]
    const Q = rotationBlocks(10, Float64Array.from(given))
    const expected = [...given, ...given.map((angle) => -angle)].sort((a, b) => a - b)
    for (const [k, angle] of angles(orthogonalEigenvalues(Q)).entries()) {
      expect(Math.abs(angle - expected[k]!)).toBeLessThan(1e-12)
    }
  })

  test('are the roots of unity for a cyclic shift', () => {
    for (const n of [4, 5, 12]) {
      const expected = Array.from({ length: n }, (_, k) =>
        Math.atan2(Math.sin((2 * Math.PI * k) / n), Math.cos((2 * Math.PI * k) / n)),
      )
      const found = angles(orthogonalEigenvalues(cycle(n)))
        .map(Math.cos)
        .sort((a, b) => a - b)
      const cosines = expected.map(Math.cos).sort((a, b) => a - b)
      for (const [k, x] of found.entries()) expect(Math.abs(x - cosines[k]!)).toBeLessThan(1e-12)
    }
  })

  test('are right within 1e-7 where they repeat', () => {
    expect(orthogonalEigenvalues(identity(4)).map(({ re }) => re)).toEqual([1, 1, 1, 1])
    expect(orthogonalEigenvalues(scaled(identity(3), -1)).map(({ re }) => re)).toEqual([-1, -1, -1])
    const real = orthogonalEigenvalues(hadamard(8)).sort((a, b) => a.re - b.re)
    for (const [k, { re, im }] of real.entries()) {
      expect(Math.abs(re - (k < 4 ? -1 : 1))).toBeLessThan(1e-14)
      expect(Math.abs(im)).toBeLessThan(1e-7)
    }
  })

  test('are right within 1e-7 where planes of one angle mix', () => {
    for (const order of [4, 6, 8]) {
      const P = draw(order)
      const blocks = rotationBlocks(order, new Float64Array(order / 2).fill(0.7))
      const Q = multiply(multiply(P, blocks), transpose(P))
      for (const angle of angles(orthogonalEigenvalues(Q))) expect(Math.abs(Math.abs(angle) - 0.7)).toBeLessThan(1e-7)
    }
  })

  test('are found where the general algorithm never ends, with the traces of Q and Q²', () => {
    const random = stream({ seed: 2016, experiment: 'haar-traces' }, 'order 8')
    let Q = haar(8, random)
    for (let k = 0; k < 1280; k++) Q = haar(8, random)
    expect(Q.data[0]).toBeCloseTo(-0.35432443571331307, 14)
    const values = orthogonalEigenvalues(Q)
    const trace = ({ data }: Matrix) => data.reduce((total, x, k) => (k % 9 === 0 ? total + x : total), 0)
    expect(values.reduce((total, { re }) => total + re, 0)).toBeCloseTo(trace(Q), 13)
    expect(values.reduce((total, { re, im }) => total + re * re - im * im, 0)).toBeCloseTo(trace(multiply(Q, Q)), 13)
  })
})

test('the eigenvalues of an orthogonal matrix on which ml-matrix never ends are found, and of its multiples', () => {
  const random = stream({ seed: 2016, experiment: 'haar-traces' }, 'order 8')
  for (let draw = 0; draw < 1280; draw++) haar(8, random)
  const Q = haar(8, random)
  for (const scale of [1, 1e-3, 7]) {
    const moduli = eigenvalues(scaled(Q, scale)).map(({ re, im }) => Math.hypot(re, im))
    expect(moduli).toHaveLength(8)
    for (const modulus of moduli) expect(Math.abs(modulus / scale - 1)).toBeLessThan(1e-12)
  }
})
