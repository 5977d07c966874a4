import { expect, test } from 'vitest'
import { entriesOf, isolable, Legend } from '../../src/reader/live/legend.ts'
import { group, item, mark } from './scenes.ts'

test('an entry of a legend is its symbol and its label together', () => {
  const symbols = mark('symbol', [item(0, 0, { value: 'a' }), item(0, 20, { value: 'b' })], 'legend-symbol')
  const labels = mark('text', [item(30, 0, { value: 'a' }), item(40, 20, { value: 'b' })], 'legend-label')
  const legend = group([group([symbols, labels], 100, 10, 'legend-entry')], 0, 0, 'legend')
  expect(entriesOf(group([legend]), [1, 1])).toEqual([
    { value: 'a', box: { x1: 100, y1: 10, x2: 132, y2: 12 } },
    { value: 'b', box: { x1: 100, y1: 30, x2: 142, y2: 32 } },
  ])
  expect(entriesOf(group([mark('symbol', [item(0, 0, { value: 'a' })])]), [0, 0])).toEqual([])
})

test('a row is isolated by the first field of a legend that it has', () => {
  const isolates = [
    { field: 'kind', signal: 'isolated_kind' },
    { field: 'init', signal: 'isolated_init' },
  ]
  expect(isolable({ init: 'a' }, isolates)).toEqual({ signal: 'isolated_init', value: 'a' })
  expect(isolable({ t: 1 }, isolates)).toBeUndefined()
})

test('isolating admits the rows of one value and those without it, and the same again admits all', () => {
  const legend = new Legend([
    { field: 'init', signal: 'isolated_init' },
    { field: 'kind', signal: 'isolated_kind' },
  ])
  const [a, b, other] = [{ init: 'a' }, { init: 'b' }, { t: 1 }]
  const admitted = () => [a, b, other].map((row) => legend.admits(row))
  expect(admitted()).toEqual([true, true, true])
  expect(legend.toggle(b)).toEqual({
    signals: [
      ['isolated_init', 'b'],
      ['isolated_kind', null],
    ],
    isolated: 'b',
  })
  expect(admitted()).toEqual([false, true, true])
  expect(legend.toggle({ kind: 'x' })).toEqual({
    signals: [
      ['isolated_init', null],
      ['isolated_kind', 'x'],
    ],
    isolated: 'x',
  })
  expect(admitted()).toEqual([true, true, true])
  expect(legend.toggle({ kind: 'x' })?.isolated).toBeNull()
  expect(legend.toggle(other)).toBeUndefined()
})
