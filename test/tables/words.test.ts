import { expect, test } from 'vitest'
import { cellWords, numberWords, powerWords } from '../../src/tables/words.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [64, '64'],
  [-3, '−3'],
  [1 / 3, '0.333333'],
  [-1234.56789, '−1234.57'],
  [1e-4, '0.0001'],
  [1.5e-7, '1.5×10⁻⁷'],
  [-2.5e21, '−2.5×10²¹'],
  [12345678.5, '1.23457×10⁷'],
  [2 ** 53 / 16, '562949953421312'],
])('%d reads %s', (value, words) => {
  expect(numberWords(value)).toBe(words)
})

test.each([
  [0, '1'],
  [2, '100'],
  [-1.30103, '0.05'],
  [77.04, '1.1×10⁷⁷'],
  [-100_000.5, '3.16×10⁻¹⁰⁰⁰⁰¹'],
  [6.9999, '1×10⁷'],
])('ten to the power %d reads %s', (log10, words) => {
  expect(powerWords(log10)).toBe(words)
})

test('a cell has its unit, and a logarithm the number it stands for', () => {
  expect(cellWords(8, { unit: 'timesteps' })).toBe('8 timesteps')
  expect(cellWords(0.5, { unit: '1' })).toBe('0.5')
  expect(cellWords('orthogonal', { unit: '' })).toBe('orthogonal')
  expect(cellWords(true, { unit: '' })).toBe('true')
  expect(cellWords(9.6e-17, { unit: '1', scale: 'log10' })).toBe('0 (1)')
  expect(cellWords(-12.34, { unit: '1', scale: 'log10' })).toBe('−12.34 (4.57×10⁻¹³)')
})
