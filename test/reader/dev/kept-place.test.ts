import { expect, test } from 'vitest'
import { type KeptPlace, placedIn, placeOf } from '../../../src/reader/dev/kept-place.ts'

const block = (text: string, top: number) => ({ text, top, bottom: top + 50 })
const page = ['one', 'two', 'three', 'four']
const kept = placeOf(page.map((text, i) => block(text, 60 * i - 130))) as KeptPlace

test('the place is the first part that is not above the window', () => {
  expect(kept).toEqual({ text: 'three', before: ['two', 'one'], at: 2, top: -10 })
  expect(placeOf([block('one', -100)])).toBeUndefined()
})

test('a part is found by what it says, wherever it has come to', () => {
  expect(placedIn(kept, ['new', 'one', 'two', 'and', 'three', 'four'])).toBe(4)
  expect(placedIn(kept, ['three', 'one', 'two', 'three'])).toBe(3)
})

test('a part that says something else now is found behind what was before it', () => {
  expect(placedIn(kept, ['new', 'one', 'two', 'three, as edited', 'four'])).toBe(3)
  expect(placedIn(kept, ['new', 'one', 'two, edited', 'three, edited', 'four'])).toBe(3)
  expect(placedIn(kept, ['all', 'is', 'new'])).toBe(2)
  expect(placedIn(kept, ['all'])).toBe(0)
})
