import { expect, test } from 'vitest'
import { suggestion } from '../../src/pipeline/suggestion.ts'

const names = ['halflife', 'days', 'seed', 'size', 'steps']

test('a name misspelt in a letter or two is answered with the nearest', () => {
  expect(suggestion('halflive', names)).toBe('Did you mean halflife?')
  expect(suggestion('sedd', names)).toBe('Did you mean seed?')
  expect(suggestion('setps', names)).toBe('Did you mean steps?')
})

test('a name near to none is answered with the legal ones, in their order', () => {
  expect(suggestion('temperature', names)).toBe('Legal: halflife, days, seed, size, steps.')
})

test('no more than twelve names are listed, and the rest counted', () => {
  const many = Array.from({ length: 15 }, (_, i) => `quantity-${i}`)
  expect(suggestion('zzzzzzzz', many)).toMatch(/^Legal: quantity-0, .*, quantity-11 and 3 more\.$/)
  expect(suggestion('zzzzzzzz', many.slice(0, 12))).toMatch(/quantity-11\.$/)
})

test('where nothing is legal it says so', () => {
  expect(suggestion('anything', [])).toBe('There are none.')
})
