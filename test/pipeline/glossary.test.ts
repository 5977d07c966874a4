import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGlossary } from '../../src/pipeline/glossary.ts'
import { unknownSources } from '../../src/pipeline/glossary-sources.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { definedNumerals } from '../../src/pipeline/typed-numerals.ts'
import { factsOf, folderWith, resultOf, setText } from './samples.ts'

/** A glossary of the given YAML. */
const read = (yaml: string) => readGlossary(join(folderWith({ 'glossary.yaml': yaml }), 'glossary.yaml'))

/** What is wrong with one: line, what and instead. */
function problemsOf(yaml: string): string[] {
  try {
    read(yaml)
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return error.problems.map(({ line, what, instead }) => `${line}: ${what}. ${instead ?? ''}`.trim())
  }
  return []
}

const entry = (id: string, more = '') => `  - id: ${id}\n    term: the ${id}\n    definition: What ${id} is.\n${more}`

test('terms are read in alphabetical order, their definitions set as HTML', () => {
  const terms = read(`terms:\n${entry('zeal')}${entry('ale', '    also: [beer]\n    see: [zeal]\n')}`)
  expect(terms.map(({ id }) => id)).toEqual(['ale', 'zeal'])
  expect(terms[0]).toMatchObject({ also: ['beer'], see: ['zeal'], sources: [], html: '<p>What ale is.</p>' })
  const [formula] = read('terms:\n  - id: a\n    term: a\n    definition: $\\sqrt 2$ it is.\n')
  expect(formula?.html).toMatch(/^<p><span class="katex">.* it is\.<\/p>$/s)
})

test('what an entry lacks or should not have is told with its line', () => {
  expect(problemsOf('terms:\n  - id: a\n    term: a\n    meaning: x\n')).toEqual([
    '2: terms.0.definition must be a text, got nothing.',
    '4: terms.0.meaning is not a known name. Legal: id, term, also, definition, see, sources.',
  ])
  expect(problemsOf(`terms:\n${entry('Half-Life')}`)).toEqual([
    '2: terms.0.id must be small letters, digits and single hyphens, such as half-life, got "Half-Life".',
  ])
})

test('an id or a term that stands twice, a term that refers to none or to itself, and bad TeX are told together', () => {
  const yaml = `terms:
${entry('law', '    see: [lore, law]\n')}${entry('law')}  - id: rule
    term: rule
    also: [The Law]
    definition: $\\nonsense$
    see: [laww]
`
  expect(problemsOf(yaml)).toEqual([
    '6: the id law is used twice, first by law. A reader who looks it up must find one entry.',
    '6: the term the law is used twice, first by law. A reader who looks it up must find one entry.',
    '9: the term the law is used twice, first by law. A reader who looks it up must find one entry.',
    '5: law refers to lore, which is no term. Legal: rule.',
    '5: law refers to law, which is the term itself. Legal: rule.',
    '13: rule refers to laww, which is no term. Did you mean law?',
    expect.stringMatching(/^12: TeX that does not parse: .*nonsense/),
  ])
})

test('a source that the bibliography has not is told', () => {
  const terms = read(`terms:\n${entry('a', '    sources: [knuth1998]\n')}`)
  const sources = new Map([['knuth1997', { key: 'knuth1997', authors: '', year: '', title: '', url: undefined }]])
  expect(unknownSources('g.yaml', terms, sources)).toEqual([
    {
      where: 'g.yaml',
      line: 2,
      what: 'a names the source knuth1998, which is not in the bibliography',
      instead: 'Did you mean knuth1997?',
    },
  ])
  expect(unknownSources('g.yaml', read(`terms:\n${entry('a')}`), sources)).toEqual([])
})

test('numerals of a definition are told, but for those that its formulas are made of', () => {
  const terms = read('terms:\n  - id: a\n    term: a\n    definition: In 3 of $n \\ge 2$ cases $0.75$.\n')
  expect(definedNumerals('g.yaml', terms).map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '4: the numeral 3 is typed in the definition of a',
    '4: the numeral 0.75 is typed in the definition of a',
  ])
})

test('words of a term link to its entry, the first of a chapter with an id, and may hold what text may hold', () => {
  expect(setText('Its <Term id="half-life">*half*-life</Term>.').html).toBe(
    '<p>Its <a href="glossary.html#half-life" id="term-half-life-1-1" class="term"><em>half</em>-life</a>.</p>',
  )
  const facts = factsOf(resultOf({}, { n: 2 }))
  expect(setText('<Term id="half-life"><Value of="run.n" /> lives</Term>', facts).html).toMatch(
    /^<p><a [^>]*class="term"><data[^>]*>2<\/data> lives<\/a><\/p>$/,
  )
})

test('a term that the glossary has not, and one without words, are told', () => {
  expect(setText('<Term id="half-live">x</Term>').faults).toEqual([
    { line: 1, what: 'there is no term half-live in the glossary', instead: 'Did you mean half-life?' },
  ])
  expect(setText('A <Term id="half-life" />').faults).toMatchObject([{ what: '<Term> has no words' }])
})
