import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { BookError, type Problem } from '../../src/pipeline/problems.ts'
import { printBook } from '../../src/site/print.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'

/** Prints a broken copy of the tiny book, and returns its problems; nothing may have been written. */
async function problemsOf(changes: Changes, settings: readonly string[] = []): Promise<readonly Problem[]> {
  const book = tinyBook(changes)
  const out = join(book.folder, 'dist')
  try {
    const layers = settings.map((text) => setLayer(text, `--set ${text}`))
    await printBook({ book: book.file, layers }, out)
    return []
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    expect(existsSync(out)).toBe(false)
    return error.problems.map((problem) => ({ ...problem, where: problem.where.replace(`${book.folder}/`, '') }))
  } finally {
    book.remove()
  }
}

const tinyChapter = readFileSync(join(import.meta.dirname, '..', 'tiny-book', 'chapters', 'decay.mdx'), 'utf8')
const lineOf = (text: string) => tinyChapter.slice(0, tinyChapter.indexOf(text)).split('\n').length
const chapter = 'chapters/decay.mdx'
const figure = 'figures/remainder-by-time.ts'
const figureTag = '<Figure id="remainder-by-time" />'

test('a wrong figure id stops the build with its line and the nearest id', async () => {
  const [problem] = await problemsOf({ [chapter]: [figureTag, '<Figure id="remainder-by-tim" />'] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf(figureTag),
    what: 'there is no figure remainder-by-tim',
    instead: 'Did you mean remainder-by-time?',
  })
})

test('a figure placed twice stops the build with both lines', async () => {
  const [problem] = await problemsOf({ [chapter]: [figureTag, `${figureTag}\n\n${figureTag}`] })
  const line = lineOf(figureTag)
  expect(problem).toMatchObject({
    where: chapter,
    line: line + 2,
    what: `the id remainder-by-time is used twice, first in decay.mdx:${line}`,
  })
  expect(problem?.instead).toContain('give this one another')
})

test('an id used for an equation and an aside stops the build', async () => {
  const [problem] = await problemsOf({ [chapter]: ['id="note-first"', 'id="eq:law"'] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf('<Aside'),
    what: expect.stringContaining('the id eq:law is used twice'),
  })
})

test('a missing alt text stops the build and says what one is', async () => {
  const [problem] = await problemsOf({
    [figure]: [
      'alt: ({ quantities }) => `A falling curve from 1 to ${quantities.atEnd.value.toFixed(3)}.`',
      "alt: () => ' '",
    ],
  })
  expect(problem).toMatchObject({
    where: figure,
    line: 9,
    what: expect.stringMatching(/has no alt; it needs an alt text: .*stand in for the picture/),
  })
})

test('an unknown source stops the build with its line and the nearest key', async () => {
  const [problem] = await problemsOf({ [chapter]: ['key="rutherford1900"', 'key="rutherford1901"'] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf('<Cite'),
    what: 'there is no source rutherford1901 in the bibliography',
    instead: 'Did you mean rutherford1900?',
  })
})

test('a broken cross-reference stops the build with its line and the nearest name', async () => {
  const [problem] = await problemsOf({ [chapter]: ['to="eq:law"', 'to="eq:lwa"'] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf('By <Ref'),
    what: 'the reference eq:lwa points nowhere',
    instead: 'Did you mean eq:law?',
  })
})

test('bad TeX stops the build with its line and what KaTeX says', async () => {
  const [problem] = await problemsOf({ [chapter]: ['2^{-t/T}, \\qquad', '2^{-t/T, \\qquad'] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf('$$'),
    what: expect.stringMatching(/^TeX that does not parse: Expected '}'/),
  })
})

test('a false claim without its other branch stops the build with its sentence', async () => {
  const [problem] = await problemsOf(
    { [chapter]: ['<Otherwise>much of it is still there at the end</Otherwise>', ''] },
    ['halflife=40'],
  )
  expect(problem?.where).toBe(chapter)
  expect(problem?.line).toBe(lineOf('<Claim'))
  expect(problem?.what).toContain(
    'the claim decay.nearlyGone is false with these params ("less than a tenth is left at the end")',
  )
  expect(problem?.what).toContain('"nearly all of it is gone at the end"')
  expect(problem?.instead).toContain('Add <Otherwise>')
})

test('an unknown value, claim, table, element, attribute and expression are all told at once, each with its line', async () => {
  const problems = await problemsOf({
    [chapter]: [
      '## The curve',
      '<Value of="decay.atEdn" />\n<Claim holds="decay.nearlyGon">x</Claim>\n<Rows of="decay.remainders" />\n<Valeu of="x" />\n<Ref too="x" />\n{1 + 1}\n\n## The curve',
    ],
  })
  expect(problems.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4, 4, 5].map((n) => lineOf('## The curve') + n))
  expect(problems.map(({ what }) => what).join('\n')).toMatchInlineSnapshot(`
    "the experiment decay has no atEdn among its quantities. Did you mean atEnd?
    the experiment decay has no nearlyGon among its claims. Did you mean nearlyGone?
    the experiment decay has no remainders among its tables. Did you mean remainder?
    <Valeu> is not an element of a chapter
    <Ref> needs to="…"
    <Ref> has no attribute too with a quoted text
    a chapter has no expressions, got {1 + 1}"
  `)
})

