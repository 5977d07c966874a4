import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { sharedLiteral } from '../../src/specs/shared-literal.ts'

const read = (literal: string): unknown => structuredClone(runInNewContext(`(${literal})`))

test('what is written is read as the same value', () => {
  const values = [
    null,
    '',
    'a "b" \\ \n \u2028 </x>',
    [true, false, 0.5, -0.25, 0, -1e-9, 1e21, 12.75],
    { a: 1, 'b c': 2, $d_1: [], e: {}, do: { in: 3 }, '': null, 9: 'nine' },
    { deep: [{ deep: [{ deep: ['again and again', 'again and again'] }] }] },
    Array.from({ length: 3000 }, (_, k) => ({ name: `name ${k % 1500}`, half: k / 2 })),
  ]
  for (const value of values) expect(read(sharedLiteral(value))).toEqual(value)
  const named = JSON.parse('{"__proto__":{"x":1}}') as object
  expect(JSON.stringify(read(sharedLiteral({ of: named })))).toBe('{"of":{"__proto__":{"x":1}}}')
})

test('what occurs more than once is written once if that is shorter, with the parts it shares with others', () => {
  const axis = { scale: 'x', labels: { size: 12, color: 'grey' } }
  const text = sharedLiteral({ wide: [axis, axis], narrow: [{ ...axis, scale: 'y' }], is: [1, 1, 1] })
  expect(text.match(/color/g)).toHaveLength(1)
  expect(text).toContain('is:[1,1,1]')
  expect(sharedLiteral({ a: 'x', b: 'x' })).toBe('{a:"x",b:"x"}')
})

test('a column of a few words takes a letter a word', () => {
  const words = Array.from({ length: 1000 }, (_, k) => ['orthogonal', 'identity'][k % 2])
  expect(sharedLiteral(words).length).toBeLessThan(2100)
})

test('what is undefined is left out, as in JSON', () => {
  expect(sharedLiteral({ a: undefined, b: 1 })).toBe('{b:1}')
})
