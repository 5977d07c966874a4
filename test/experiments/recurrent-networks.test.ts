import { describe, expect, test } from 'vitest'
import { expectedRealEigenvalues } from '../../src/compute/circular-law.ts'
import articleCases from '../../src/experiments/article-cases.ts'
import defaultRadii from '../../src/experiments/default-radii.ts'
import eigenvalueClouds from '../../src/experiments/eigenvalue-clouds.ts'
import gradients from '../../src/experiments/gradients.ts'
import norms from '../../src/experiments/norms.ts'
import powerFrames from '../../src/experiments/power-frames.ts'
import spectralRadii from '../../src/experiments/spectral-radii.ts'
import { resultFaults } from '../../src/runs/result-contract.ts'

const params = {
  'rnn.size': 16,
  'rnn.steps': 64,
  'rnn.draws': 40,
  'rnn.vanish': 0.81,
  'rnn.explode': 1.19,
  'spectrum.sizes': [5, 16, 32],
  'spectrum.draws': 100,
}
const long = { ...params, 'rnn.size': 6, 'rnn.steps': 100_000 }
const short = { ...params, 'rnn.size': 2, 'rnn.steps': 8, 'rnn.vanish': 0.99, 'rnn.explode': 1.01 }
const seeds = (experiment: string) => ({ seed: 2016, experiment })

const runs = {
  'article-cases': (p: typeof params) => articleCases.run(p, seeds('article-cases')),
  'power-frames': (p: typeof params) => powerFrames.run(p, seeds('power-frames')),
  norms: (p: typeof params) => norms.run(p, seeds('norms')),
  gradients: (p: typeof params) => gradients.run(p, seeds('gradients')),
  'eigenvalue-clouds': (p: typeof params) => eigenvalueClouds.run(p, seeds('eigenvalue-clouds')),
  'spectral-radii': (p: typeof params) => spectralRadii.run(p, seeds('spectral-radii')),
  'default-radii': (p: typeof params) => defaultRadii.run(p, seeds('default-radii')),
}

/** The rows of a table whose column `key` is `value`. */
function where<C extends Record<string, { readonly values: readonly unknown[] }>>(
  columns: C,
  key: keyof C,
  value: unknown,
) {
  const rows = columns[key]!.values.flatMap((cell, k) => (cell === value ? [k] : []))
  return (column: keyof C) => rows.map((k) => columns[column]!.values[k] as number)
}

describe.each(Object.entries(runs))('the experiment %s', (_, run) => {
  test.each([
    ['16 units and 64 steps', params],
    ['6 units and 100,000 steps', long],
    ['2 units and 8 steps', short],
  ])('keeps the contract of a Result and is the same twice at %s', (_, p) => {
    expect(resultFaults(run(p))).toEqual([])
    expect(JSON.stringify(run(p))).toBe(JSON.stringify(run(p)))
  })
})

