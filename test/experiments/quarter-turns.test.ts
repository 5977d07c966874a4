import { describe, expect, test } from 'vitest'
import quarterTurns from '../../src/experiments/quarter-turns.ts'

type Complex = { readonly re: number; readonly im: number }

const { tables, quantities, claims } = quarterTurns.run({})
const phi = (1 + Math.sqrt(5)) / 2

const times = (A: readonly (readonly Complex[])[], B: readonly (readonly Complex[])[]) =>
  A.map((row) =>
    [0, 1].map((j) =>
      row.reduce(
        (total, a, k) => {
          const b = B[k]![j]!
          return { re: total.re + a.re * b.re - a.im * b.im, im: total.im + a.re * b.im + a.im * b.re }
        },
        { re: 0, im: 0 },
      ),
    ),
  )

describe('the quarter turn of the article', () => {
  const { V, inverseV, lambda, R, R0, R2, south } = quantities
  const L = lambda.value.map((row) => row.map((z) => (typeof z === 'number' ? { re: z, im: 0 } : z)))

  test('is V Λ V⁻¹ with the article’s numbers', () => {
    const product = times(times(V.value, L), inverseV.value)
    for (const [i, row] of product.entries()) {
      for (const [j, z] of row.entries()) {
        expect(z.re).toBeCloseTo(R.value[i]![j]!, 15)
        expect(z.im).toBeCloseTo(0, 15)
      }
    }
    expect(V.value[0]!.map(({ re }) => re.toFixed(3))).toEqual(['0.707', '0.707'])
    expect(V.value[1]!.map(({ im }) => im.toFixed(3))).toEqual(['0.707', '-0.707'])
  })

  test('is clockwise, with R⁰ = I and R² = −I by the eigendecomposition', () => {
    expect(south.value).toEqual([[0], [-1]])
    expect(R0.value).toEqual([
      [1, 0],
      [0, 1],
    ])
    for (const [i, row] of R2.value.entries())
      for (const [j, x] of row.entries()) expect(x).toBeCloseTo(i === j ? -1 : 0, 15)
  })
})

describe('the oblique quarter turn', () => {
  test('has singular values φ² and φ⁻², alike for its transpose, and κ(V) = φ²', () => {
    expect(quantities.sigmaLarge.value).toBeCloseTo(phi ** 2, 13)
    expect(quantities.sigmaSmall.value).toBeCloseTo(phi ** -2, 13)
    expect(quantities.transposeNorm.value).toBeCloseTo(phi ** 2, 13)
    expect(quantities.eigenvectorCondition.value).toBeCloseTo(phi ** 2, 12)
  })

  test('has period four, and WᵀW is M⁴ up to signs', () => {
    expect(claims.bothReturn.holds).toBe(true)
    expect(claims.fibonacciGram.holds).toBe(true)
    expect(quantities.gram.value).toEqual([
      [2, -3],
      [-3, 5],
    ])
  })

  test('alternates in norm between 1 and φ², while R stays at 1', () => {
    const { matrix, t, norm } = tables.norms.columns
    for (const [k, value] of norm.values.entries()) {
      expect(value).toBeCloseTo(matrix.values[k] === 'W' && t.values[k]! % 2 === 1 ? phi ** 2 : 1, 13)
    }
  })

  test('stretches the vector drawn as far as the ellipse reaches', () => {
    const { matrix, t, x, y } = tables.orbits.columns
    const lengths = x.values.map((value, k) => Math.hypot(value, y.values[k]!))
    for (const [k, length] of lengths.entries()) {
      expect(length).toBeCloseTo(matrix.values[k] === 'W' && t.values[k]! % 2 === 1 ? phi ** 2 : 1, 12)
    }
  })
})
