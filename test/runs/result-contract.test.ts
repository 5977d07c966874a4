import { expect, test } from 'vitest'
import type { Column, Result } from '../../src/contracts.ts'
import { resultFaults } from '../../src/runs/result-contract.ts'
import { column, matrices, resultOf } from '../pipeline/samples.ts'

const good = resultOf(
  {
    plain: {
      n: column([1, 2]),
      name: column(['a', 'b']),
      odd: column([true, false]),
      m: matrices(1, 2, [
        [1, 2],
        [3, 4],
      ]),
    },
  },
  {
    number: -0.5,
    digits: '12345678901234567890',
    log: { log10: -100_000 },
    complex: { re: 0, im: 1 },
    matrix: [[1, '2']],
  },
  { holds: false },
)

test('a result of numbers, texts, booleans and matrices has no faults, and so has an empty one', () => {
  expect(resultFaults(good)).toEqual([])
  expect(resultFaults(resultOf({}))).toEqual([])
  expect(resultFaults(resultOf({ empty: { n: column([]) } }))).toEqual([])
})

test('what is no result at all is a fault, not a crash', () => {
  for (const nothing of [undefined, null, 5]) {
    expect(resultFaults(nothing as unknown as Result)).toEqual([
      'the result has no tables; {} if there are none',
      'the result has no quantities; {} if there are none',
      'the result has no claims; {} if there are none',
    ])
  }
  expect(resultFaults({ tables: {}, quantities: {} } as unknown as Result)).toEqual([
    'the result has no claims; {} if there are none',
  ])
})

const faultsOf = (columns: object) => resultFaults(resultOf({ t: columns as Readonly<Record<string, Column>> }))

test('columns of different lengths, of mixed kinds, or of none that a column may have are faults', () => {
  expect(faultsOf({ a: column([1, 2]), b: column([1]) })).toEqual(['table t has columns of different lengths'])
  expect(faultsOf({ a: column([1, 'x']) })).toEqual(['column t.a mixes number and string'])
  expect(faultsOf({ a: column([null]) })).toEqual(['column t.a holds object, not numbers, texts or booleans'])
  expect(faultsOf({ a: column([1n]) })).toEqual(['column t.a holds bigint, not numbers, texts or booleans'])
  expect(faultsOf({ a: matrices(1, 1, [['x' as unknown as number]]) })[0]).toContain('column t.a holds string')
  expect(faultsOf({ a: { ...column([]), values: new Float64Array(2) } })).toEqual([
    'column t.a needs its values as an array',
  ])
})

test('a number that is not finite is told with its column and row, in a matrix too', () => {
  expect(faultsOf({ a: column([1, 2, Number.NaN]) })).toEqual(['column t.a has NaN in row 2, not finite'])
  expect(faultsOf({ a: column([Number.NEGATIVE_INFINITY]) })).toEqual(['column t.a has -Infinity in row 0, not finite'])
  expect(
    faultsOf({
      a: matrices(2, 2, [
        [1, 2, 3, 4],
        [1, 2, 3, Number.POSITIVE_INFINITY],
      ]),
    }),
  ).toEqual(['column t.a has Infinity in row 1, not finite'])
})

test('a matrix of other sides than its column says is a fault', () => {
  expect(
    faultsOf({
      a: matrices(2, 2, [
        [1, 2, 3, 4],
        [1, 2, 3],
      ]),
    }),
  ).toEqual(['column t.a has a matrix that is not 2×2'])
})

test('a column that has the name of one that matrices are laid out in is a fault', () => {
  const m = matrices(1, 2, [[1, 2]])
  expect(faultsOf({ m, m_2: column([1]), row: column([1]) })).toEqual(
    ['row', 'm_2'].map(
      (name) => `table t has two columns ${name} once its matrices are laid out; call its own otherwise`,
    ),
  )
  expect(faultsOf({ m, m_3: column([1]), column: column([1]) })).toEqual([])
})

test('a table without a title and a column without its words are faults; a unit may be empty', () => {
  expect(resultFaults({ ...good, tables: { t: { title: '', columns: {} } } })).toEqual(['table t needs a title'])
  for (const word of ['title', 'meaning']) {
    expect(faultsOf({ a: { ...column([1]), [word]: '' } })).toEqual(['column t.a needs a title, a unit and a meaning'])
  }
  expect(faultsOf({ a: { ...column([1]), unit: undefined } }).length).toBe(1)
  expect(faultsOf({ a: { ...column(['x']), unit: '' } })).toEqual([])
})

const faultsOfValue = (value: unknown) => resultFaults(resultOf({}, { q: value as number }))

test('a quantity that is no finite value is told as it is', () => {
  expect(faultsOfValue(Number.NaN)).toEqual(['quantity q is NaN, not finite'])
  expect(faultsOfValue(undefined)).toEqual(['quantity q is undefined, not finite'])
  expect(faultsOfValue([[1, Number.NaN]])).toEqual(['quantity q is [[1,NaN]], not finite'])
  const others = [
    null,
    true,
    '',
    'Infinity',
    {},
    { log10: Number.NEGATIVE_INFINITY },
    { re: Number.NaN, im: 0 },
    [],
    [[]],
    [[1], [1, 2]],
    [1, 2],
  ]
  for (const value of others) expect(faultsOfValue(value), JSON.stringify(value)).toHaveLength(1)
})

test('a quantity says its meaning, a claim its sentence and whether it holds', () => {
  const wordless = { ...good, quantities: { q: { value: 1, meaning: '' } }, claims: { c: { holds: true, states: '' } } }
  expect(resultFaults(wordless)).toEqual([
    'quantity q says no meaning',
    'claim c needs { holds: true or false, states: a sentence }',
  ])
  const unsure = { ...good, claims: { c: { holds: 1 as unknown as boolean, states: 's' } } }
  expect(resultFaults(unsure)).toEqual(['claim c needs { holds: true or false, states: a sentence }'])
})
