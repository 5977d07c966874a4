import { expect, test } from 'vitest'
import opening from '../../src/experiments/opening.ts'

const run = (size: number, steps: number) =>
  opening.run({ 'rnn.size': size, 'rnn.steps': steps }, { seed: 2016, experiment: 'opening' })

test('under the orthogonal matrix no norm leaves 1, at any size and length', () => {
  for (const [size, steps] of [
    [2, 8],
    [32, 64],
    [6, 100_000],
  ] as const) {
    expect(run(size, steps).claims.constant.holds).toBe(true)
  }
})

test('the two scales of one matrix differ by the ratio to the power t at every timestep', () => {
  const { tables, quantities } = run(16, 64)
  const { name, t, norm } = tables.states.columns
  const of = (which: string) => norm.values.filter((_, k) => name.values[k] === which)
  const [large, small, times] = [
    of('exploding'),
    of('vanishing'),
    t.values.filter((_, k) => name.values[k] === 'vanishing'),
  ]
  for (const [k, value] of large.entries()) {
    expect(value - small[k]!).toBeCloseTo(times[k]! * Math.log10(quantities.ratio.value), 9)
  }
})

test('after 100 000 timesteps the median norms are their spectral radii to that power, as logarithms', () => {
  const { quantities } = run(6, 100_000)
  expect(quantities.grown.value.log10 / 100_000).toBeCloseTo(Math.log10(1.25), 4)
  expect(quantities.shrunk.value.log10 / 100_000).toBeCloseTo(Math.log10(0.8), 4)
})

test('the bundles part in the edition’s run, and every timestep up to 64 is there', () => {
  const { claims, tables } = run(32, 64)
  expect(claims.parted.holds).toBe(true)
  expect(new Set(tables.states.columns.t.values).size).toBe(65)
})
