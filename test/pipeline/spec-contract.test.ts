import { expect, test } from 'vitest'
import { specFaults } from '../../src/pipeline/spec-contract.ts'
import { column, resultOf } from './samples.ts'

const result = resultOf({
  growth: {
    step: column([0, 1, 2]),
    norm: column([1, 2, 4]),
    shift: column([-1, 0, 1]),
    name: column(['a', 'b', 'c']),
  },
  decay: { step: column([0, 1]), norm: column([1, 0.5]) },
})

const spec = (y: object, more: object = {}) => ({
  data: { name: 'growth' },
  mark: 'line',
  encoding: { x: { field: 'step', type: 'quantitative' }, y: { field: 'norm', type: 'quantitative', ...y } },
  ...more,
})

test('a spec of a table’s own columns has no faults', () => {
  expect(specFaults(spec({}), result)).toEqual([])
  expect(specFaults(spec({ scale: { type: 'log' } }), result)).toEqual([])
})

test('a spec that names no table, or one that is not there, is told so', () => {
  expect(specFaults({ mark: 'line' }, result)).toEqual(['the spec names no table: data: { name: "…" }'])
  expect(specFaults(spec({}, { data: { name: 'grwoth' } }), result)[0]).toBe(
    'the spec draws from a table grwoth that its Result does not have. Did you mean growth?',
  )
})

test('an unknown field is told wherever it stands, once', () => {
  const places = [
    spec({ field: 'nrom' }),
    spec({}, { layer: [{ mark: 'rule', encoding: { y: { field: 'nrom' } } }] }),
    spec({ sort: { field: 'nrom' }, axis: { title: 'x' } }),
    spec({}, { transform: [{ aggregate: [{ op: 'mean', field: 'nrom', as: 'm' }], groupby: ['name'] }] }),
    spec({}, { transform: [{ aggregate: [], groupby: ['name', 'nrom'] }] }),
    spec({}, { encoding: { tooltip: [{ field: 'nrom' }, { field: 'nrom' }] } }),
  ]
  for (const place of places) {
    expect(specFaults(place, result), JSON.stringify(place)).toEqual([
      'the spec encodes a field nrom that is neither a column nor made by a transform. Did you mean norm?',
    ])
  }
})

test('what a transform makes may be encoded, and is known only where one makes it', () => {
  const made = (field: string, transform: object[]) => specFaults(spec({ field }, { transform }), result)
  expect(made('twice', [{ calculate: '2 * datum.norm', as: 'twice' }])).toEqual([])
  expect(made('high', [{ regression: 'norm', on: 'step', as: ['low', 'high'] }])).toEqual([])
  expect(made('value', [{ fold: ['norm', 'shift'] }])).toEqual([])
  expect(made('density', [{ density: 'norm' }])).toEqual([])
  expect(made('other', [{ fold: ['norm', 'shift'], as: ['which', 'other'] }])).toEqual([])
  for (const field of ['value', 'key', 'density']) expect(made(field, [])).toHaveLength(1)
  expect(made('value', [{ fold: ['norm', 'shift'], as: ['which', 'other'] }])).toHaveLength(1)
})

test('a field that is not positive cannot stand on a log axis', () => {
  const fault = 'the field shift has values that are not positive on a log axis'
  expect(specFaults(spec({ field: 'shift', scale: { type: 'log' } }), result)).toEqual([fault])
  expect(
    specFaults(spec({}, { layer: [{ encoding: { x: { field: 'shift', scale: { type: 'log' } } } }] }), result),
  ).toEqual([fault])
  expect(specFaults(spec({ field: 'shift', scale: { type: 'symlog' } }), result)).toEqual([])
})

test('a spec may draw from several tables', () => {
  const both = { layer: [spec({}), spec({}, { data: { name: 'decay' } })] }
  expect(specFaults(both, result)).toEqual([])
})
