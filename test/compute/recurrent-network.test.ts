import { describe, expect, test } from 'vitest'
import { fromRows, matrix } from '../../src/compute/matrix.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { multiplyVector, scaled } from '../../src/compute/products.ts'
import { normals, type Random, stream } from '../../src/compute/random.ts'
import { gradientNorms, itemsAt, stateNorms, steps } from '../../src/compute/recurrent-network.ts'
import { scaledIdentity } from '../../src/compute/structured-initializers.ts'
import reference from '../references/initializers.json' with { type: 'json' }

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'recurrent-network.test' }, purpose)
const ACTIVATIONS = ['linear', 'relu', 'tanh'] as const
const ones = Float64Array.of(1, 1)

describe('the linear network', () => {
  test('has the norms of mpmath’s 60 digits up to t = 100000', () => {
    const { W, h0, log10Norms } = reference.linearNetwork
    const times = log10Norms.map(([t]) => t!)
    const found = stateNorms({ W: fromRows(W), h0: Float64Array.from(h0), activation: 'linear' }, times)
    for (const [i, [, value]] of log10Norms.entries()) expect(found[i]! / value!).toBeCloseTo(1, 12)
  })

  test('of an orthogonal W keeps ‖h_t‖ to 1e-10 for 100000 steps', () => {
    const W = haar(16, random('isometry'))
    const h0 = normals(16, 1, random('start'))
    const [start, end] = stateNorms({ W, h0, activation: 'linear' }, [0, 100_000])
    expect(Math.abs(end! - start!)).toBeLessThan(1e-10)
    expect(10 ** start!).toBeCloseTo(Math.hypot(...h0), 12)
  })

  test('grows and decays by 10^±100000 without overflow', () => {
    for (const s of [10, 0.1]) {
      const [norm] = stateNorms({ W: scaledIdentity(2, { scale: s }), h0: ones, activation: 'linear' }, [100_000])
      expect(norm).toBeCloseTo(Math.log10(s) * 100_000 + Math.log10(2) / 2, 7)
    }
  })

  test('says null, not −∞, once a state is exactly 0', () => {
    const W = fromRows([
      [0, 1],
      [0, 0],
    ])
    expect(stateNorms({ W, h0: ones, activation: 'linear' }, [1, 2, 3])).toEqual([0, null, null])
  })
})

describe('its gradient', () => {
  test('is exact: the loss is linear in h_t, so ∂L/∂h_t · v = g · W^(T−t) v', () => {
    const W = scaled(haar(3, random('gradient')), 0.5)
    const g = Float64Array.of(1, 2, -1)
    const basis = [0, 1, 2].map((j) => Float64Array.from({ length: 3 }, (_, i) => (i === j ? 1 : 0)))
    const loss = (v: Float64Array) => multiplyVector(W, multiplyVector(W, v)).reduce((sum, x, i) => sum + g[i]! * x, 0)
    const [first, second, last] = gradientNorms(W, g, [3, 4, 5])
    expect(10 ** first!).toBeCloseTo(Math.hypot(...basis.map(loss)), 14)
    expect(10 ** second!).toBeCloseTo(Math.hypot(...g) / 2, 14)
    expect(10 ** last!).toBeCloseTo(Math.hypot(...g), 14)
  })

  test('uses Wᵀ, which a nilpotent W tells from W', () => {
    const W = fromRows([
      [0, 2],
      [0, 0],
    ])
    expect(gradientNorms(W, Float64Array.of(1, 0), [0, 1, 2])).toEqual([null, Math.log10(2), 0])
  })
})

describe('the nonlinear network', () => {
  test('with tanh has the states of numpy', () => {
    const { W, h0, steps: t, stateNorm } = reference.tanhNetwork
    const network = { W: fromRows(W), h0: Float64Array.from(h0), activation: 'tanh' as const }
    expect(stateNorms(network, [t])[0]).toBeCloseTo(stateNorm, 13)
  })

  test('with tanh and gain 1 has ‖h_t‖² near N/(2t): within 10 % of 0.640 at N = 128, t = 100', () => {
    const network = {
      W: haar(128, random('tanh')),
      h0: normals(128, 1, random('tanh start')),
      activation: 'tanh' as const,
    }
    expect(Math.abs(10 ** (2 * stateNorms(network, [100])[0]!) / 0.64 - 1)).toBeLessThan(0.1)
  })

  test('with tanh is the linear network while the state is tiny, far below the smallest double', () => {
    const network = { W: scaledIdentity(2, { scale: 0.1 }), h0: Float64Array.of(1e-9, 1e-9) }
    const times = [0, 1, 10, 5000]
    const linear = stateNorms({ ...network, activation: 'linear' }, times)
    for (const [i, norm] of stateNorms({ ...network, activation: 'tanh' }, times).entries()) {
      expect(norm).toBeCloseTo(linear[i]!, 12)
    }
  })

  test('with tanh is Math.tanh of the input, whatever its size', () => {
    for (const x of [3, 0.1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15]) {
      const network = { W: scaledIdentity(1), h0: Float64Array.of(x), activation: 'tanh' as const }
      expect(10 ** stateNorms(network, [1])[0]! / Math.tanh(x)).toBeCloseTo(1, 13)
    }
  })

  test('with tanh saturates at ±1, and at 0 for a silent unit, under the largest weights', () => {
    const W = fromRows([
      [Number.MAX_VALUE, Number.MAX_VALUE],
      [0, 0],
    ])
    const h0 = Float64Array.of(Number.MAX_VALUE, Number.MAX_VALUE)
    expect(stateNorms({ W, h0, activation: 'tanh' }, [1, 2])).toEqual([0, 0])
  })

  test('with relu drops negative units and passes the others', () => {
    const W = fromRows([
      [1, 0],
      [0, -1],
    ])
    expect(stateNorms({ W, h0: ones, activation: 'relu' }, [1, 2])).toEqual([0, 0])
    const step = steps({ W, h0: ones, activation: 'relu' }).next().value
    expect([...step.slopes]).toEqual([1, 0])
  })

  test.each(ACTIVATIONS)('with %s has the slopes of its own finite differences', (activation) => {
    const h = 1e-5
    const points = Float64Array.of(-3, -0.7, 0.2, 1.9)
    const I = scaledIdentity(4)
    const values = (shift: number) => {
      const { matrix: m, exponent } = steps({ W: I, h0: points.map((x) => x + shift), activation }).next().value.state
      return m.data.map((x) => x * 2 ** exponent)
    }
    const [above, below] = [values(h), values(-h)]
    const { slopes } = steps({ W: I, h0: points, activation }).next().value
    for (const [i, slope] of slopes.entries()) expect((above[i]! - below[i]!) / (2 * h)).toBeCloseTo(slope, 9)
  })
})

describe('places in a sequence', () => {
  test('are counted from 0, and nothing beyond the last is computed', () => {
    function* numbers() {
      for (let i = 0; ; i++) {
        if (i > 4) throw new Error('computed too far')
        yield i
      }
    }
    expect(itemsAt(numbers(), [0, 2, 4])).toEqual([0, 2, 4])
    expect(itemsAt(numbers(), [])).toEqual([])
  })

  test.each([[[2, 1]], [[1, 1]], [[-1]], [[0.5]]])('%j are refused', (places) => {
    expect(() => itemsAt([1, 2, 3], places)).toThrow('times are increasing integers from 0')
  })

  test('a state that does not fit is refused', () => {
    expect(() => stateNorms({ W: matrix(2, 2), h0: Float64Array.of(1), activation: 'relu' }, [1])).toThrow(RangeError)
  })
})
