import { expect, test } from 'vitest'
import type { Comparison } from '../../../src/site/diff/comparison.ts'
import { claimsMarkup } from '../../../src/site/diff/facts-markup.ts'
import { listed, summaryOf } from '../../../src/site/diff/summary.ts'

const name = { title: 'T', version: '1', digest: '0', language: 'en', folder: 'dist' }
const nothing: Comparison = {
  a: name,
  b: name,
  isSame: false,
  params: [],
  versions: [],
  experiments: { changed: [], total: 3 },
  claims: [],
  quantities: [],
  figures: { changed: [], onlyA: [], onlyB: [], equal: [] },
  chapters: [],
  otherFiles: [],
}

test('what differs is counted in one sentence, and what does not is left out', () => {
  const claim = { name: 'x.y', a: { holds: true, states: 's' } }
  const figure = { id: 'f', number: '', title: 'F', page: 'figures/f.html' }
  expect(
    summaryOf({
      ...nothing,
      experiments: { changed: ['x'], total: 3 },
      claims: [claim, { ...claim, b: { holds: false, states: 's' } }],
      figures: { ...nothing.figures, onlyB: [figure], equal: [figure] },
    }),
  ).toBe('1 of 3 experiments, 1 of 2 figures and 2 claims (1 flipped) differ.')
})

test('one thing differs, in the singular', () => {
  expect(summaryOf({ ...nothing, params: [{ name: 'p' }] })).toBe('1 param differs.')
  expect(summaryOf({ ...nothing, params: [{ name: 'p' }, { name: 'q' }] })).toBe('2 params differ.')
  const figure = { id: 'f', number: '', title: 'F', page: 'figures/f.html' }
  const figures = { ...nothing.figures, onlyB: [figure], equal: [figure] }
  expect(summaryOf({ ...nothing, figures })).toBe('1 of 2 figures differs.')
  const claim = { name: 'x.y', a: { holds: true, states: 's' }, b: { holds: true, states: 't' } }
  expect(claimsMarkup([claim]).html).toContain('1 claim stands as before')
  expect(claimsMarkup([claim, claim]).html).toContain('2 claims stand as before')
})

test('editions that differ in nothing that is read are not called the same', () => {
  expect(summaryOf({ ...nothing, isSame: true })).toBe('The editions are the same, to the byte.')
  expect(summaryOf(nothing)).toMatch(/is the same; what they say of their making differs\.$/)
  expect(summaryOf({ ...nothing, otherFiles: ['a'] })).toMatch(/one other file differs\.$/)
  expect(summaryOf({ ...nothing, otherFiles: ['a', 'b'] })).toMatch(/2 other files differ\.$/)
})

test('a list has an and before its end', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
})
