import { describe, expect, test } from 'vitest'
import { determinantSign } from '../../src/compute/decompositions.ts'
import { eigenangles } from '../../src/compute/haar.ts'
import { identity, type Matrix, matrix, toRows } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { difference, multiply, sum, transpose } from '../../src/compute/products.ts'
import { type Random, stream, uniforms } from '../../src/compute/random.ts'
import { cayley, cayleyTransform, henaff, rotationBlocks } from '../../src/compute/rotations.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'rotations.test' }, purpose)
const orthogonalityError = (Q: Matrix) => maxNorm(difference(multiply(transpose(Q), Q), identity(Q.rows)))

describe('block rotations', () => {
  test('the block of −π/2 is the quarter turn, counter-clockwise', () => {
    const [first, second] = toRows(rotationBlocks(2, Float64Array.of(-Math.PI / 2)))
    expect(first![0]).toBeCloseTo(0, 15)
    expect([first![1], second![0]]).toEqual([-1, 1])
  })

  test('angles add under multiplication, so the blocks are exponentials', () => {
    const [a, b] = [uniforms(3, -3, 3, random('a')), uniforms(3, -3, 3, random('b'))]
    const both = rotationBlocks(
      7,
      a.map((x, i) => x + b[i]!),
    )
    expect(maxNorm(difference(multiply(rotationBlocks(7, a), rotationBlocks(7, b)), both))).toBeLessThan(1e-15)
  })

  test.each([8, 9])('Henaff’s matrices of order %i are rotations', (n) => {
    const Q = henaff(n, random(`henaff ${n}`))
    expect(orthogonalityError(Q)).toBeLessThan(1e-15)
    expect(determinantSign(Q)).toBe(1)
  })

  test('Henaff’s angles are uniform on [−π, π): cosines and sines have mean 0 and mean square 1/2', () => {
    const Q = henaff(2000, random('angles'))
    const cosines = Array.from({ length: 1000 }, (_, k) => Q.data[2 * k * 2001]!)
    const sines = Array.from({ length: 1000 }, (_, k) => Q.data[2 * k * 2001 + 1]!)
    expect(zScore(cosines, 0)).toBeLessThan(4)
    expect(zScore(sines, 0)).toBeLessThan(4)
    expect(
      zScore(
        cosines.map((x) => x * x),
        1 / 2,
      ),
    ).toBeLessThan(4)
  })
})

describe('the Cayley transform', () => {
  const n = 64
  const B = matrix(n, n, uniforms(n * n, -0.5, 0.5, random('skew')))
  const A = difference(B, transpose(B))

  test('returns Q with ‖QᵀQ − I‖_max ≤ 1e-13 for n ≤ 64 and entries of A up to 1', () => {
    expect(orthogonalityError(cayleyTransform(A))).toBeLessThanOrEqual(1e-13)
    expect(determinantSign(cayleyTransform(A))).toBe(1)
  })

  test('is undone by itself: A = (I + Q)⁻¹(I − Q)', () => {
    const Q = cayleyTransform(A)
    expect(maxNorm(difference(multiply(sum(identity(n), Q), A), difference(identity(n), Q)))).toBeLessThan(1e-12)
  })

  test('of random blocks has every eigenvalue on the right half of the unit circle', () => {
    for (const order of [9, 10]) {
      const Q = cayley(order, random(`cayley ${order}`))
      expect(orthogonalityError(Q)).toBeLessThan(1e-14)
      expect(eigenvalues(Q).every(({ re }) => re > 0)).toBe(true)
    }
  })

  test('of random blocks turns by angles uniform on [0, π/2), up to sign', () => {
    const stretch = random('turns')
    const angles = Array.from({ length: 1000 }, () => Math.abs(eigenangles(cayley(2, stretch))[0]!))
    expect(zScore(angles, Math.PI / 4)).toBeLessThan(4)
    expect(
      zScore(
        angles.map((x) => x * x),
        Math.PI ** 2 / 12,
      ),
    ).toBeLessThan(4)
  })
})
