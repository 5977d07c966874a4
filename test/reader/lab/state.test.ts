import { expect, test } from 'vitest'
import { drawerHash, drawerStateIn, hashOf, stateIn } from '../../../src/reader/lab/state.ts'

const state = (figure: string, values: Record<string, string>) => ({ figure, values: new Map(Object.entries(values)) })

test('a state is written with the names of the command line, lists readable', () => {
  expect(hashOf(state('left-by-day', { 'net.size': '16', 'net.sizes': '[2,3]' }))).toBe(
    'figure=left-by-day&net.size=16&net.sizes=[2,3]',
  )
})

test.each([
  ['plain', state('left-by-day', { seed: '7' })],
  ['nothing', state('', {})],
  ['signs of addresses', state('a&b=c#d', { 'x=y&z': '1&2=3#4?5%+ 6', empty: '' })],
  ['markup', state('<img src=x onerror=alert(1)>', { '"><script>': '</script>' })],
  ['names of objects', state('__proto__', { constructor: 'toString', __proto__x: '1' })],
  ['many signs', state('é日本😀', { ü: '−1\n2' })],
])('what is written is read back: %s', (_, given) => {
  expect(stateIn(`#${hashOf(given)}`)).toEqual(given)
  expect(drawerStateIn(drawerHash(given))).toEqual(given)
})

test('an address that says nothing of the kind is an empty state, and never an error', () => {
  for (const hash of ['', '#', '#chapter-1', '#%zz%', '#&&==&', '#=&=1']) expect(stateIn(hash).figure, hash).toBe('')
  expect(stateIn('#figure=a&figure=b&seed=1&seed=2')).toEqual(state('a', { seed: '2' }))
})

test('a drawer’s state is no anchor, and an anchor no drawer’s state', () => {
  expect(drawerStateIn('#the-curve')).toBeUndefined()
  expect(drawerStateIn('#lab')).toBeUndefined()
  expect(drawerStateIn('')).toBeUndefined()
})