describe('the three cases of the article', () => {
  const { tables, quantities } = runs['article-cases'](params)

  test('have the declared spectral radii and norms, and the orthogonal one is normal', () => {
    const { radius, norm, condition } = tables.spectra.columns
    expect(radius.values).toEqual([0.81, 1.19, 1])
    expect(norm.values).toEqual([2.3, 1.96, 1].map((value) => expect.closeTo(value, 10)))
    expect(condition.values.map((kappa) => kappa > 1)).toEqual([true, true, false])
    expect(tables.spectra.columns.eigenvalues.values.slice(0, 2)).toEqual([
      '$0.81\\,e^{\\pm 60^\\circ i}$, $0.75$, $0.35\\,e^{\\pm 90^\\circ i}$',
      '$1.19\\,e^{\\pm 122^\\circ i}$, $0.93$, $0.27\\,e^{\\pm 90^\\circ i}$',
    ])
  })

  test.each(['vanishing', 'exploding', 'orthogonal'])(
    '%s: ρᵗ ≤ ‖Wᵗ‖₂ ≤ ‖Wᵗ‖_F ≤ √5 ‖Wᵗ‖₂, from the identity on',
    (name) => {
      const column = where(tables.norms.columns, 'case', name)
      const [rate, spectral, frobenius] = [column('rate'), column('spectral'), column('frobenius')]
      expect([spectral[0], frobenius[0]]).toEqual([0, expect.closeTo(Math.log10(5) / 2, 12)])
      rate.forEach((log10, k) => {
        expect(log10).toBeLessThanOrEqual(spectral[k]! + 1e-9)
        expect(spectral[k]!).toBeLessThanOrEqual(frobenius[k]! + 1e-12)
        expect(frobenius[k]!).toBeLessThanOrEqual(spectral[k]! + Math.log10(5) / 2 + 1e-12)
      })
    },
  )

  test('grow by no more than the condition number of the eigenvectors beyond ρᵗ', () => {
    tables.spectra.columns.condition.values.forEach((kappa, k) => {
      const column = where(tables.norms.columns, 'case', tables.spectra.columns.case.values[k])
      const rate = column('rate')
      column('spectral').forEach((log10, t) => {
        expect(log10 - rate[t]!).toBeLessThanOrEqual(Math.log10(kappa) + 1e-9)
      })
    })
  })

  test('the vanishing one grows first, and the orthogonal one drifts by less than 1e-13 in 64 steps', () => {
    expect(quantities.vanishingPeak.value).toBeGreaterThanOrEqual(2.3 - 1e-9)
    expect(quantities.orthogonalDrift.value).toBeLessThan(1e-13)
  })

  test('claim what the horizon allows', () => {
    const held = (p: typeof params) =>
      Object.entries(runs['article-cases'](p).claims).flatMap(([name, { holds }]) => (holds ? [name] : []))
    expect(held(params)).toEqual(['settles', 'turns', 'vanishes', 'shrinks', 'explodes', 'constant'])
    expect(held(short)).toEqual(['turns', 'constant'])
    expect(held({ ...short, 'rnn.vanish': 0.81 })).toContain('shrinks')
  })
})

describe('the pictures of powers', () => {
  test('know whether the columns of the U[0, 1) power have become multiples of one another, and whether it has grown', () => {
    const told = (p: typeof params) => {
      const { positiveFlat, positiveGrown } = runs['power-frames'](p).claims
      return [positiveFlat.holds, positiveGrown.holds]
    }
    expect(told(params)).toEqual([true, true])
    const two = (seed: number) => powerFrames.run(short, { seed, experiment: 'power-frames' }).claims
    const all = Array.from({ length: 40 }, (_, seed) => two(seed))
    for (const name of ['positiveFlat', 'positiveGrown'] as const) {
      expect(new Set(all.map((claims) => claims[name].holds))).toEqual(new Set([true, false]))
    }
  })

  test('begin with the identity, and the identity keeps it', () => {
    const { columns } = runs['power-frames'](params).tables.frames
    columns.power.values.forEach((entries, k) => {
      if (columns.t.values[k] !== 0 && columns.init.values[k] !== 'identity') return
      expect(entries.every((entry, at) => entry === (at % 17 === 0 ? 1 : 0))).toBe(true)
    })
  })

  test('show at most 16 rows and columns, and say so', () => {
    const { claims, tables } = runs['power-frames']({ ...params, 'rnn.size': 33 })
    expect([claims.whole.holds, tables.frames.columns.power.rows]).toEqual([false, 16])
    expect(runs['power-frames'](params).claims.whole.holds).toBe(true)
  })

  test.each([
    ['article-cases', 3, (p: typeof params) => runs['article-cases'](p).tables.powers.columns.t.values],
    ['power-frames', 5, (p: typeof params) => runs['power-frames'](p).tables.frames.columns.t.values],
  ])('of %s reach every timestep of a run of 64, and every 1563rd of 100,000', (_, matrices, times) => {
    const each = (all: number[]) => Array.from({ length: matrices }, () => all).flat()
    expect(times(params)).toEqual(each(Array.from({ length: 65 }, (_row, t) => t)))
    expect(times(long).filter((t) => t % 1563 === 0)).toEqual(each(Array.from({ length: 64 }, (_row, k) => 1563 * k)))
  })

  test('have norms that are those of the curves', () => {
    const { powers, norms } = runs['article-cases'](params).tables
    const curve = where(norms.columns, 'case', 'exploding')('frobenius')
    where(
      powers.columns,
      'case',
      'exploding',
    )('frobenius').forEach((log10, t) => {
      expect(log10).toBeCloseTo(curve[t]!, 6)
    })
  })
})

