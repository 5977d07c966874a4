import { describe, expect, test } from 'vitest'
import { chain, pseudospectralRadius } from '../../src/compute/chains.ts'
import { modulus } from '../../src/compute/complex.ts'
import { svd } from '../../src/compute/decompositions.ts'
import { identity, matrix, toRows } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { powerBySquaring } from '../../src/compute/powers.ts'
import { difference, multiply, transpose } from '../../src/compute/products.ts'
import { singularValues } from '../../src/compute/singular-values.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'

describe('chain', () => {
  test('has its diagonal, its links above it and its corner', () => {
    expect(toRows(chain(3, { diagonal: 2, link: 5, corner: 7 }))).toEqual([
      [2, 5, 0],
      [0, 2, 5],
      [7, 0, 2],
    ])
    expect(toRows(chain(1, { diagonal: 2, corner: 7 }))).toEqual([[9]])
  })

  test('of n units with diagonal 0 has the n-th power 0 and no earlier one', () => {
    expect(maxNorm(powerBySquaring(chain(5, {}), 4))).toBe(1)
    expect(maxNorm(powerBySquaring(chain(5, {}), 5))).toBe(0)
  })

  test('closed with corner 1 is orthogonal and has order n', () => {
    const P = chain(6, { corner: 1 })
    expect(maxNorm(difference(multiply(transpose(P), P), identity(6)))).toBe(0)
    expect(maxNorm(difference(powerBySquaring(P, 6), identity(6)))).toBe(0)
  })

  test('with corner δ has the eigenvalues of modulus δ^(1/n)', () => {
    for (const z of eigenvalues(chain(8, { corner: 1e-2 }))) expect(modulus(z)).toBeCloseTo(1e-2 ** (1 / 8), 9)
  })
})

describe('pseudospectralRadius', () => {
  test('of a pair is where the two singular values, whose product is r², have ε for the smaller', () => {
    const r = pseudospectralRadius(2, 3, 0.01)
    const [large, small] = singularValues(chain(2, { diagonal: r, link: -3 }))
    expect(small! / 0.01).toBeCloseTo(1, 6)
    expect(large! * small!).toBeCloseTo(r * r, 12)
  })

  test('is reached: a perturbation of norm ε and rank one moves an eigenvalue of the chain there', () => {
    const [n, epsilon] = [4, 1e-4]
    const r = pseudospectralRadius(n, 1, epsilon)
    const { U, s, V } = svd(chain(n, { diagonal: r, link: -1 }))
    const u = Array.from({ length: n }, (_, i) => U.data[i * n + n - 1]!)
    const v = Array.from({ length: n }, (_, i) => V.data[i * n + n - 1]!)
    const moved = chain(n, {}).data.map((a, k) => a + s[n - 1]! * u[Math.floor(k / n)]! * v[k % n]!)
    const largest = Math.max(...eigenvalues(matrix(n, n, moved)).map(modulus))
    expect(s[n - 1]! / epsilon).toBeCloseTo(1, 6)
    expect(largest).toBeCloseTo(r, 9)
  })

  test('is found to a relative error of 1e-6 for ε ≥ 1e-8: the least singular value there is ε', () => {
    for (const n of [2, 6, 8]) {
      for (const epsilon of [1e-1, 1e-4, 1e-8]) {
        const r = pseudospectralRadius(n, 1, epsilon)
        const at = (s: number) => singularValues(chain(n, { diagonal: s, link: -1 })).at(-1)!
        expect(at(r * (1 - 1e-6))).toBeLessThan(epsilon)
        expect(at(r * (1 + 1e-6))).toBeGreaterThan(epsilon)
      }
    }
  })

  test('of links of weight 0, which leave a normal matrix, is ε itself', () => {
    expect(pseudospectralRadius(3, 0, 0.2)).toBeCloseTo(0.2, 9)
  })
})
