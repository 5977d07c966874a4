import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { BUDGETS, budgetFaults } from '../../src/pipeline/budgets.ts'

/** A text that weighs at least so many bytes, whatever compresses it. */
const heavy = (bytes: number) => randomBytes(bytes).toString('base64')

test('what is within its budget has no faults', () => {
  expect(budgetFaults({ wide: { svg: heavy(BUDGETS.drawing - 3000) } }, heavy(BUDGETS.live - 20_000))).toEqual([])
})

test('a heavy drawing is named with its size, the limit and what to do', () => {
  const [fault, ...others] = budgetFaults({ wide: { svg: '<svg/>' }, narrow: { svg: heavy(30_000) } }, '')
  expect(others).toEqual([])
  expect(fault?.what).toMatch(/^the drawing \(narrow\) is 30\.\d kB after gzip, more than 20\.0 kB$/)
  expect(fault?.instead).toContain('aggregate in the experiment')
})

test('a drawing with pictures may weigh twice as much', () => {
  expect(budgetFaults({ wide: { svg: `<image/>${heavy(30_000)}` } }, '')).toEqual([])
  expect(budgetFaults({ wide: { svg: `<image/>${heavy(45_000)}` } }, '')).toHaveLength(1)
})

test('heavy data are told with what to do', () => {
  const [fault] = budgetFaults({}, heavy(160_000))
  expect(fault?.what).toMatch(/^the data of the live figure are 16\d\.\d kB after gzip, more than 150\.0 kB$/)
  expect(fault?.instead).toContain('Return fewer rows')
})
