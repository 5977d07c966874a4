import { expect, test } from 'vitest'
import type { Column, MatrixColumn } from '../../src/contracts.ts'
import { dataPackage } from '../../src/pipeline/data-package.ts'
import { column, matrices, plateOf } from './samples.ts'

/** The package of a figure with one table. */
function packageOf(columns: Readonly<Record<string, Column | MatrixColumn>>, figure = 'curve') {
  const { title, alt, provenance } = plateOf()
  const files = [{ name: `${figure}.csv`, content: '', table: { title: 'T', columns } }]
  return dataPackage({ title, alt, provenance: { ...provenance, figure } }, files)
}

const typesOf = (columns: Parameters<typeof packageOf>[0]) =>
  packageOf(columns).resources[0]?.schema.fields.map(({ type }) => type)

test('a column has the narrowest type that holds it', () => {
  expect(typesOf({ a: column([true, false]), b: column([1, 2]), c: column([1, 2.5]), d: column(['x', 'y']) })).toEqual([
    'boolean',
    'integer',
    'number',
    'string',
  ])
})

test('a column without values could hold any text, one of no matrices their numbers', () => {
  expect(typesOf({ a: column([]), m: matrices(2, 2, []) })).toEqual(['string', 'integer', 'number', 'number'])
})

test('names of packages and resources are lower-case, as Data Package wants them', () => {
  const { name, resources } = packageOf({ a: column([1]) }, 'Curve-A')
  expect([name, resources[0]?.name]).toEqual(['curve-a', 'curve-a'])
})

test('a matrix has a field for each of its columns, all of one type, after the number of the row', () => {
  const [resource] = packageOf({ t: column([1]), m: matrices(1, 2, [[1, 0.5]]) }).resources
  expect(resource?.schema.fields).toMatchObject([
    { name: 't', title: 'a title' },
    { name: 'row', type: 'integer' },
    { name: 'm_1', type: 'number', title: 'a title, column 1', description: 'a meaning; column 1 of it', unit: '1' },
    { name: 'm_2', type: 'number', title: 'a title, column 2' },
  ])
})

test('an empty cell is a missing value only where one matrix is lower than another', () => {
  const missing = (columns: Parameters<typeof packageOf>[0]) => packageOf(columns).resources[0]?.schema.missingValues
  expect(missing({ a: column(['']), m: matrices(1, 1, [[1]]) })).toEqual([])
  expect(missing({ m: matrices(1, 1, [[1]]), k: matrices(2, 1, [[1, 2]]) })).toEqual([''])
})
