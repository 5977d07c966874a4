import { describe, expect, test } from 'vitest'
import { scaledOrbit } from '../../src/compute/growth.ts'
import { normal } from '../../src/compute/initializers.ts'
import { leapingOrbit } from '../../src/compute/leaps.ts'
import { fromRows } from '../../src/compute/matrix.ts'
import { log10FrobeniusNorm } from '../../src/compute/norms.ts'
import { transpose } from '../../src/compute/products.ts'
import { normals, stream } from '../../src/compute/random.ts'

describe('leapingOrbit', () => {
  test('visits the same states as stepping one by one', () => {
    const random = stream({ seed: 1, experiment: 'leaps.test' }, 'states')
    const A = normal(7, { std: 0.5 }, random)
    const x = normals(7, 1, random)
    const times = [0, 1, 2, 5, 8, 40, 40, 200]
    const leaps = [...leapingOrbit(A, x, times)]
    for (const [k, step] of [...scaledOrbit(A, x, times)].entries()) {
      const leap = leaps[k]!
      expect(log10FrobeniusNorm(leap)).toBeCloseTo(log10FrobeniusNorm(step)!, 9)
      const ratio = 2 ** (leap.exponent - step.exponent)
      for (let i = 0; i < 7; i++) expect(ratio * leap.matrix.data[i]!).toBeCloseTo(step.matrix.data[i]!, 9)
    }
  })

  test('reaches norms of 10^30,000 and 10^−30,000', () => {
    const end = (a: number) => [...leapingOrbit(fromRows([[a]]), Float64Array.of(1), [10_000])].map(log10FrobeniusNorm)
    expect(end(1000)[0]).toBeCloseTo(30_000, 6)
    expect(end(0.001)[0]).toBeCloseTo(-30_000, 6)
  })

  test('carries a gradient back as central differences do', () => {
    const random = stream({ seed: 1, experiment: 'leaps.test' }, 'differences')
    const [W, h0] = [normal(5, { std: 0.5 }, random), normals(5, 1, random)]
    const last = (h: Float64Array) => [...leapingOrbit(W, h, [12])][0]!
    const loss = (h: Float64Array) =>
      0.5 * 4 ** last(h).exponent * last(h).matrix.data.reduce((sum, x) => sum + x * x, 0)
    const g = last(h0).matrix.data.map((x) => x * 2 ** last(h0).exponent)
    const back = [...leapingOrbit(transpose(W), g, [12])][0]!
    for (let i = 0; i < 5; i++) {
      const moved = (step: number) => h0.map((x, k) => (k === i ? x + step : x))
      const slope = (loss(moved(1e-5)) - loss(moved(-1e-5))) / 2e-5
      expect(slope / (back.matrix.data[i]! * 2 ** back.exponent)).toBeCloseTo(1, 7)
    }
  })

  test('refuses times that decrease', () => {
    expect(() => [...leapingOrbit(fromRows([[1]]), Float64Array.of(1), [2, 1])]).toThrow(RangeError)
  })
})
