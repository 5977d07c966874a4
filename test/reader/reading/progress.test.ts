import { expect, test } from 'vitest'
import { percentOf, type Reading, readingIn, withProgress } from '../../../src/reader/reading/progress.ts'

const at = (share: number, anchor = '') => ({ share, name: 'Chapter 1', anchor, title: 'Decay' })

test('what was read once stays read, and the reader is where they were last', () => {
  const twice = withProgress(withProgress(undefined, 'decay', at(0.8, 'end')), 'decay', at(0.2, 'start'))
  expect(twice).toEqual({ last: 'decay', chapters: { decay: at(0.8, 'start') } })
  const both = withProgress(twice, 'growth', at(0.1))
  expect(both.last).toBe('growth')
  expect(Object.keys(both.chapters)).toEqual(['decay', 'growth'])
})

test('a share is told in steps of five, as something once anything was read, and as all only near the end', () => {
  expect([0.001, 0.12, 0.13, 0.5, 0.96, 0.98, 1].map(percentOf)).toEqual([5, 10, 15, 50, 95, 100, 100])
})

test('what storage has is read back, and anything else is nothing', () => {
  const kept: Reading = { last: 'decay', chapters: { decay: at(0.5) } }
  expect(readingIn(JSON.stringify(kept))).toEqual(kept)
  const others = ['', 'null', '3', '{}', '{"last":"decay","chapters":{}}', '{"last":"decay","chapters":{"decay":null}}']
  for (const other of [null, ...others, '{"last":"d","chapters":{"d":{"share":"1"}}}'])
    expect(readingIn(other)).toBeUndefined()
})
