import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labelIndex, labelsIn, parseChapter } from '../../../src/pipeline/chapters.ts'
import { notationFaults, unexplained } from '../../../src/pipeline/notation/faults.ts'
import { readNotation } from '../../../src/pipeline/notation/notation.ts'
import { symbolFinder } from '../../../src/pipeline/notation/symbols.ts'
import { BookError } from '../../../src/pipeline/problems.ts'
import { chapterOf, factsOf, folderWith, resultOf, setText } from '../samples.ts'

const read = (yaml: string) => readNotation(join(folderWith({ 'notation.yaml': yaml }), 'notation.yaml'))

/** What is wrong with a notation: line and what. */
function problemsOf(yaml: string): string[] {
  try {
    read(yaml)
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return error.problems.map(({ line, what }) => `${line}: ${what}`)
  }
  return []
}

const entry = (id: string, symbol: string, more = '') =>
  `  - id: ${id}\n    symbol: ${symbol}\n    meaning: What ${id} is.\n${more}`

test('symbols are read in their order, set as HTML, and match themselves if nothing else is said', () => {
  const { symbols } = read(
    `symbols:\n${entry('rate', '\\rho', '    shape: $n$-vector\n')}${entry('a', 'A', '    patterns: [B, C]\n')}`,
  )
  expect(symbols.map(({ id, patterns }) => [id, patterns.map(({ tex }) => tex)])).toEqual([
    ['rate', ['\\rho']],
    ['a', ['B', 'C']],
  ])
  expect(symbols[0]?.html.symbol).toContain('class="katex"')
  expect(symbols[0]?.html.shape).toMatch(/katex.*-<\/span>vector$/s)
  expect(symbols[1]?.html.shape).toBe('')
})

test('wrong values, ids that stand twice, patterns that would have two meanings and bad TeX are told with their lines', () => {
  expect(problemsOf(`symbols:\n${entry('a b', 'A')}`)).toEqual([
    '2: symbols.0.id must be letters, digits and single hyphens, such as wave-number, got "a b"',
  ])
  expect(problemsOf(`symbols:\n${entry('a', 'A')}${entry('a', '\\nonsense')}${entry('b', 'A')}`)).toEqual([
    expect.stringMatching(/^6: TeX that does not parse: .*nonsense/),
    '5: the id a is used twice, first in line 2',
    '8: the pattern A in the whole book stands twice, first in line 2',
  ])
  expect(problemsOf(`symbols:\n${entry('a', 'A')}${entry('b', 'A', '    in: [two]\n')}`)).toEqual([])
  expect(problemsOf(`symbols:\n${entry('a', 'A')}bound:\n  - patterns: [A]\n`)).toEqual([
    '6: the pattern A in the whole book stands twice, first in line 2',
  ])
})

const TEXT = '$A$\n\n## Part\n\n$$\nA + \\mathbb{W} + j + z\n$$'

/** What does not fit a chapter of the text above. */
function faultsOf(yaml: string): string[] {
  const chapter = chapterOf(TEXT, { id: 'one' })
  const tree = parseChapter(chapter)
  const labels = labelIndex(labelsIn(chapter, tree), (id) => id)
  return notationFaults('n.yaml', read(yaml), { trees: new Map([['one', tree]]), labels }).map(
    ({ where, line, what }) => `${where}:${line} ${what}`,
  )
}

test('places that are none and patterns that no formula has are told', () => {
  expect(faultsOf(`symbols:\n${entry('a', 'A')}`)).toEqual([])
  expect(faultsOf(`symbols:\n${entry('a', 'A', '    in: [won]\n')}${entry('w', 'W')}`)).toEqual([
    'n.yaml:2 there is no chapter or section won',
    'n.yaml:2 the pattern A matches no formula in won',
    'n.yaml:6 the pattern W matches no formula',
  ])
  expect(faultsOf(`symbols:\n${entry('a', 'A')}${entry('b', 'A', '    in: ["one#part"]\n')}`)).toEqual([])
})

test('a meaning that is bound to a narrower place holds there', () => {
  const yaml = `symbols:\n${entry('wide', 'A')}${entry('middle', 'A', '    in: [two]\n')}${entry('narrow', 'A', '    in: ["two#part"]\n')}`
  const find = symbolFinder(read(yaml))
  const ids = (chapter: string, section?: string) => find('A', { chapter, section }).ids
  expect([ids('one'), ids('two'), ids('two', 'other'), ids('two', 'part'), ids('one', 'part')]).toEqual([
    ['wide'],
    ['middle'],
    ['middle'],
    ['narrow'],
    ['wide'],
  ])
})

test('the letters of displayed formulas that have no meaning are told, but for those that are bound', () => {
  const notation = read(`symbols:\n${entry('a', 'A')}bound:\n  - patterns: [j]\n`)
  const told = unexplained([chapterOf(`$y$ ${TEXT}`)], notation)
  expect(told.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '5: the notation does not say what \\mathbb{W} is',
    '5: the notation does not say what z is',
  ])
})

const facts = () => ({
  ...factsOf(resultOf({})),
  symbols: symbolFinder(read(`symbols:\n${entry('a', 'A')}${entry('b', 'B')}`)),
})

test('a displayed formula has a link to its symbols behind it, one without symbols has none', () => {
  const { html, faults } = setText('$$\nA = B \\label{eq:x}\n$$\n\n$$\n1 = 1\n$$', facts())
  expect(faults).toEqual([])
  expect(html).toContain(
    '</div>\n<p class="symbols"><a href="notation.html#symbol-a" data-symbols="a b" aria-label="Symbols of Equation 1.1">Symbols</a></p>',
  )
  expect(html.match(/class="symbols"/g)).toHaveLength(1)
})

test('the first formula of a chapter that has a symbol has an id, and no other', () => {
  const { html } = setText('Of $A$, $A$ and $C$.\n\n$$\nA = B\n$$\n\n$$\nB = B \\label{eq:x}\n$$', facts())
  expect(html.match(/ id="[^"]*"/g)).toEqual([' id="formula-1-1"', ' id="formula-1-2"', ' id="eq:x"'])
})
