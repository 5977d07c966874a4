import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { ID_RULE } from '../../src/pipeline/figure-ids.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { type Published, readPublished, unlisted } from '../../src/pipeline/published.ts'
import { tinyBook } from '../fixture-book.ts'

/** The published figures of a tiny book with such a list, or the problems that it has: line, what and instead. */
function publishedBy(yaml: string): { published?: Published; problems: string[] } {
  const { file, folder, remove } = tinyBook({ 'published.yaml': yaml })
  try {
    return { published: readPublished(readBook(file)), problems: [] }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    expect(error.problems.map(({ where }) => where)).toEqual(error.problems.map(() => join(folder, 'published.yaml')))
    return { problems: error.problems.map(({ line, what, instead }) => `${line}: ${what}. ${instead}`) }
  } finally {
    remove()
  }
}

const moved = (moves: string) => publishedBy(`figures:\n  - remainder-by-time\nmoved:\n${moves}`)

test('a book says which figures it ever published, and where those that were renamed are now', () => {
  const { published } = moved('  a: b\n  b: remainder-by-time\n')
  expect(published?.list?.ids).toEqual(['remainder-by-time'])
  expect(published?.moved).toEqual({ a: 'remainder-by-time', b: 'remainder-by-time' })
})

test('a book that keeps no list has published nothing that it knows of', () => {
  const { file, remove } = tinyBook({ 'book.yaml': ['published: published.yaml\n', ''] })
  expect(readPublished(readBook(file))).toEqual({ moved: {} })
  remove()
  expect(unlisted({ moved: {} }, ['a'])).toEqual([])
})

test('a published figure that is gone without saying where is refused with its line', () => {
  const { problems } = publishedBy('figures:\n  - remainder-by-time\n  - gone\n')
  expect(problems).toEqual([
    '3: the figure gone was published, and is neither a figure now nor moved: its citations would lead nowhere. Restore it, or say which figure stands for it: moved: { gone: new-id }',
  ])
})

test('a move that leads to no figure, goes in a circle or starts at a figure is refused with its line', () => {
  expect(moved('  old: remainder-by-tme\n').problems).toEqual([
    '4: old is moved to remainder-by-tme, which is no figure. Did you mean remainder-by-time?',
  ])
  expect(moved('  a: b\n  b: a\n').problems).toEqual([
    '4: a is moved in a circle. Its moves must end at a figure.',
    '5: b is moved in a circle. Its moves must end at a figure.',
  ])
  expect(moved('  remainder-by-time: remainder-by-time\n').problems).toEqual([
    '4: remainder-by-time is moved, and is a figure. Rename the figure, or take the move out.',
  ])
})

test('what is no id is refused: it would be the name of a file', () => {
  expect(publishedBy('figures:\n  - ../x\n').problems).toEqual([
    `2: figures.0 must be the id of a figure: ${ID_RULE}, got "../x". undefined`,
  ])
  expect(moved('  index: remainder-by-time\n').problems).toEqual([
    `4: moved.index is not the id of a figure: ${ID_RULE}. moved: { old-id: new-id }`,
  ])
  expect(publishedBy('figures:\n  - remainder-by-time\n  - remainder-by-time\n').problems).toEqual([
    '3: the figure remainder-by-time is listed twice. Once is enough.',
  ])
})

test('a file that says something else is refused', () => {
  expect(publishedBy('ids: []\n').problems).toHaveLength(2)
  expect(publishedBy('figures: some\n').problems).toHaveLength(1)
})

test('figures that the list lacks are told with the line to add', () => {
  const list = { file: '/book/published.yaml', ids: ['a'] }
  expect(unlisted({ list, moved: {} }, ['a', 'b'])).toEqual([
    {
      where: '/book/published.yaml',
      what: 'the figure b is not in the list of published figures',
      instead: 'Add below figures, if it is to be published: - b',
    },
  ])
})
