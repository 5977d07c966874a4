import { describe, expect, test } from 'vitest'
import { growthOf, scaledOrbit, timesteps } from '../../src/compute/growth.ts'
import { identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { powerIn } from '../../src/compute/monoid.ts'
import { eigenvectorCondition } from '../../src/compute/normality.ts'
import { log10FrobeniusNorm, log10SpectralNorm } from '../../src/compute/norms.ts'
import { powerByRepetition } from '../../src/compute/powers.ts'
import { multiplyVector, scaled } from '../../src/compute/products.ts'
import { rescaled, type ScaledMatrix, scaledPower } from '../../src/compute/scaling.ts'
import { spectralRadius } from '../../src/compute/spectrum.ts'
import { diagonal, fibonacci, gaussian, jordan, orthogonal, PHI, rotation } from './sample-matrices.ts'

const LONG = timesteps(100_000)
const frobenius = (A: Matrix, times: readonly number[]) => Array.from(growthOf(A, times), log10FrobeniusNorm)
const spectral = (A: Matrix, times: readonly number[]) => Array.from(growthOf(A, times), log10SpectralNorm)

const log10OfBigInt = (x: bigint) => {
  const digits = x.toString()
  return Math.log10(Number(`0.${digits.slice(0, 20)}`)) + digits.length
}

describe('timesteps', () => {
  test('are all of 0 to steps if they are at most the limit', () => {
    expect(timesteps(4)).toEqual([0, 1, 2, 3, 4])
    expect(timesteps(0)).toEqual([0])
    expect(timesteps(256)).toEqual(Array.from({ length: 257 }, (_, t) => t))
  })

  test('are otherwise the limit of them, increasing, from 0 to steps, evenly spaced to the nearest integer', () => {
    for (const steps of [257, 258, 300, 511, 512, 1000, 99_999, 100_000]) {
      const times = timesteps(steps)
      expect(times).toHaveLength(257)
      expect([times[0], times.at(-1)]).toEqual([0, steps])
      times.forEach((t, i) => {
        expect(Math.abs(t - (i * steps) / 256)).toBeLessThanOrEqual(0.5)
      })
      expect(times.slice(1).every((t, i) => t > times[i]!)).toBe(true)
    }
  })

  test('have another limit on request', () => {
    expect(timesteps(10, 3)).toEqual([0, 5, 10])
  })

  test('are refused for steps or limits that make no sense', () => {
    expect(() => timesteps(-1)).toThrow('steps is a non-negative integer, got -1')
    expect(() => timesteps(2.5)).toThrow(RangeError)
    expect(() => timesteps(10, 1)).toThrow('limit is an integer from 2, got 1')
  })
})

describe('the growth of a matrix', () => {
  test('is its powers by repetition, at every time asked for', () => {
    const A = gaussian(6)
    const times = [0, 1, 2, 5, 5, 9, 40]
    const powers = [...growthOf(A, times)]
    expect(powers).toHaveLength(times.length)
    powers.forEach(({ matrix: unit, exponent }, i) => {
      const expected = powerByRepetition(A, times[i]!)
      const norm = Math.max(...expected.data.map(Math.abs))
      expected.data.forEach((entry, j) => {
        expect(Math.abs(unit.data[j]! * 2 ** exponent - entry)).toBeLessThan(1e-12 * norm)
      })
    })
  })

  test.each([10, 0.1, 1.001, 0.5])('of aQ is t log₁₀ a + log₁₀ √n to 1e-9 relative, at t = 100 000 for a = %d', (a) => {
    for (const n of [2, 5, 32]) {
      const expected = LONG.map((t) => t * Math.log10(a) + Math.log10(n) / 2)
      frobenius(scaled(orthogonal(n), a), LONG).forEach((found, i) => {
        expect(Math.abs(found! - expected[i]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected[i]!)))
      })
    }
  })

  test('has the spectral norm of aQ, t log₁₀ a, far beyond 1e±100 000', () => {
    for (const a of [1e9, 1e-9]) {
      expect(spectral(scaled(rotation(1), a), [0, 100_000])[1]! / (1e5 * Math.log10(a))).toBeCloseTo(1, 12)
    }
  })

  test('of an orthogonal matrix is flat: ‖Q^t‖_F = √n within t n ε', () => {
    frobenius(orthogonal(16), LONG).forEach((found, i) => {
      const drift = Math.abs(found! - Math.log10(4)) * Math.LN10
      expect(drift).toBeLessThanOrEqual((1 + LONG[i]!) * 16 * Number.EPSILON)
    })
  })

  test('of a Jordan block has the corner n c aⁿ⁻¹ at t = 100 000', () => {
    for (const a of [0.9, 1, 1.1]) {
      const times = [1, 50, 100_000]
      Array.from(growthOf(jordan(2, a, 3), times)).forEach(({ matrix: unit, exponent }, i) => {
        const found = Math.log10(unit.data[1]!) + exponent * Math.log10(2)
        expect(found).toBeCloseTo(Math.log10(3 * times[i]!) + (times[i]! - 1) * Math.log10(a), 8)
      })
    }
  })

  test('of the Fibonacci matrix has the Lucas numbers for trace, at t = 100 000 too', () => {
    const product = ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] => [
      a * c + b * d,
      a * d + b * c + b * d,
    ]
    for (const t of [2, 10, 1000, 100_000]) {
      const [a, b] = powerIn({ one: [1n, 0n], product }, [0n, 1n], t)
      const { matrix: unit, exponent } = scaledPower(fibonacci, t)
      const found = Math.log10(unit.data[0]! + unit.data[3]!) + exponent * Math.log10(2)
      expect(Math.abs(found / log10OfBigInt(2n * a + b) - 1)).toBeLessThan(1e-13)
      expect(log10SpectralNorm(scaledPower(fibonacci, t))! / (t * Math.log10(PHI))).toBeCloseTo(1, 12)
    }
  })

  test('of a nilpotent matrix has logarithms to t = n − 1 and none after', () => {
    expect(frobenius(jordan(4, 0, 2), [0, 1, 2, 3, 4, 5, 100_000]).map((x) => x === null)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ])
    expect(spectral(matrix(3, 3), [0, 1])).toEqual([0, null])
  })

  test('obeys Gelfand: ‖Wⁿ‖^(1/n) falls to ρ along n = 2^k, within κ(V)^(1/n)', () => {
    const times = Array.from({ length: 18 }, (_, k) => 2 ** k)
    for (const W of [gaussian(5), gaussian(16), fibonacci]) {
      const roots = spectral(W, times).map((log, k) => log! / times[k]!)
      const [rho, kappa] = [Math.log10(spectralRadius(W)), Math.log10(eigenvectorCondition(W)!)]
      roots.forEach((root, k) => {
        expect(root).toBeLessThanOrEqual((roots[k - 1] ?? root) + 1e-13)
        expect(root).toBeGreaterThanOrEqual(rho - 1e-13)
        expect(root).toBeLessThanOrEqual(rho + kappa / times[k]! + 1e-13)
      })
    }
  })

  test('lies between ρⁿ and κ(V) ρⁿ', () => {
    for (const W of [gaussian(5), gaussian(8), gaussian(32)]) {
      const [rho, kappa] = [Math.log10(spectralRadius(W)), Math.log10(eigenvectorCondition(W)!)]
      spectral(W, timesteps(64)).forEach((log, n) => {
        expect(log!).toBeGreaterThanOrEqual(n * rho - 1e-12)
        expect(log!).toBeLessThanOrEqual(n * rho + kappa + 1e-12)
      })
    }
  })

  test('has no powers at times that fall or are not natural, nor of a matrix that is not square', () => {
    expect(() => [...growthOf(fibonacci, [0, 2, 1])]).toThrow('times are increasing non-negative integers, got 1')
    expect(() => [...growthOf(fibonacci, [0.5])]).toThrow(RangeError)
    expect(() => [...growthOf(fibonacci, [-1])]).toThrow(RangeError)
    expect(() => [...growthOf(matrix(2, 3), [1])]).toThrow(RangeError)
  })
})

