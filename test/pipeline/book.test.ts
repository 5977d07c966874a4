import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'

/** A changed tiny book as read, or its problems. */
function bookOf(changes: Changes = {}) {
  const { file, folder, remove } = tinyBook(changes)
  try {
    return { book: readBook(file), problems: [], folder }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { book: undefined, problems: error.problems, folder }
  } finally {
    remove()
  }
}

test('a book is what its file says, with the paths of its parts made absolute', () => {
  const { book, folder } = bookOf()
  expect(book).toMatchObject({
    file: join(folder, 'book.yaml'),
    title: 'Half-lives',
    authors: [{ name: 'A. Tester' }],
    params: { schema: join(folder, 'params.ts'), values: join(folder, 'params.yaml') },
    experiments: join(folder, 'experiments'),
    figures: join(folder, 'figures'),
    bibliography: join(folder, 'references.bib'),
    chapters: { folder: join(folder, 'chapters'), order: ['decay'], appendices: [] },
  })
})

test('a book may name a folder of presets', () => {
  const { book } = bookOf({ 'book.yaml': ['values: params.yaml', 'values: params.yaml\n  presets: figures'] })
  expect(book?.params.presets).toMatch(/\/figures$/)
})

test('every part that is not there is told with its line', () => {
  const { problems, folder } = bookOf({
    'book.yaml': [
      'bibliography: references.bib\nchapters:',
      'bibliography: none.bib\nchapters:\n  appendices: [tables]',
    ],
  })
  expect(problems).toEqual([
    {
      where: join(folder, 'book.yaml'),
      line: 19,
      what: `bibliography names ${relative(process.cwd(), join(folder, 'none.bib'))}, which is not there`,
    },
    {
      where: join(folder, 'book.yaml'),
      line: 21,
      what: `chapters.appendices.tables names ${relative(process.cwd(), join(folder, 'chapters', 'tables.mdx'))}, which is not there`,
    },
  ])
})

test('a file where a folder belongs, and the other way round, is told with its line', () => {
  const { problems } = bookOf({
    'book.yaml': ['figures: figures\nbibliography: references.bib', 'figures: params.ts\nbibliography: figures'],
  })
  expect(problems).toMatchObject([
    { line: 18, what: expect.stringMatching(/^figures names .*params.ts, which is not a folder$/) },
    { line: 19, what: expect.stringMatching(/^bibliography names .*figures, which is a folder$/) },
  ])
})

test('a wrong value is told with its rule', () => {
  const whatOf = (from: string, to: string) =>
    bookOf({ 'book.yaml': [from, to] }).problems.map(({ line, what }) => [line, what])
  expect(whatOf('https://example.org/half-lives/', 'somewhere')).toEqual([[13, 'url must be a URL, got "somewhere"']])
  expect(whatOf('https://example.org/half-lives/', 'https://example.org/half-lives')).toEqual([
    [13, 'url must end with a slash, got "https://example.org/half-lives"'],
  ])
  expect(whatOf('version: 1.0.0', 'version: 1.0')).toEqual([[4, 'version must be a text, got 1']])
  expect(whatOf('date: 2026-01-02', 'date: 2 January')).toEqual([
    [5, 'date must be a date, year-month-day, got "2 January"'],
  ])
  expect(whatOf('cover:', 'doi: none\ncover:')).toEqual([
    [12, 'doi must be a DOI such as 10.5281/zenodo.1234567, got "none"'],
  ])
  expect(whatOf('name: A. Tester', 'given: A.')).toEqual([
    [
      8,
      'authors.0 must have either a name or a family name (beside which it may have a given name), got {"given":"A."}',
    ],
  ])
  expect(whatOf('  - name: A. Tester', '  []')).toEqual([
    [7, 'authors must be a list of at least 1 values, each a group of named values, got []'],
  ])
})

test('a chapter is named so that addresses stay plain and no other part of the site is overwritten', () => {
  for (const [name, rule] of [
    ['book', /^chapters\.order\..* must not be one of 404, accessibility, assets, book, /],
    ['Über uns', /^chapters\.order\..* must be lower-case letters and digits joined by single hyphens/],
  ] as const) {
    const { problems } = bookOf({ 'book.yaml': ['    - decay', `    - ${name}`], [`chapters/${name}.mdx`]: '' })
    expect(problems, name).toMatchObject([{ line: 23, what: expect.stringMatching(rule) }])
  }
})

test('a book may say where readers report errors: a page or an e-mail address, and nothing else', () => {
  const saying = (contact: string) => bookOf({ 'book.yaml': ['version: 1.0.0', `version: 1.0.0\ncontact: ${contact}`] })
  for (const contact of ['https://example.org/issues', 'errors@example.org'])
    expect(saying(contact).book?.contact).toBe(contact)
  for (const contact of ['somewhere', 'ftp://example.org/'])
    expect(saying(contact).problems).toMatchObject([{ line: 5, what: expect.stringContaining('an e-mail address') }])
})
