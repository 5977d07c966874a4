import { describe, expect, test } from 'vitest'
import chains from '../../src/experiments/chains.ts'
import nilpotent from '../../src/experiments/nilpotent-chain.ts'
import networks from '../../src/experiments/nonlinear-networks.ts'
import products from '../../src/experiments/random-products.ts'

const seeds = (experiment: string, seed = 2016) => ({ seed, experiment })

describe('chains', () => {
  const { tables, quantities } = chains.run({ 'limits.steps': 240 })

  test('the shear has ‖Sⁿ‖_F = √(2 + n²), 64.016 at 64', () => {
    expect(quantities.shearNorm.value).toBeCloseTo(Math.sqrt(2 + 64 ** 2), 12)
    const { order, n, norm } = tables.jordan.columns
    for (const [k, name] of order.values.entries()) {
      if (name === '2') expect(10 ** norm.values[k]!).toBeCloseTo(Math.sqrt(2 + n.values[k]! ** 2), 9)
    }
  })

  test('the Jordan block of order k has ‖Jⁿ‖_F² = Σ (k − d) C(n, d)²', () => {
    const binomial = (n: number, d: number): number => (d === 0 ? 1 : (binomial(n, d - 1) * (n - d + 1)) / d)
    const { order, n, norm } = tables.jordan.columns
    for (const [row, name] of order.values.entries()) {
      const k = Number(name)
      const terms = Array.from({ length: k }, (_, d) => (k - d) * binomial(n.values[row]!, d) ** 2)
      expect(norm.values[row]!).toBeCloseTo(Math.log10(terms.reduce((a, b) => a + b)) / 2, 12)
    }
    expect(quantities.jordanNorm.value).toBeCloseTo(41761.6, 1)
  })

  test('the pair has norm 3.249, peaks with 11.6355 at 9 and is below 1 from 49 on', () => {
    expect(quantities.pairNorm.value).toBeCloseTo(3.249, 3)
    expect(quantities.pairPeak.value).toBeCloseTo(11.6355, 4)
    expect([quantities.pairPeakAt.value, quantities.pairBelow.value]).toEqual([9, 49])
  })

  test('the chain of 6 peaks with 18678 at 49', () => {
    expect(quantities.sixPeak.value).toBeCloseTo(18678.1, 1)
    expect(quantities.sixPeakAt.value).toBe(49)
  })

  test('no norm is below the power of the spectral radius, and every peak is between its bounds', () => {
    const { norm, radius } = tables.transients.columns
    for (const [k, value] of norm.values.entries()) expect(value).toBeGreaterThanOrEqual(radius.values[k]! - 1e-12)
    const { kreiss, peak, upper } = tables.brackets.columns
    for (const [k, value] of peak.values.entries()) {
      expect(value).toBeGreaterThan(kreiss.values[k]!)
      expect(value).toBeLessThan(upper.values[k]!)
    }
  })

  test('the innermost disc of both chains touches 1', () => {
    const { x, epsilon } = tables.discs.columns
    for (const distance of [quantities.pairDistance.value, quantities.sixDistance.value]) {
      const reached = x.values.filter((_, k) => epsilon.values[k] === distance)
      expect(Math.max(...reached)).toBeCloseTo(1, 6)
    }
  })
})

describe('nilpotent-chain', () => {
  const { tables, quantities, claims } = nilpotent.run()

  test('eigenvalues lie where λ⁸ = δ', () => {
    expect(claims.formula.holds).toBe(true)
    const { re, im, exponent } = tables.rings.columns
    for (const [k, x] of re.values.entries()) {
      expect(4 * Math.log10(x * x + im.values[k]! ** 2)).toBeCloseTo(exponent.values[k]!, 9)
    }
  })

  test('the open chain has seven singular values 1 and its seventh power norm 1', () => {
    expect([quantities.ones.value, quantities.lastNorm.value]).toEqual([7, 1])
  })

  test('rounding turns eight zeros into a ring of modulus about a hundredth', () => {
    expect(claims.scattered.holds).toBe(true)
    expect(quantities.roundedRadius.value).toBeCloseTo(0.011, 3)
  })
})

