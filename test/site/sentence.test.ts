import { expect, test } from 'vitest'
import { markupOf } from '../../src/site/bindings/one-page/html.ts'
import { partsOf, setSentence } from '../../src/site/sentence.ts'

test('a sentence is read at its marks', () => {
  expect(partsOf('See [the lab](lab), or type `npm run {command}` in {place}.')).toEqual([
    { kind: 'text', words: 'See ' },
    { kind: 'link', words: 'the lab', to: 'lab' },
    { kind: 'text', words: ', or type ' },
    { kind: 'code', words: 'npm run {command}' },
    { kind: 'text', words: ' in ' },
    { kind: 'place', name: 'place' },
    { kind: 'text', words: '.' },
  ])
  expect(partsOf('Plain (words) [only].')).toEqual([{ kind: 'text', words: 'Plain (words) [only].' }])
})

test('what fills a place is not read for marks, and is escaped', () => {
  const nodes = setSentence('Shown in [{chapter}](place).', {
    links: { place: 'a.html' },
    values: { chapter: 'The [matrix](b) & `c` {d}' },
  })
  expect(markupOf(...nodes)).toBe('Shown in <a href=a.html>The [matrix](b) &#x26; `c` {d}</a>.')
})

test('a link without a target and a place that nothing fills are refused', () => {
  expect(() => setSentence('See [the lab](lab).', {})).toThrow('nothing is given for lab in “See [the lab](lab).”')
  expect(() => setSentence('By {authors}.', {})).toThrow('nothing is given for authors')
})