describe('an orbit', () => {
  const size = (state: ScaledMatrix) => log10FrobeniusNorm(state)

  test('is A^t x', () => {
    const [A, x] = [gaussian(5), Float64Array.of(1, 2, 3, 4, 5)]
    const [start, state] = [...scaledOrbit(A, x, [0, 7])]
    expect(start).toEqual(rescaled(matrix(5, 1, x)))
    multiplyVector(powerByRepetition(A, 7), x).forEach((entry, i) => {
      expect(state!.matrix.data[i]! * 2 ** state!.exponent).toBeCloseTo(entry, 12)
    })
  })

  test('of an orthogonal matrix keeps its length over 100 000 steps, within t n ε', () => {
    const [end] = [...scaledOrbit(orthogonal(8), new Float64Array(8).fill(1), [100_000])]
    expect(Math.abs(size(end!)! - Math.log10(8) / 2)).toBeLessThan(1e5 * 8 * Number.EPSILON)
  })

  test('of the Fibonacci matrix grows by φ', () => {
    const [end] = [...scaledOrbit(fibonacci, Float64Array.of(1, PHI), [100_000])]
    expect(size(end!)! / (1e5 * Math.log10(PHI) + Math.log10(Math.hypot(1, PHI)))).toBeCloseTo(1, 12)
  })

  test('in the stable subspace of a growing diagonal matrix decays exactly', () => {
    const [end] = [...scaledOrbit(diagonal([4, 0.5]), Float64Array.of(0, 1), [100_000])]
    expect(end).toEqual({ matrix: matrix(2, 1, Float64Array.of(0, 0.5)), exponent: 1 - 100_000 })
  })

  test('from zero, or through a nilpotent matrix, has no logarithm', () => {
    expect(Array.from(scaledOrbit(fibonacci, new Float64Array(2), [0, 5]), size)).toEqual([null, null])
    expect(Array.from(scaledOrbit(jordan(2, 0), Float64Array.of(0, 1), [1, 2]), size)).toEqual([0, null])
  })

  test('is refused if the vector does not fit or the matrix is not square', () => {
    expect(() => [...scaledOrbit(identity(2), new Float64Array(3).fill(1), [1])]).toThrow(RangeError)
    expect(() => [...scaledOrbit(matrix(2, 3), new Float64Array(3), [0])]).toThrow(RangeError)
  })
})
