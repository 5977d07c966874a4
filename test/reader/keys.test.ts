import { expect, test } from 'vitest'
import { stepOf } from '../../src/reader/live/keys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  stepOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held } as KeyboardEvent)

test('arrows go among points and series, with Shift among the entries of a matrix', () => {
  expect(press('ArrowRight')).toEqual({ go: [0, 1] })
  expect(press('ArrowUp')).toEqual({ go: [-1, 0] })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ turn: [1, 0] })
  expect(press('End')).toEqual({ go: [0, Number.POSITIVE_INFINITY] })
})

test('Enter chooses, T opens the table, E enlarges', () => {
  expect([press('Enter'), press('t'), press('T', { shiftKey: true }), press('e')]).toEqual([
    { act: 'choose' },
    { act: 'table' },
    { act: 'table' },
    { act: 'enlarge' },
  ])
})

test('other keys, and those held with Control, Alt or Command, are the browser’s', () => {
  expect(press('x')).toBeUndefined()
  for (const key of ['Tab', 'PageDown', 'PageUp', ' ']) expect(press(key)).toBeUndefined()
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
    expect(press('ArrowRight', { [held]: true })).toBeUndefined()
})
