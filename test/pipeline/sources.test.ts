import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookError } from '../../src/pipeline/problems.ts'
import { setReferences } from '../../src/pipeline/set-references.ts'
import { readSources } from '../../src/pipeline/sources.ts'
import { folderWith } from './samples.ts'

const bibliography = `
@article{young1999, author = {Young, Ann and Xu, Bo and Wu, Cy}, title = {On many things}, journal = {Journal of Things},
  year = {1999}, volume = {3}, number = {2}, pages = {10--20}, doi = {10.1000/things.99}}
@misc{young1990, author = {Young, Ann}, title = {Early thoughts}, year = {1990}, url = {https://example.org/early}}
@book{adams2001, author = {Adams, D. and Brown, E.}, title = {A Book}, publisher = {Press}, year = {2001}}
@misc{group2005, author = {{The Working Group}}, title = {Minutes of {RNN} talks}, year = {2005}}
@article{vandam1980, author = {van Dam, Hans and M{\\"u}ller, J{\\"o}rg}, title = {T}, journal = {J}, year = {1980}}
`

const sourcesIn = (text: string) => readSources(join(folderWith({ 'a.bib': text }), 'a.bib'))

function problemsIn(text: string) {
  try {
    sourcesIn(text)
  } catch (error) {
    if (error instanceof BookError) return error.problems
    throw error
  }
  return []
}

test('sources are in the order of their authors, then of their years', () => {
  expect([...sourcesIn(bibliography).keys()]).toEqual([
    'adams2001',
    'group2005',
    'vandam1980',
    'young1990',
    'young1999',
  ])
})

test('authors are said in short: one, two, or the first of many; with particles, groups and accents', () => {
  const sources = sourcesIn(bibliography)
  expect([...sources].map(([key, { authors, year }]) => `${key}: ${authors}, ${year}`)).toEqual([
    'adams2001: Adams and Brown, 2001',
    'group2005: The Working Group, 2005',
    'vandam1980: van Dam and Müller, 1980',
    'young1990: Young, 1990',
    'young1999: Young et al., 1999',
  ])
})

test('a reference is set as APA asks, with its DOI or address as a link', () => {
  const sources = sourcesIn(bibliography)
  const doi = 'https://doi.org/10.1000/things.99'
  expect(sources.get('young1999')).toMatchObject({ title: 'On many things', url: doi })
  const references = new Map(setReferences(join(folderWith({ 'a.bib': bibliography }), 'a.bib')))
  const html = references.get('young1999') ?? ''
  expect(html).toContain(`<a href="${doi}">${doi}</a>`)
  expect(html.replace(/<a .*/, '')).toBe(
    'Young, A., Xu, B., &#38; Wu, C. (1999). On many things. <i>Journal of Things</i>, <i>3</i>(2), 10–20. ',
  )
  expect(references.get('young1990')).toContain('<a href="https://example.org/early">https://example.org/early</a>')
  expect(sources.get('adams2001')?.url).toBeUndefined()
  expect(references.get('adams2001')).not.toContain('<a ')
  expect(references.get('group2005')).toContain('Minutes of RNN talks')
})

test('BibTeX that does not parse is told with its file', () => {
  const [problem] = problemsIn('@article{a, title = {never closed')
  expect(problem?.where).toMatch(/a\.bib$/)
  expect(problem?.what).toMatch(/^not valid BibTeX: /)
})

test('a key used twice is told with both lines', () => {
  expect(problemsIn('@misc{a, title={x}}\n\n@misc{b, title={y}}\n  @book{ a , title={z}}\n')).toMatchObject([
    { line: 4, what: 'the key a is used twice, first in line 1' },
  ])
})
