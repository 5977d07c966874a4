import { expect, test } from 'vitest'
import { fieldOf, isSame, textOf, valueIn } from '../../../src/reader/lab/fields.ts'

const NUMBER = { kind: 'number' } as const
const NUMBERS = { kind: 'list', of: 'numbers' } as const

test('a number has a slider where its range is small enough for one', () => {
  expect(fieldOf({ type: 'integer', minimum: 2, maximum: 128 })).toEqual({
    kind: 'number',
    slider: { min: 2, max: 128, step: 1 },
  })
  expect(fieldOf({ type: 'integer', minimum: 8, maximum: 100_000 })).toEqual({ kind: 'number', slider: undefined })
  expect(fieldOf({ type: 'integer', minimum: 0 })).toEqual({ kind: 'number', slider: undefined })
  expect(fieldOf({ type: 'number', minimum: 0.1, maximum: 0.99 })).toEqual({
    kind: 'number',
    slider: { min: 0.1, max: 0.99, step: 0.01 },
  })
})

test('lists, choices, switches and texts have fields of their own', () => {
  expect(fieldOf({ type: 'array', items: { type: 'integer' } })).toEqual({ kind: 'list', of: 'numbers' })
  expect(fieldOf({ type: 'array', items: { type: 'string' } })).toEqual({ kind: 'list', of: 'texts' })
  expect(fieldOf({ enum: ['plain', 'fancy'] })).toEqual({ kind: 'choice', options: ['plain', 'fancy'] })
  expect(fieldOf({ type: 'boolean' })).toEqual({ kind: 'choice', options: [true, false] })
  expect(fieldOf({ type: 'string' })).toEqual({ kind: 'text' })
})

test('a text says the value that the command line would read', () => {
  expect(valueIn(' 1e3 ', NUMBER)).toBe(1000)
  expect(valueIn('−2.5', NUMBER)).toBe(-2.5)
  expect(valueIn('2, 3,5', NUMBERS)).toEqual([2, 3, 5])
  expect(valueIn('[2, 3]', NUMBERS)).toEqual([2, 3])
  expect(valueIn('true', fieldOf({ type: 'boolean' }))).toBe(true)
  expect(valueIn('plain', { kind: 'choice', options: ['plain'] })).toBe('plain')
  const numbers = fieldOf({ type: 'number', enum: [2, 4] })
  expect(valueIn('4', numbers)).toBe(4)
  expect(valueIn('3', numbers)).toBe('3')
})

test('what is no number stays as it was typed, so that it can be quoted', () => {
  for (const text of ['', 'abc', '1,5', 'Infinity', 'NaN', '1 2', '<b>']) expect(valueIn(text, NUMBER)).toBe(text)
  expect(valueIn('2, x', NUMBERS)).toEqual([2, 'x'])
  expect(valueIn('2,,3', NUMBERS)).toEqual([2, '', 3])
})

test('a value’s text is read back as the value', () => {
  expect(valueIn(textOf([90, 137.5]), NUMBERS)).toEqual([90, 137.5])
  expect(valueIn(textOf(0.1), NUMBER)).toBe(0.1)
  expect(isSame([1, 2], [1, 2])).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
