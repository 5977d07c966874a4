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

test('what could grow without bound, or is no plain text, is told with its line', () => {
  const refused: [string, number, string][] = [
    ['a: &x [1]\nb: *x\n', 2, '*x is an alias, which is not read'],
    ['a: &x [*x]\n', 1, '*x is an alias, which is not read'],
    ['a: 1\nb: !!js/function "function () {}"\n', 2, 'the tag !!js/function is not read'],
    ['a: !!binary aGk=\n', 1, 'the tag !!binary is not read'],
    ['a: !!set {b}\n', 1, 'the tag !!set is not read'],
    ['%YAML 1.1\n---\na: yes\n', 1, 'is YAML 1.1; only 1.2 is read'],
    ['a: 1\n? [b]\n: 2\n', 2, 'a name must be plain text, not a list or a group'],
    ['a: 1\n---\nb: 2\n', 2, 'not valid YAML: Source contains multiple documents'],
    [`a: ${'['.repeat(40)}${']'.repeat(40)}\n`, 1, 'groups or lists stand more than 32 deep in one another'],
    [`${'- '.repeat(5000)}1\n`, 1, 'groups or lists stand more than 32 deep in one another'],
  ]
  for (const [text, line, what] of refused) {
    expect(problemsOf(() => parseYaml(text, 'a.yaml'))).toMatchObject([{ where: 'a.yaml', line, what }])
  }
  const endless = problemsOf(() => parseYaml('['.repeat(100_000), 'a.yaml'))
  expect(endless.length).toBeLessThanOrEqual(5)
  expect(endless.map(({ what }) => what).join()).not.toMatch(/stack/i)
})

test('plain tags, anchors and 32 levels are read', () => {
  expect(parseYaml('a: !!int 1\nb: !!str 2\nc: &x 3\n', 'a.yaml').data).toEqual({ a: 1, b: '2', c: 3 })
  expect(parseYaml(`${'['.repeat(32)}${']'.repeat(32)}`, 'a.yaml').data).toHaveLength(1)
})

test('a file that is not there, or is a folder, is a problem that says so', () => {
  const folder = folderWith({})
  const file = join(folder, 'none.yaml')
  expect(problemsOf(() => readYaml(file))).toEqual([{ where: file, what: 'is not there' }])
  expect(problemsOf(() => readYaml(folder))).toEqual([{ where: folder, what: 'is a folder, not a file' }])
})
