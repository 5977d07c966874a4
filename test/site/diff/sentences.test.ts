import { expect, test } from 'vitest'
import { sentenceChanges } from '../../../src/site/diff/sentences.ts'
import { likeness, stretches, tokens } from '../../../src/site/diff/words.ts'
import { markedWords } from '../../../src/site/diff/words-markup.ts'

const sentences = (...texts: string[]) => texts.map((text) => ({ text, id: '' }))
const changes = (a: readonly string[], b: readonly string[]) =>
  sentenceChanges(sentences(...a), sentences(...b)).map(({ a, b }) => [a?.text, b?.text])

test('equal texts have no changes; a sentence put in, taken out or put otherwise is one each', () => {
  const a = ['One stands here.', 'The second has 3 parts.', 'Third.']
  expect(changes(a, a)).toEqual([])
  expect(changes(a, ['New to all.', ...a])).toEqual([[undefined, 'New to all.']])
  expect(changes(a, a.slice(0, 2))).toEqual([['Third.', undefined]])
  expect(changes(a, ['One stands here.', 'The second has 4 parts.', 'Third.'])).toEqual([
    ['The second has 3 parts.', 'The second has 4 parts.'],
  ])
})

test('versions of a sentence are found among others that changed at the same place', () => {
  const a = ['Alpha comes first of all.', 'Beta follows it closely by day.']
  const b = ['Something wholly unlike them.', 'Alpha comes last of all.', 'Beta follows it closely by night.']
  expect(changes(a, b)).toEqual([
    [undefined, 'Something wholly unlike them.'],
    [a[0], b[1]],
    [a[1], b[2]],
  ])
})

test('sentences that share hardly a word are no versions of one', () => {
  const a = ['The old first sentence stood here.', 'Nobody misses it now.']
  const b = ['Quite different things the reader finds.', 'A new end follows.']
  expect(changes(a, b)).toHaveLength(4)
})

test('a sentence alone at its place is a version of the one that stood there unless they share next to nothing', () => {
  expect(changes(['Same.', '32 | 15 | 1', 'End.'], ['Same.', '16 | 7 | 1', 'End.'])).toEqual([
    ['32 | 15 | 1', '16 | 7 | 1'],
  ])
  expect(changes(['Same.', 'It stays.', 'End.'], ['Same.', 'Other words altogether.', 'End.'])).toHaveLength(2)
})

test('numbers, words and TeX commands are marked whole, and a phrase in one piece', () => {
  expect(tokens('at 1,024.5, \\rho^{-2}')).toEqual(['at', ' ', '1,024.5', ',', ' ', '\\rho', '^', '{', '-2', '}'])
  expect(stretches('about 0.53 of it', 'about 0.44 of it')).toEqual([
    { in: 'both', text: 'about ' },
    { in: 'a', text: '0.53' },
    { in: 'b', text: '0.44' },
    { in: 'both', text: ' of it' },
  ])
  expect(markedWords('it is all gone now', 'it was nearly gone now').html).toBe(
    'it <del>is all</del><ins>was nearly</ins> gone now',
  )
})

test('the space after a phrase that changed is no part of the change', () => {
  expect(markedWords('here nearly all of it', 'here much of it').html).toBe(
    'here <del>nearly all</del><ins>much</ins> of it',
  )
})

test('what either text has is found again in the marks, and nothing in it is markup', () => {
  const [a, b] = ['if <b> & 1 < 2, stop', 'if <i> & 1 < 3, go on']
  const parts = stretches(a, b)
  expect(
    parts
      .filter((part) => part.in !== 'b')
      .map(({ text }) => text)
      .join(''),
  ).toBe(a)
  expect(
    parts
      .filter((part) => part.in !== 'a')
      .map(({ text }) => text)
      .join(''),
  ).toBe(b)
  expect(markedWords(a, undefined).html).toBe('<del>if &lt;b&gt; &amp; 1 &lt; 2, stop</del>')
})

test('likeness is a share of the words', () => {
  expect(likeness('one two', 'two one')).toBe(1)
  expect(likeness('one two', 'three four')).toBe(0)
  expect(likeness('…', '—')).toBe(0)
})
