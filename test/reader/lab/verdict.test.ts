import { expect, test } from 'vitest'
import { valueWords } from '../../../src/reader/lab/value-words.ts'
import { distance, verdictOf } from '../../../src/reader/lab/verdict.ts'

const published = { digest: 'aa', quantities: { left: 0.5, steps: 8 } }
const run = (digest: string, left: number) => ({
  digest,
  quantities: { left: { value: left, meaning: 'share left' }, steps: { value: 8, meaning: 'steps' } },
})

test('equal digests are the published figure, whatever was typed', () => {
  expect(verdictOf(run('aa', 0.5), published, false)).toEqual({ kind: 'published' })
  expect(verdictOf(run('aa', 0.5), published, true)).toEqual({ kind: 'published' })
})

test('other values are the reader’s own', () => {
  expect(verdictOf(run('bb', 0.25), published, true)).toEqual({ kind: 'own' })
})

test('the published values with another digest are a difference, and the largest quantity is named', () => {
  expect(verdictOf(run('bb', 0.25), published, false)).toEqual({ kind: 'differs', most: { name: 'left', by: 0.5 } })
  expect(verdictOf(run('bb', 0.5), published, false)).toEqual({ kind: 'differs', most: undefined })
})

test('values of every kind have a distance', () => {
  expect(distance([[1, 2]], [[1, 4]])).toBe(0.5)
  expect(distance({ log10: 10 }, { log10: 20 })).toBeCloseTo(1, 9)
  expect(distance({ log10: 3 }, { log10: 3 + Math.log10(2) })).toBeCloseTo(0.5, 9)
  expect(distance({ log10: 3 }, { log10: 3, sign: -1 })).toBe(1)
  expect(distance({ re: 1, im: 0 }, { re: 1, im: 0 })).toBe(0)
  expect(distance([[1, 0]], [[1, 1e-17]])).toBe(1e-17)
  expect(distance({ re: 1, im: 0 }, { re: 1, im: 1e-17 })).toBe(1e-17)
  expect(distance({ log10: 0 }, { log10: 1e-15 })).toBeLessThan(1e-14)
  expect(distance('12', '13')).toBe(1)
  expect(distance(1, undefined)).toBe(1)
})

test('values of every kind have words', () => {
  expect(valueWords(0.5)).toBe('0.5')
  expect(valueWords(8, 'days')).toBe('8 days')
  expect(valueWords({ log10: 300, sign: -1 })).toBe('−1×10³⁰⁰')
  expect(valueWords({ re: 1, im: -2 })).toBe('1 − 2i')
  expect(
    valueWords([
      [1, 2],
      [3, 4],
    ]),
  ).toBe('(1 2; 3 4)')
  expect(valueWords(Array(40).fill([1, 2]))).toBe('40×2 matrix')
  expect(valueWords('9'.repeat(99))).toHaveLength(61)
})
