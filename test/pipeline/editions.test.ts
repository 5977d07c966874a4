import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { editionsOf } from '../../src/pipeline/editions.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { tinyBook } from '../fixture-book.ts'

/** The editions of a tiny book that lists these, or what is wrong with them: line, what and instead. */
function editionsBy(yaml: string) {
  const { file, folder, remove } = tinyBook({ 'book.yaml': ['language: en\n', `language: en\n${yaml}`] })
  try {
    return { editions: editionsOf(readBook(file)), problems: [] }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    expect(error.problems.map(({ where }) => where)).toEqual(error.problems.map(() => join(folder, 'book.yaml')))
    return { problems: error.problems.map(({ line, what, instead }) => `${line}: ${what}. ${instead}`) }
  } finally {
    remove()
  }
}

const first = '  - { version: 1.0.0, date: 2026-01-02, news: More of it. }\n'

test('a book lists its editions, the newest first', () => {
  const { editions } = editionsBy(
    `editions:\n${first}  - { version: 0.9.0, date: 2025-12-31, news: All of it., url: https://example.org/old/ }\n`,
  )
  expect(editions).toEqual([
    { version: '1.0.0', date: '2026-01-02', news: 'More of it.' },
    { version: '0.9.0', date: '2025-12-31', news: 'All of it.', url: 'https://example.org/old/' },
  ])
})

test('a book that lists none has the one that it is', () => {
  expect(editionsBy('').editions).toEqual([
    {
      version: '1.0.0',
      date: '2026-01-02',
      news: 'A tiny book on exponential decay that the generator prints in its tests.',
    },
  ])
})

test('the first edition must be the one that is built, by version and date', () => {
  expect(editionsBy('editions:\n  - { version: 0.9.0, date: 2025-12-31, news: All. }\n').problems).toEqual([
    '8: editions.0.version is 0.9.0, but the version of the book is 1.0.0: the first edition listed is the one that is built. List the editions with the newest first, or say version: 0.9.0',
    '8: editions.0.date is 2025-12-31, but the date of the book is 2026-01-02: the first edition listed is the one that is built. List the editions with the newest first, or say date: 2025-12-31',
  ])
})

test('an edition that is listed twice, or out of order, is refused with its line', () => {
  const late = '  - { version: 0.9.0, date: 2026-02-01, news: All. }\n'
  expect(editionsBy(`editions:\n${first}${late}`).problems).toEqual([
    '9: editions.1.date is 2026-02-01, later than that of the edition above it, 2026-01-02. List the editions with the newest first.',
  ])
  expect(editionsBy(`editions:\n${first}${first}`).problems).toEqual([
    '9: editions.1.version 1.0.0 is listed twice. Once is enough.',
  ])
})

test('a list without editions, a date that is none and news without words are refused with what is legal', () => {
  const { problems } = editionsBy('editions:\n  - { version: 1.0.0, date: soon, news: "" }\n')
  expect(problems).toEqual([
    expect.stringMatching(/^8: editions\.0\.date must be a date/),
    expect.stringMatching(/^8: editions\.0\.news must /),
  ])
  expect(editionsBy('editions: []\n').problems).toHaveLength(1)
})
