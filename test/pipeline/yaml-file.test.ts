import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookError, type Problem } from '../../src/pipeline/problems.ts'
import { parseYaml, readYaml } from '../../src/pipeline/yaml-file.ts'
import { folderWith } from './samples.ts'

const text = `# a comment
first: 1
group:
  inner:
    deep: [1, 2]

  other: two
list:
  - alpha
  - beta
  - name: gamma
    age: 3
order: [two, one]
indices: ["2", "1",
  "0"]
7: seven
`

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act()
  } catch (error) {
    if (error instanceof BookError) return error.problems
    throw error
  }
  return []
}

test('a name is told the line of its key, however deep', () => {
  const { lineOf } = parseYaml(text, 'a.yaml')
  const paths = [['first'], ['group'], ['group', 'inner'], ['group', 'inner', 'deep'], ['group', 'other'], ['7']]
  expect(paths.map(lineOf)).toEqual([2, 3, 4, 5, 7, 16])
})

test('an item of a list is told its line by its index or by its text', () => {
  const { lineOf } = parseYaml(text, 'a.yaml')
  expect(
    [
      ['list', 0],
      ['list', 1],
      ['list', 2],
      ['list', 2, 'age'],
    ].map(lineOf),
  ).toEqual([9, 10, 11, 12])
  expect(
    [
      ['list', 'alpha'],
      ['list', 'beta'],
    ].map(lineOf),
  ).toEqual([9, 10])
})

test('an index is not mistaken for an item that reads like it', () => {
  const { lineOf } = parseYaml(text, 'a.yaml')
  expect(lineOf(['indices', 0])).toBe(14)
  expect(lineOf(['indices', 2])).toBe(15)
  expect(lineOf(['indices', '0'])).toBe(15)
})

test('what is not there is told the line of the nearest group around it, or none', () => {
  const { lineOf } = parseYaml(text, 'a.yaml')
  expect(lineOf(['group', 'inner', 'nothing', 'at', 'all'])).toBe(4)
  expect(lineOf(['list', 9])).toBe(8)
  expect(lineOf(['absent'])).toBeUndefined()
  expect(lineOf([])).toBeUndefined()
})

test('lines of frontmatter count from the line on which it begins', () => {
  const { lineOf } = parseYaml('title: x\nconstants:\n  "1900": a year\n', 'a.mdx', 2)
  expect(lineOf(['title'])).toBe(2)
  expect(lineOf(['constants', '1900'])).toBe(4)
  expect(problemsOf(() => parseYaml('a: 1\nb: [2', 'a.mdx', 2))[0]).toMatchObject({ where: 'a.mdx', line: 3 })
})

test('data are those of YAML, and a name that objects inherit is a name like any other', () => {
  expect(parseYaml('a: [1, x, true]\nb: {c: null}', 'a.yaml').data).toEqual({ a: [1, 'x', true], b: { c: null } })
  const { data } = parseYaml('__proto__: 1\nconstructor: 2', 'a.yaml')
  expect(Object.entries(data as object)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ])
})

test('every syntax error is told with its line, a name given twice among them', () => {
  expect(problemsOf(() => parseYaml('a: 1\nb: 2\na: 3\n', 'a.yaml'))).toMatchObject([
    { where: 'a.yaml', line: 3, what: expect.stringContaining('must be unique') },
  ])
  expect(problemsOf(() => parseYaml('a: 1\nb: "2\nc: }\n', 'a.yaml')).length).toBeGreaterThan(0)
})

test('a file that is not there is a problem that says so', () => {
  const file = join(folderWith({}), 'none.yaml')
  expect(problemsOf(() => readYaml(file))).toEqual([{ where: file, what: 'cannot be read (ENOENT)' }])
})
