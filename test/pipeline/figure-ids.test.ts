import { expect, test } from 'vitest'
import { isFigureId, refuseIds } from '../../src/pipeline/figure-ids.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { folderWith } from './samples.ts'

/** What is said of a folder with figures of these names: file and advice. */
function told(...names: readonly string[]) {
  try {
    refuseIds({ figures: folderWith(Object.fromEntries(names.map((name) => [`${name}.ts`, '']))) })
    return []
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return error.problems.map(({ where, what, instead = '' }) => ({ file: where.replace(/.*\//, ''), what, instead }))
  }
}

test('an id is lower-case letters and digits joined by single hyphens', () => {
  for (const id of ['a', 'height-by-age', 'powers-of-2']) expect(isFigureId(id), id).toBe(true)
  for (const id of ['', 'A', 'a b', 'a&b', 'a_b', 'a--b', '-a', 'a-', '../a', 'é'])
    expect(isFigureId(id), id).toBe(false)
})

test('what lies beside the files of figures is no id', () => {
  for (const id of ['index', 'thumbnail', 'datapackage', 'figures']) expect(isFigureId(id), id).toBe(false)
})

test('each figure whose file is called otherwise is told, with a legal name', () => {
  expect(told('height-by-age')).toEqual([])
  const problems = told('a b&c', 'ageAtHeight', 'index', 'ok', '&')
  expect(problems.map(({ file }) => file).sort()).toEqual(['&.ts', 'a b&c.ts', 'ageAtHeight.ts', 'index.ts'])
  for (const { instead } of problems) {
    const [, legal = ''] = instead.match(/to (.*)\.ts\.$/) ?? []
    expect(isFigureId(legal), instead).toBe(true)
  }
  expect(problems.find(({ file }) => file === 'ageAtHeight.ts')).toMatchObject({
    what: expect.stringMatching(/must be lower-case .* none of index, thumbnail, .*; got "ageAtHeight"$/),
    instead: 'Rename ageAtHeight.ts, for example to age-at-height.ts.',
  })
})