describe('the norms', () => {
  const { tables, quantities, claims } = runs.norms(params)

  test('of orthogonal powers are √n and 1 to 1e-13 for 64 steps', () => {
    expect(quantities.orthogonalDrift.value).toBeLessThan(1e-13)
    const column = where(tables.curves.columns, 'init', 'orthogonal')
    for (const log10 of [...column('spectralLow'), ...column('spectralHigh')])
      expect(Math.abs(log10)).toBeLessThan(1e-13)
  })

  test('of U[0, 1) grow by n/2 a step', () => {
    const column = where(tables.curves.columns, 'init', 'U[0, 1)')
    const [t, spectral] = [column('t'), column('spectral')]
    const slope = (spectral.at(-1)! - spectral[1]!) / (t.at(-1)! - t[1]!)
    const theory = where(tables.theory.columns, 'init', 'U[0, 1)')

    for (const norm of ['frobenius', 'spectral'] as const)
      expect(theory(norm).at(-1)).toBeCloseTo(64 * Math.log10(8), 9)
    expect(Math.abs(10 ** slope - 8)).toBeLessThan((4 * 1.2533 * Math.sqrt(1 / 12)) / Math.sqrt(40) + 0.05)
  })

  test('of the second power of N(0, 1/n) lie about the root of the exact mean square, n + 2/n', () => {
    const band = where(
      runs.norms({ ...params, 'rnn.steps': 8, 'rnn.draws': 400 }).tables.curves.columns,
      'init',
      'N(0, 1/n)',
    )
    const squares = ['frobeniusLow', 'frobenius', 'frobeniusHigh'].map(
      (name) => 10 ** (2 * band(name as 'frobenius')[2]!),
    )
    expect(squares[0]!).toBeLessThan(16 + 2 / 16)
    expect(squares[2]!).toBeGreaterThan(16 + 2 / 16)
    expect(Math.abs(squares[1]! / 16 - 1)).toBeLessThan(0.1)
  })

  test('begin where theory does', () => {
    for (const name of ['U(±1/√n)', 'N(0, 1/n)', 'orthogonal']) {
      const [curve, theory] = [where(tables.curves.columns, 'init', name), where(tables.theory.columns, 'init', name)]
      expect(theory('frobenius')[0]).toBeCloseTo(curve('frobenius')[0]!, 12)
      expect(theory('spectral')[0]).toBeCloseTo(curve('spectral')[0]!, 12)
    }
  })

  test('claim what the horizon allows', () => {
    const states = (p: typeof params) => runs.norms(p).claims
    expect([claims.positiveExplodes.holds, claims.smallVanishes.holds, claims.normalUndecided.holds]).toEqual([
      true,
      true,
      true,
    ])
    const { positiveExplodes, smallVanishes } = states({ ...short, 'rnn.draws': 200 })
    expect([positiveExplodes.holds, smallVanishes.holds]).toEqual([false, false])
    expect([states(params).constant.holds, states(long).constant.holds]).toEqual([true, true])
  })
})

describe('the gradients', () => {
  const { tables, claims } = runs.gradients(params)

  test('keep their length under isometries', () => {
    for (const name of ['identity', 'orthogonal']) {
      const column = where(tables.curves.columns, 'init', name)
      for (const log10 of [...column('gradientLow'), ...column('gradientHigh')])
        expect(Math.abs(log10)).toBeLessThan(1e-13)
    }
  })

  test('are 1 where they set out, for every law', () => {
    const last = where(tables.curves.columns, 't', 64)
    expect([...last('gradientLow'), ...last('gradientHigh')]).toEqual(Array(10).fill(0))
  })

  test('grow and vanish at the rates of the spectral radii', () => {
    const rate = (name: string) => 10 ** (where(tables.curves.columns, 'init', name)('gradient').at(-1)! / 64)
    expect(rate('U[0, 1)')).toBeGreaterThan(7.5)
    expect(rate('U[0, 1)')).toBeLessThan(8.5)
    expect(rate('U(±1/√n)')).toBeGreaterThan(0.5)
    expect(rate('U(±1/√n)')).toBeLessThan(0.7)
  })

  test('fall below the rounding of single precision only where there is time', () => {
    expect(claims.belowSingle.holds).toBe(true)
    expect(runs.gradients(short).claims.belowSingle.holds).toBe(false)
  })
})

