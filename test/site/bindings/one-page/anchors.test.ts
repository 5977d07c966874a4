import { expect, test } from 'vitest'
import { anchorsOf } from '../../../../src/site/bindings/one-page/anchors.ts'

const places = (...pages: readonly [string, readonly string[]][]) =>
  anchorsOf(
    pages.map(([path, ids]) => ({ path, ids })),
    ['content', 'licenses'],
  )

test('an id that one page has stays as it is, and a page’s anchor is its name', () => {
  const { pages, renamed } = places(['waves.html', ['content', 'speed']], ['index.html', ['content', 'cite']])
  expect(Object.fromEntries(renamed)).toEqual({})
  expect(Object.fromEntries(pages)).toEqual({ 'waves.html': 'waves', 'index.html': 'index' })
})

test('of an id that several pages have the first keeps it, the others get their page’s name before it', () => {
  const { renamed } = places(['a.html', ['speed']], ['b.html', ['speed', 'a-speed']], ['c.html', ['speed']])
  expect(Object.fromEntries(renamed)).toEqual({ 'b.html#speed': 'b-speed', 'c.html#speed': 'c-speed' })
})

test('a new name is one that nothing has, on whatever page', () => {
  const { pages, renamed } = places(['a.html', ['speed', 'b', 'page-b']], ['b.html', ['speed', 'b-speed', 'licenses']])
  expect(Object.fromEntries(renamed)).toEqual({ 'b.html#speed': 'b-speed-2', 'b.html#licenses': 'b-licenses' })
  expect(pages.get('b.html')).toBe('page-b-2')
})