test('an unknown, an ill-typed and an out-of-range param are told at once, by flag and by line, with a legal example', async () => {
  const problems = await problemsOf({ 'params.yaml': ['days: 40', 'days: many'] }, ['halflive=3', 'halflife=0.1'])
  expect(problems).toMatchObject([
    { where: '--set halflive=3', what: 'there is no param halflive', instead: 'Did you mean halflife?' },
    {
      where: 'params.yaml',
      line: 3,
      what: 'days must be an integer from 2 to 500, got "many"',
      instead: 'For example days = 2.',
    },
    {
      where: '--set halflife=0.1',
      what: 'halflife must be a number from 0.5 to 50, got 0.1',
      instead: 'For example halflife = 8.',
    },
  ])
})

test('problems of params, chapters and the bibliography are told together', async () => {
  const problems = await problemsOf({ [chapter]: 'No frontmatter.\n', 'references.bib': '@misc{' }, ['halflive=3'])
  expect(problems.map(({ where }) => where)).toEqual(['--set halflive=3', chapter, 'references.bib'])
})

test('an unknown field in a spec stops the build with the nearest column', async () => {
  const [problem] = await problemsOf({ [figure]: ["field: 'left'", "field: 'lefft'"] })
  expect(problem).toMatchObject({
    where: figure,
    what: expect.stringContaining(
      'the spec encodes a field lefft that is neither a column nor made by a transform. Did you mean left?',
    ),
  })
})

test('a drawing wider than its frame stops the build', async () => {
  const [problem] = await problemsOf({ [figure]: ['    width,', '    width: 900,'] })
  expect(problem?.what).toContain('the drawing is 900 px wide in a frame of 680 px (wide)')
})

test('an experiment that yields NaN stops the build with table, column and row', async () => {
  const [problem] = await problemsOf({
    'experiments/decay.ts': ['values: day.map(left)', 'values: day.map((t) => Math.log(t) * 0 + left(t))'],
  })
  expect(problem).toMatchObject({
    where: 'experiments/decay.ts',
    what: 'column remainder.left has NaN in row 0, not finite',
  })
})

test('an experiment that reads a param it does not name stops the build with the name', async () => {
  const [problem] = await problemsOf({ 'experiments/decay.ts': ["reads: ['halflife', 'days']", "reads: ['halflife']"] })
  expect(problem).toMatchObject({
    where: 'experiments/decay.ts',
    what: 'decay reads the param days without naming it in its `reads`',
  })
})

test('a chapter that book.yaml names and that is not there stops the build with the line', async () => {
  const [problem] = await problemsOf({ 'book.yaml': ['    - decay', '    - decay\n    - growth'] })
  expect(problem).toMatchObject({
    where: 'book.yaml',
    line: 24,
    what: expect.stringContaining('chapters/growth.mdx, which is not there'),
  })
})

test('an unknown name in book.yaml and bad YAML stop the build with their lines', async () => {
  expect(await problemsOf({ 'book.yaml': ['description:', 'descripton:'] })).toMatchObject([
    { where: 'book.yaml', what: 'description must be a text, got nothing' },
    { where: 'book.yaml', line: 3, what: 'descripton is not a known name', instead: 'Did you mean description?' },
  ])
  const [broken] = await problemsOf({ 'params.yaml': ['days: 40', 'days: [40'] })
  expect(broken).toMatchObject({
    where: 'params.yaml',
    line: expect.any(Number),
    what: expect.stringContaining('not valid YAML'),
  })
})

test('MDX that does not parse and missing frontmatter stop the build with the line', async () => {
  const [unclosed] = await problemsOf({ [chapter]: ['</Aside>', ''] })
  expect(unclosed).toMatchObject({
    where: chapter,
    line: lineOf('<Aside'),
    what: expect.stringContaining('not valid MDX'),
  })
  const [bare] = await problemsOf({ [chapter]: 'No frontmatter.\n' })
  expect(bare).toMatchObject({ where: chapter, line: 1, what: 'a chapter begins with frontmatter' })
})

test('a numbered thing inside a claim stops the build, whichever branch is true', async () => {
  const inside =
    '<Claim holds="decay.nearlyGone">\n\n$$\nx = y \\label{eq:inside}\n$$\n\n<Otherwise>\n\nNo.\n\n</Otherwise>\n</Claim>'
  const [problem] = await problemsOf({ [chapter]: ['## The curve', `${inside}\n\n## The curve`] })
  expect(problem).toMatchObject({
    where: chapter,
    line: lineOf('## The curve') + 2,
    what: 'a figure, a note or a numbered equation stands inside a <Claim>',
  })
})
