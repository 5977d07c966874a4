import { expect, test } from 'vitest'
import { brief, named, printable, quoted } from '../../src/pipeline/quotation.ts'

test('a value is quoted as it is, also one that JSON does not have', () => {
  expect(
    [1.5, Number.NaN, Number.POSITIVE_INFINITY, 'x', [1, 'y', [Number.NaN]], { a: 1 }, null, undefined].map(quoted),
  ).toEqual(['1.5', 'NaN', 'Infinity', '"x"', '[1, "y", [NaN]]', '{"a":1}', 'null', 'nothing'])
})

test('what could steer a terminal or disguise a text is escaped', () => {
  expect(printable('a\u001b[31mb\u009b2J\u202ec\u2028d\u200be\ud800\n')).toBe(
    'a\\u{1b}[31mb\\u{9b}2J\\u{202e}c\\u{2028}d\\u{200b}e\\u{d800}\\u{a}',
  )
  expect(printable('one\ntwo\r', '\n')).toBe('one\ntwo\\u{d}')
  expect(printable('n³ ≤ 128 “é” 🎈')).toBe('n³ ≤ 128 “é” 🎈')
})

test('a long text is cut to at most 80 characters and says how long it is', () => {
  for (const text of ['x'.repeat(81), '\u001b'.repeat(50), 'y'.repeat(1e6)]) {
    expect(brief(text).length).toBeLessThanOrEqual(80)
    expect(brief(text)).toContain(`… (${text.length} characters)`)
  }
  expect(brief('x'.repeat(80))).toBe('x'.repeat(80))
  expect(quoted('9'.repeat(500)).length).toBeLessThanOrEqual(80)
})

test('a name is quoted if it could be taken for something else', () => {
  expect(['rnn.size', '__proto__', '', 'a b', 'a\nb', '<b>'].map(named)).toEqual([
    'rnn.size',
    '__proto__',
    '""',
    '"a b"',
    '"a\\nb"',
    '"<b>"',
  ])
})
