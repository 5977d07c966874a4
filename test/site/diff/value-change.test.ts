import { expect, test } from 'vitest'
import type { Value } from '../../../src/contracts.ts'
import { valueChange, weight } from '../../../src/site/diff/value-change.ts'
import { absoluteMarkup, printedApart, relativeMarkup } from '../../../src/site/diff/value-markup.ts'

/** The change as a reader sees it: A, B, difference, relative change. */
function told(a: Value, b: Value): string[] {
  const { change } = valueChange(a, b)
  if (!change) return []
  const parts = [...printedApart(change.a, change.b), absoluteMarkup(change), relativeMarkup(change)]
  return parts.map((part) => (typeof part === 'string' ? part : (part as { html: string }).html))
}

test.each<[string, Value, Value, string[]]>([
  ['numbers', 4, 5, ['4', '5', '+1', '+25 %']],
  ['numbers that turn their sign', 1, -1, ['1', '−1', '−2', '−200 %']],
  ['a factor above two', 0.5, 4, ['0.5', '4', '+3.5', '× 8']],
  ['a number that was zero', 0, 3, ['0', '3', '+3', '–']],
  ['a number that became zero', 3, 0, ['3', '0', '−3', '−100 %']],
  ['numbers alike to six digits', 0.12345678, 0.12345679, ['0.12345678', '0.12345679', '', '']],
  ['log numbers', { log10: 2 }, { log10: 1 }, ['100', '10', '−90', '× 0.1']],
  ['texts', 'left', 'right', ['left', 'right', '–', '–']],
  ['whole numbers as digits', '10000000000000000000', '10000000000000000005', ['', '', '+5', '']],
  ['whole numbers that fall', '10000000000000000005', '10000000000000000000', ['', '', '−5', '']],
  ['complex numbers', { re: 3, im: 4 }, { re: 3, im: 5 }, ['3 + 4<i>i</i>', '3 + 5<i>i</i>', '<i>i</i>', '20 %']],
])('%s are compared', (_, a, b, expected) => {
  const found = told(a, b)
  expect(found.map((text, i) => (expected[i] === '' ? '' : text))).toEqual(expected)
})

test('log numbers beyond every double keep their difference and their factor', () => {
  const { change } = valueChange({ log10: 1000 }, { log10: 40_000, sign: -1 })
  expect(change).toMatchObject({
    absolute: { log10: 40_000, sign: -1 },
    relative: { log10: 39_000 },
    ratio: { log10: 39_000, sign: -1 },
  })
  expect(valueChange({ log10: 900 }, { log10: 800 }).change?.absolute).toMatchObject({ log10: 900, sign: -1 })
})

test('of matrices of one shape the entry that changed most is told, with its place', () => {
  const a = [
    [1, 2],
    [3, { log10: 2 }],
  ]
  const b = [
    [1, 2.5],
    [3, { log10: 3 }],
  ]
  const { change } = valueChange(a, b)
  expect(change).toMatchObject({ row: 2, column: 2, count: 2, a: { log10: 2 }, b: { log10: 3 } })
  expect(change?.absolute).toBeCloseTo(900, 8)
})

test('matrices of two shapes, and kinds that do not go together, have no difference', () => {
  expect(valueChange([[1, 2]], [[1], [2]]).change).toBeUndefined()
  expect(valueChange([[1]], 1).change).toBeUndefined()
  expect(valueChange(1, 'one').change).toEqual({ a: 1, b: 'one' })
})

test('a value of no known kind is told as its JSON', () => {
  expect(valueChange(null, { odd: 1 })).toMatchObject({ a: 'null', b: '{"odd":1}' })
})

test('a factor weighs the same up and down, more than a smaller one, and less than what has no measure', () => {
  const [up, down, small, none] = [
    [1, 4],
    [4, 1],
    [1, 1.5],
    ['a', 'b'],
  ].map(([a, b]) => weight(valueChange(a, b)))
  expect(up).toBeCloseTo(down as number, 12)
  expect(up).toBeGreaterThan(small as number)
  expect(none).toBe(Number.POSITIVE_INFINITY)
  expect(weight(valueChange({ log10: 500 }, { log10: 100 }))).toBeCloseTo(400 * Math.LN10, 8)
})
