import { expect, test } from 'vitest'
import type { Book } from '../../src/pipeline/book.ts'
import { labelIndex, labelsIn, parseChapter, readChapters } from '../../src/pipeline/chapters.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { chapterOf, folderWith } from './samples.ts'

const matter = (title: string, more = '') => `---\ntitle: ${title}\ndescription: about it\n${more}---\n`

function chaptersOf(files: Readonly<Record<string, string>>, order: string[], appendices: string[] = []) {
  return readChapters({ chapters: { folder: folderWith(files), order, appendices } } as unknown as Book)
}

function problemsOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof BookError) return error.problems
    throw error
  }
  return []
}

test('chapters are numbered and appendices lettered, in the order of the book', () => {
  const files = { 'b.mdx': matter('B'), 'a.mdx': matter('A'), 'y.mdx': matter('Y'), 'z.mdx': matter('Z') }
  const chapters = chaptersOf(files, ['b', 'a'], ['z', 'y'])
  expect(chapters.map(({ number, id, title }) => `${number} ${id} ${title}`)).toEqual([
    '1 b B',
    '2 a A',
    'A z Z',
    'B y Y',
  ])
})

test('frontmatter is read, and its lines are left blank so that the text keeps its own', () => {
  const [chapter] = chaptersOf({ 'a.mdx': `${matter('A', 'constants:\n  "1900": a year\n')}First line.\n` }, ['a'])
  expect(chapter).toMatchObject({ title: 'A', description: 'about it', constants: { '1900': 'a year' } })
  expect(chapter?.text.split('\n').map((line) => line.trim())).toEqual(['', '', '', '', '', '', 'First line.', ''])
  expect(parseChapter(chapter!).children[0]?.position?.start.line).toBe(7)
})

test('frontmatter with the line ends of another system is read as well', () => {
  const [chapter] = chaptersOf({ 'a.mdx': `${matter('A')}First line.\n`.replaceAll('\n', '\r\n') }, ['a'])
  expect(chapter).toMatchObject({ title: 'A', description: 'about it' })
  expect(parseChapter(chapter!).children[0]?.position?.start.line).toBe(5)
})

test('wrong frontmatter is told with the line it has in the file', () => {
  const text = matter('A', 'constants:\n  "1900": a year\n  "7": 8\ncolour: red\n')
  expect(problemsOf(() => chaptersOf({ 'a.mdx': text }, ['a']))).toMatchObject([
    { line: 6, what: 'constants.7 must be a text, got 8' },
    { line: 7, what: 'colour is not a known name' },
  ])
})

const text = `# One thing

$$
a = b \\label{eq:first}
$$

<Figure id="curve" />

## Things

$$
no = label
$$

### Things

<Aside id="note" title="A note">

$$
c = d \\label{eq:second}
$$

</Aside>

<Figure id="surface" />
`

const labelsOf = (number: string) => {
  const chapter = chapterOf(text, { id: 'growth', number, title: 'Growth' })
  return labelsIn(chapter, parseChapter(chapter))
}

test('figures and labelled equations are counted by chapter, each on its own', () => {
  const counted = labelsOf('3').filter(({ kind }) => kind === 'figure' || kind === 'equation')
  expect(counted.map(({ kind, id, number, line }) => [kind, id, number, line])).toEqual([
    ['equation', 'eq:first', '3.1', 3],
    ['figure', 'curve', '3.1', 7],
    ['equation', 'eq:second', '3.2', 19],
    ['figure', 'surface', '3.2', 25],
  ])
})

test('in an appendix they are counted behind its letter', () => {
  expect(labelsOf('B').map(({ number }) => number)).toEqual(['B', 'B', 'B.1', 'B.1', 'B', 'B', 'B', 'B.2', 'B.2'])
})

test('everything has an address on its chapter’s page; a heading said twice has two', () => {
  expect(labelsOf('3').map(({ kind, title, href }) => [kind, title, href])).toEqual([
    ['chapter', 'Growth', 'growth.html'],
    ['section', 'One thing', 'growth.html#one-thing'],
    ['equation', '', 'growth.html#eq:first'],
    ['figure', '', 'growth.html#curve'],
    ['section', 'Things', 'growth.html#things'],
    ['section', 'Things', 'growth.html#things-1'],
    ['aside', 'A note', 'growth.html#note'],
    ['equation', '', 'growth.html#eq:second'],
    ['figure', '', 'growth.html#surface'],
  ])
  expect(labelsOf('3').flatMap(({ depth }) => depth ?? [])).toEqual([1, 2, 3])
})

test('sections are named with their chapter, so two chapters may have the same', () => {
  const labels = ['one', 'two'].flatMap((id) => {
    const chapter = chapterOf('## Summary\n', { id })
    return labelsIn(chapter, parseChapter(chapter))
  })
  expect([...labelIndex(labels, (id) => `${id}.mdx`).keys()]).toEqual(['one', 'one#summary', 'two', 'two#summary'])
})
