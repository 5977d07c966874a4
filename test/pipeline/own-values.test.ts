import { expect, test } from 'vitest'
import { isOwn, otherValues } from '../../src/pipeline/own-values.ts'

test('a param is the book’s own if its value is, lists by their items, and no text is a number', () => {
  expect(isOwn({ value: [1, 2], default: [1, 2] })).toBe(true)
  expect(isOwn({ value: [2, 1], default: [1, 2] })).toBe(false)
  expect(isOwn({ value: '5', default: 5 })).toBe(false)
})

test('the values that are not the book’s own are told by name, in order', () => {
  const params = [
    { name: 'b', value: 2, default: 1 },
    { name: 'same', value: true, default: true },
    { name: 'a', value: [1], default: [2] },
  ]
  expect([...otherValues(params)]).toEqual([
    ['b', 2],
    ['a', [1]],
  ])
})
