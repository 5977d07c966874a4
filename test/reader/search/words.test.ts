import { describe, expect, test } from 'vitest'
import { asked, fold, found, stretches, termsOf } from '../../../src/reader/search/words.ts'

const same = (...words: readonly string[]) => expect(new Set(words.map(fold)), words.join()).toHaveProperty('size', 1)

describe('words that are compared as one', () => {
  test('upper and lower case, with and without accents', () => same('Merriënboer', 'merrienboer', 'MERRIËNBOER'))
  test('Greek letters and their names', () => {
    same('λ', 'Λ', 'lambda')
    same('σ', 'ς', 'sigma')
    same('ϕ', 'phi', 'φ')
  })
  test('British and American spelling', () => {
    same('initialisation', 'initialization')
    same('colour', 'color')
    same('behaviours', 'behavior')
    expect(fold('z')).not.toBe(fold('s'))
  })
  test('singular and plural', () => {
    same('gradient', 'gradients')
    same('matrix', 'matrices')
    expect(fold('analysis')).toBe('analysis')
    expect(fold('loss')).toBe('loss')
  })
  test('raised letters and what TeX writes for them', () => same('Wᵗ', 'W^t'))
})

test('what begins a word begins it when it is folded too, so that it is found while it is typed', () => {
  for (const word of ['initialisation', 'Merriënboer', 'eigenvalue', 'normalized'])
    for (let end = 4; end < word.length; end++)
      if (word[end - 1] !== 's') expect(fold(word).startsWith(fold(word.slice(0, end))), word.slice(0, end)).toBe(true)
})

test('hyphens, dots and scripts join what is found whole and by its parts', () => {
  expect(termsOf('non-normal')).toEqual(['nonnormal', 'non', 'normal'])
  expect(termsOf('sea.depth')).toEqual(['seadepth', 'sea', 'depth'])
  expect(termsOf('Figure 5.2')).toEqual(['figure', '5.2'])
  expect(termsOf('Wᵗ')).toEqual(['wt', 'w'])
})

test('TeX is read as words, and the transpose is no power of t', () => {
  expect(asked('\\rho(W)').map(({ term }) => term)).toEqual(['rho', 'w'])
  expect(asked('W^{t}')).toMatchObject([{ term: 'wt' }])
  for (const transpose of ['W^T', 'W^\\top', 'W^⊤', 'Wᵀ']) expect(asked(transpose)).toMatchObject([{ term: 'wtop' }])
})

test('words that say nothing are not asked for, unless there are no others', () => {
  expect(asked('what is the tide').map(({ term }) => term)).toEqual(['tide'])
  expect(asked('what is').map(({ term }) => term)).toEqual(['what', 'is'])
})

test('what was found is told where it stands in the text as it is written', () => {
  const text = 'The non-normal Matrices, Merriënboer’s'
  const at = (terms: readonly string[]) => found(text, new Set(terms)).map(({ start, end }) => text.slice(start, end))
  expect(at(['normal', 'matrix'])).toEqual(['normal', 'Matrices'])
  expect(at(['nonnormal', 'merrienboer'])).toEqual(['non-normal', 'Merriënboer'])
  expect(stretches('spring tide, tide', new Set(['spring', 'tide']))).toEqual([
    { start: 0, end: 11 },
    { start: 13, end: 17 },
  ])
})
