import { describe, expect, test } from 'vitest'
import clipping from '../../src/experiments/clipping.ts'
import memory from '../../src/experiments/clock-memory.ts'
import gates from '../../src/experiments/gates.ts'
import weights from '../../src/experiments/nilpotent-weights.ts'
import training from '../../src/experiments/recall-training.ts'
import spectra from '../../src/experiments/singular-spectra.ts'

const seeds = (experiment: string) => ({ seed: 2016, experiment })

describe('gates', () => {
  const { quantities, tables } = gates.run()

  test('a forget bias of 1 gives f = 0.7311, a half-life of 2.21 and f¹⁰⁰ = 2.5e-14', () => {
    expect(quantities.gate.value).toBeCloseTo(0.7311, 4)
    expect(quantities.halfLife.value).toBeCloseTo(2.21, 2)
    expect(quantities.left.value).toBeCloseTo(2.48e-14, 16)
  })

  test('after a half-life half is left', () => {
    for (const [k, gate] of tables.cells.columns.gate.values.entries()) {
      expect(gate ** tables.cells.columns.halfLife.values[k]!).toBeCloseTo(0.5, 12)
    }
  })

  test('the gate of a given horizon has that bias', () => {
    expect(1 / (1 + Math.exp(-quantities.horizonBias.value))).toBeCloseTo(0.99, 12)
  })
})

test('clipping g = (3, 4) by element turns it by 8.1 degrees, by norm not at all', () => {
  const { quantities, claims } = clipping.run()
  expect(quantities.turned.value).toBeCloseTo(8.1301, 4)
  expect(claims.normKeepsDirection.holds).toBe(true)
})

describe('nilpotent-weights', () => {
  const { quantities, claims } = weights.run()

  test('W = [[2, 2], [−2, −2]] is nilpotent and its network has a Jacobian with eigenvalue 1.2', () => {
    expect(claims.nilpotent.holds).toBe(true)
    expect(claims.grows.holds).toBe(true)
    expect(quantities.growth.value).toBeCloseTo(1.2, 14)
    expect(quantities.grown.value).toBeCloseTo(1.2 ** 19, 9)
  })

  test('W = 16 [[1, 1], [−1, −1]] has the Jacobian [[8, 6], [−8, −6]] with eigenvalue 2', () => {
    expect(quantities.steepJ.value).toEqual([
      [8, 6],
      [-8, -6],
    ])
    expect(quantities.steepGrowth.value).toBe(2)
  })

  test('the bias makes the point a fixed point', () => {
    const W = quantities.W.value
    const x = quantities.squares.value.map(([square]) => Math.atanh(Math.sqrt(square!)))
    for (const [i, row] of W.entries()) {
      const next = row.reduce((sum, w, j) => sum + w * Math.tanh(x[j]!), quantities.bias.value[i]![0]!)
      expect(next).toBeCloseTo(x[i]!, 12)
    }
  })
})

describe('singular-spectra', () => {
  const { tables, quantities, claims } = spectra.run({}, seeds('singular-spectra'))

  test('the median of Gaussian products collapses while the root mean square does not, and orthogonal products stay at 1', () => {
    expect(claims.collapses.holds).toBe(true)
    expect(quantities.leastRms.value).toBeGreaterThan(0.5)
    expect(quantities.greatestRms.value).toBeLessThan(2)
    expect(claims.flat.holds).toBe(true)
  })

  test('quantiles are in order wherever they are shown', () => {
    const { kind, L, sigma } = tables.quantiles.columns
    for (let k = 1; k < sigma.values.length; k++) {
      if (kind.values[k] === kind.values[k - 1] && L.values[k] === L.values[k - 1]) {
        expect(sigma.values[k]!).toBeLessThanOrEqual(sigma.values[k - 1]!)
      }
    }
  })
})

describe('recall-training', () => {
  const run = (lag: number, iterations: number) =>
    training.run({ 'limits.lag': lag, 'limits.iterations': iterations }, seeds('recall-training'))
  const result = run(24, 240)

  test('one gradient step takes W off the orthogonal group, and the polar factor puts it back', () => {
    expect(result.claims.leavesAtOnce.holds).toBe(true)
    expect(result.quantities.keptAtEnd.value).toBeLessThan(1e-12)
  })

  test('losses start near the baseline 1', () => {
    const { iteration, smooth } = result.tables.courses.columns
    for (const [k, loss] of smooth.values.entries())
      if (iteration.values[k] === 0) expect(Math.abs(loss - 1)).toBeLessThan(0.4)
  })

  test('the orthogonal start is the best here, and the narrow uniform one learns nothing', () => {
    expect(result.claims.orthogonalFirst.holds).toBe(true)
    expect(result.claims.narrowStays.holds).toBe(true)
  })

  test('say which of the free and the kept network is ahead, if either has learned and they differ', () => {
    const ahead = (lag: number, iterations: number, seed: number) => {
      const { freeFirst, keptFirst } = training.run(
        { 'limits.lag': lag, 'limits.iterations': iterations },
        { seed, experiment: 'recall-training' },
      ).claims
      return [freeFirst.holds, keptFirst.holds]
    }
    expect(ahead(12, 20, 0)).toEqual([true, false])
    expect(ahead(60, 60, 0)).toEqual([false, true])
    expect(ahead(60, 60, 2)).toEqual([false, false])
  })

  test('over a short lag even the narrow uniform start learns', () => {
    expect(run(4, 400).claims.narrowStays.holds).toBe(false)
  })
})

test('a clock memory recalls what normal scores predict', () => {
  expect(memory.run({}, seeds('clock-memory')).claims.predicted.holds).toBe(true)
})