describe('the eigenvalues', () => {
  const { tables, quantities, claims } = runs['eigenvalue-clouds'](params)

  test('of orthogonal matrices lie on the circle, and the identity has one', () => {
    expect(claims.onCircle.holds).toBe(true)
    const column = where(tables.points.columns, 'init', 'identity')
    expect([column('re'), column('im')]).toEqual([Array(16).fill(1), Array(16).fill(0)])
  })

  test('of U[0, 1) have one near n/2, within 4 standard errors, and the rest far inside', () => {
    const error = 1 / Math.sqrt(12 * quantities.draws.value)
    expect(Math.abs(quantities.perronMean.value - quantities.perron.value)).toBeLessThan(4 * error + 0.1)
    expect(quantities.perronNext.value / quantities.bulkRadius.value).toBeGreaterThan(0.9)
    expect(quantities.perronNext.value / quantities.bulkRadius.value).toBeLessThan(1.6)
  })

  test('of N(0, 1/n) lie half in the inner half of the disc, as the circular law has it', () => {
    expect(Math.abs(quantities.halfWithin.value - 0.5)).toBeLessThan(0.1)
  })

  test('come in conjugate pairs', () => {
    const { re, im } = tables.points.columns
    expect(im.values.reduce((sum, y) => sum + y, 0)).toBeCloseTo(0, 6)
    expect(re.values).toHaveLength(4 * 16 * 16 + 16)
  })
})

describe('the spectral radii', () => {
  const { tables, claims } = runs['spectral-radii']({ ...params, 'spectrum.draws': 200 })
  const { n, below, draws, mean, deviation, realExpected } = tables.samples.columns

  test('have the probabilities below 1 that were computed elsewhere: 0.485 at n = 5, 0.31 at n = 16', () => {
    expect(n.values.slice(0, 2)).toEqual([5, 16])
    for (const [k, p] of [0.485, 0.31].entries()) {
      expect(Math.abs(below.values[k]! - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws.values[k]!) + 0.005)
    }
  })

  test('have the means and deviations that were computed elsewhere: 1.035 ± 0.252 at n = 5, 1.067 ± 0.123 at n = 16', () => {
    for (const [k, [m, sd]] of [[1.035, 0.252] as const, [1.067, 0.123] as const].entries()) {
      expect(Math.abs(mean.values[k]! - m)).toBeLessThan((4 * sd) / Math.sqrt(draws.values[k]!))
      expect(Math.abs(deviation.values[k]! / sd - 1)).toBeLessThan(0.15)
    }
  })

  test('come with the exact numbers of real eigenvalues, which the samples meet', () => {
    expect(realExpected.values[0]).toBeCloseTo(2.14905, 5)
    expect(realExpected.values[1]).toBe(expectedRealEigenvalues(16))
    expect(claims.realAgrees.holds).toBe(true)
  })

  test('are sampled at n = 5 whatever the sizes, each size once', () => {
    const few = runs['spectral-radii']({ ...params, 'spectrum.sizes': [3, 2, 3], 'spectrum.draws': 50 })
    expect(few.tables.samples.columns.n.values).toEqual([2, 3, 5])
    expect([few.claims.falls.holds, claims.falls.holds]).toEqual([false, true])
  })
})

describe('the defaults of the libraries', () => {
  const { tables, quantities, claims } = runs['default-radii'](params)

  test('are orthogonal in Keras and Flax and shrink in Lasagne and PyTorch', () => {
    expect(claims.orthogonal.holds).toBe(true)
    expect(quantities.lasagne.value / quantities.lasagneTheory.value).toBeGreaterThan(0.9)
    expect(quantities.lasagne.value / quantities.lasagneTheory.value).toBeLessThan(1.3)
    expect(quantities.pytorch.value * Math.sqrt(3)).toBeGreaterThan(0.9)
    expect(quantities.pytorch.value * Math.sqrt(3)).toBeLessThan(1.3)
  })

  test('have the power of the horizon beside the radius', () => {
    const { radius, power } = tables.libraries.columns
    radius.values.forEach((rho, k) => {
      expect(power.values[k]).toBeCloseTo(64 * Math.log10(rho), 9)
    })
  })
})
