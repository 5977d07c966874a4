import { expect, test } from 'vitest'
import { tableChange } from '../../../src/site/diff/table-change.ts'

test('rows are matched by the columns that tell them apart, wherever they stand', () => {
  const a = 'kind,t,size\nred,0,1.5\nred,1,2.5\nblue,0,3.5\nblue,1,4.5\n'
  const b = 'kind,t,size\nblue,0,3.75\nblue,2,9.5\nred,0,1.5\n'
  expect(tableChange(a, b)).toMatchObject({
    rows: { a: 4, b: 3, both: 2 },
    matchedBy: ['kind', 't'],
    changes: [{ name: 'size', cells: 1, largest: { a: 3.5, b: 3.75, absolute: 0.25 }, at: 'kind blue, t 0' }],
  })
})

test('a column that the others make needless names no rows', () => {
  const a = 'kind,name,x\nred,one,0.1\nred,two,0.2\n'
  expect(tableChange(a, a.replace('0.2', '0.3')).matchedBy).toEqual(['name'])
})

test('rows that nothing names are matched by their order, if both tables have as many', () => {
  const a = 'x,y\n0.5,1\n0.5,1\n'
  expect(tableChange(a, 'x,y\n0.5,1\n0.75,1\n')).toMatchObject({
    matchedBy: [],
    rows: { both: 2 },
    changes: [{ name: 'x', largest: { absolute: 0.25 }, at: 'row 2' }],
  })
  expect(tableChange(a, 'x,y\n0.5,1\n0.75,1\n0.75,1\n')).toMatchObject({ rows: { a: 2, b: 3, both: 0 }, changes: [] })
})

test('a measured column of whole numbers names no rows', () => {
  expect(tableChange('x,count\n0.5,10\n1.5,20\n', 'x,count\n0.5,11\n1.5,22\n')).toMatchObject({
    matchedBy: [],
    rows: { both: 2 },
    changes: [{ name: 'count', cells: 2, largest: { a: 20, b: 22 }, at: 'row 2' }],
  })
})

test('where no row is in both, rows are matched by their order if both tables have as many', () => {
  const a = 'kind,t\nred,1\nred,2\nblue,2\n'
  expect(tableChange(a, 'kind,t\nblue,1\nblue,3\nred,3\n')).toMatchObject({ matchedBy: [], rows: { both: 3 } })
  expect(tableChange(a, 'kind,t\nblue,1\n')).toMatchObject({ matchedBy: ['kind', 't'], rows: { both: 0 } })
})

test('columns of one table only are named, words are told by their first change, and equal tables have none', () => {
  const a = 'n,word,gone\n1,left,0.5\n2,up,0.5\n'
  const b = 'n,word,come\n1,left,0.5\n2,down,0.5\n'
  expect(tableChange(a, b)).toMatchObject({
    columns: { onlyA: ['gone'], onlyB: ['come'] },
    changes: [{ name: 'word', cells: 1, largest: { a: 'up', b: 'down' }, at: 'n 2' }],
  })
  expect(tableChange(a, a).changes).toEqual([])
})
