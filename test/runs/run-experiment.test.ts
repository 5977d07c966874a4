import { expect, test } from 'vitest'
import type { Experiment, ParamValue, Result } from '../../src/contracts.ts'
import { runExperiment } from '../../src/runs/run-experiment.ts'
import { column, resultOf } from '../pipeline/samples.ts'

const given = { name: 'one', params: { a: 2 }, seed: 7 }
const experiment = (run: (params: Record<string, ParamValue>, seeds: { seed: number }) => Result): Experiment => ({
  title: 'One',
  reads: ['a'],
  run,
})

test('a result is what JSON keeps of it, and tells whether the seed was asked for', () => {
  const still = runExperiment(
    experiment(({ a }) => resultOf({ t: { x: column([Number(a), -0]) } })),
    given,
  )
  expect(still).toMatchObject({ drew: false, faults: [] })
  expect(Object.is(still.result.tables['t']?.columns['x']?.values[1], 0)).toBe(true)
  const drawn = runExperiment(
    experiment((_, { seed }) => resultOf({ t: { x: column([seed]) } })),
    given,
  )
  expect([drawn.drew, drawn.result.tables['t']?.columns['x']?.values]).toEqual([true, [7]])
})

test('what breaks the contract is told as it was before JSON lost it', () => {
  const { faults } = runExperiment(
    experiment(() => resultOf({ t: { x: column([Number.NaN]) } })),
    given,
  )
  expect(faults).toEqual(['column t.x has NaN in row 0, not finite'])
})

test('a param that it does not name in its reads cannot be read, nor one that objects inherit', () => {
  for (const name of ['b', 'toString', 'constructor'])
    expect(() =>
      runExperiment(
        experiment((params) => resultOf({ t: { x: column([String(params[name])]) } })),
        given,
      ),
    ).toThrow(`one reads the param ${name} without naming it`)
})

test('a result that is no data is an error', () => {
  const method = { ...resultOf({}), compute() {} }
  expect(() =>
    runExperiment(
      experiment(() => method),
      given,
    ),
  ).toThrow(/could not be cloned/)
})