describe('random-products', () => {
  const params = { 'limits.orders': [5, 16, 64], 'limits.factors': 1000, 'limits.draws': 10 }
  const result = products.run(params, seeds('random-products'))

  test('μ₁ is −0.1066, −0.0319, −0.00785 at N = 5, 16, 64, and simulated rates agree', () => {
    const { exact, z } = result.tables.limits.columns
    expect(exact.values.map((value) => value.toPrecision(3))).toEqual(['-0.107', '-0.0319', '-0.00785'])
    for (const value of z.values) expect(Math.abs(value)).toBeLessThan(4)
    expect(result.claims.agrees.holds).toBe(true)
  })

  test('every tied rate ends near the logarithm of a spectral radius drawn', () => {
    const { kind, t, rate, panel } = result.tables.rates.columns
    const ends = rate.values.filter(
      (_, k) => t.values[k] === 1000 && kind.values[k] === 'one W for all steps' && panel.values[k] === 'N = 5',
    )
    expect(ends).toHaveLength(10)
    expect(Math.max(...ends)).toBeCloseTo(result.quantities.firstHighest.value, 2)
    expect(Math.min(...ends)).toBeCloseTo(result.quantities.firstLowest.value, 2)
  })

  test('untied rates differ less than tied ones', () => {
    expect(result.claims.narrower.holds).toBe(true)
  })

  test('an order named twice is drawn once', () => {
    const { tables } = products.run(
      { ...params, 'limits.orders': [5, 5], 'limits.factors': 100 },
      seeds('random-products'),
    )
    expect(tables.limits.columns.n.values).toEqual([5])
  })
})

describe('nonlinear-networks', () => {
  const result = networks.run({ 'limits.size': 128, 'limits.horizon': 100 }, seeds('nonlinear-networks'))

  test('‖h_t‖² of the tanh network is near N/(2t) = 0.64 at N = 128, t = 100', () => {
    expect(result.quantities.stateTheory.value).toBe(0.64)
    expect(result.claims.stateDecays.holds).toBe(true)
  })

  test('state and Jacobian of the tanh network stay within a factor of two of mean-field theory throughout', () => {
    const { square, theory } = result.tables.decay.columns
    for (const [k, value] of square.values.entries()) expect(Math.abs(value - theory.values[k]!)).toBeLessThan(0.3)
  })

  test('a gain of √2 adds t log₁₀ √2 to every ReLU curve', () => {
    const { kind, t, norm } = result.tables.jacobians.columns
    const of = (name: string) =>
      norm.values.map((value, k) => ({ value, t: t.values[k]! })).filter((_, k) => kind.values[k] === name)
    const [plain, gained] = [of('ReLU'), of('ReLU, gain √2')]
    expect(gained).toHaveLength(plain.length)
    for (const [k, point] of gained.entries())
      expect(point.value - plain[k]!.value).toBeCloseTo(point.t * Math.log10(Math.SQRT2), 9)
  })

  test('no tanh or ReLU Jacobian of an orthogonal network exceeds √N', () => {
    const { kind, norm } = result.tables.jacobians.columns
    for (const [k, value] of norm.values.entries())
      if (kind.values[k] !== 'ReLU, gain √2') expect(value).toBeLessThan(1e-12)
  })

  test('about half of the ReLU units are open after one step, and Jacobians vanish', () => {
    expect(Math.abs(result.quantities.alive.value - 64)).toBeLessThan(4 * Math.sqrt(32))
    expect(result.claims.reluVanishes.holds).toBe(true)
  })

  test('claims follow the horizon: ReLU Jacobians are not yet below a hundredth after few steps of a large network', () => {
    const short = networks.run({ 'limits.size': 32, 'limits.horizon': 8 }, seeds('nonlinear-networks'))
    expect(short.claims.reluVanishes.holds).toBe(false)
  })
})
