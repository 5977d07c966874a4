import { expect, test } from 'vitest'
import { addressToShare } from '../../../src/reader/copying/addresses.ts'

const PUBLISHED = 'https://example.org/book/decay.html'

test('on a host the address is the page’s own, with what it asks for and without the place at hand', () => {
  expect(addressToShare('the-curve', 'http://127.0.0.1:8000/x/decay.html?v=1#top', PUBLISHED)).toBe(
    'http://127.0.0.1:8000/x/decay.html?v=1#the-curve',
  )
})

test('in a folder it is that where the page is published', () => {
  expect(addressToShare('eq:law', 'file:///home/me/decay.html#top', PUBLISHED)).toBe(`${PUBLISHED}#eq:law`)
})

test('an id that an address cannot have is written as one can', () => {
  expect(addressToShare('café', 'file:///decay.html', PUBLISHED)).toBe(`${PUBLISHED}#caf%C3%A9`)
})
