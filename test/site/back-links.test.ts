import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { labelIndex, labelsIn, parseChapter } from '../../src/pipeline/chapters.ts'
import { symbolFinder } from '../../src/pipeline/notation/symbols.ts'
import { patternOf } from '../../src/pipeline/notation/tex-patterns.ts'
import { typeset } from '../../src/pipeline/typeset.ts'
import { citeUses } from '../../src/site/cite-uses.ts'
import { symbolUses } from '../../src/site/symbol-uses.ts'
import { chapterOf, factsOf, resultOf } from '../pipeline/samples.ts'

const sources = ['knuth1997', 'unused2000'].map((key) => ({
  key,
  authors: 'K',
  year: '1997',
  title: '',
  url: undefined,
}))
const symbol = {
  id: 'w',
  symbol: 'W',
  meaning: '',
  in: [],
  patterns: [patternOf('W')],
  line: 1,
  html: { symbol: '', meaning: '', shape: '' },
}

/** Chapters of the given texts, set. */
function setChapters(...texts: readonly string[]) {
  const chapters = texts.map((text, at) => chapterOf(text, { id: `c${at}`, number: `${at + 1}` }))
  const trees = new Map(chapters.map((chapter) => [chapter.id, parseChapter(chapter)]))
  const labels = labelIndex(
    chapters.flatMap((chapter) => labelsIn(chapter, trees.get(chapter.id) as Root)),
    (id) => id,
  )
  const facts = {
    ...factsOf(resultOf({}, {}, { yes: true })),
    labels,
    sources: new Map(sources.map((source) => [source.key, source])),
    symbols: symbolFinder({ symbols: [symbol], bound: [] }),
  }
  for (const chapter of chapters) expect(typeset(trees.get(chapter.id) as Root, facts, chapter)).toEqual([])
  return { chapters, trees }
}

const CITE = '<Cite key="knuth1997" />'

test('a source knows every place where it is cited, by chapter; a branch that is not printed cites nothing', () => {
  const set = setChapters(
    `A ${CITE}, <Claim holds="run.yes">b<Otherwise>${CITE}</Otherwise></Claim> and ${CITE}.`,
    'Nothing.',
    `A ${CITE}.`,
  )
  expect([...citeUses({ ...set, sources })]).toEqual([
    [
      'knuth1997',
      [
        { chapter: 'c0', hrefs: ['c0.html#cite-knuth1997-1-1', 'c0.html#cite-knuth1997-1-2'] },
        { chapter: 'c2', hrefs: ['c2.html#cite-knuth1997-3-1'] },
      ],
    ],
  ])
})

test('a link in Markdown cites too: its section is the place', () => {
  const set = setChapters(
    `[It](references.html#knuth1997) and ${CITE}.\n\n## A part\n\n[It](references.html#knuth1997), [it](references.html#knuth1997).`,
  )
  const hrefs = ['c0.html', 'c0.html#cite-knuth1997-1-1', 'c0.html#a-part']
  expect([...citeUses({ ...set, sources })]).toEqual([['knuth1997', [{ chapter: 'c0', hrefs }]]])
})

test('a symbol knows the first formula of each chapter that has it, numbered or not', () => {
  const set = setChapters('Of $x$ and $W$, $W$.', 'Nothing.', '$$\nW = W \\label{eq:w}\n$$')
  expect([...symbolUses(set)]).toEqual([
    [
      'w',
      [
        { chapter: 'c0', href: 'c0.html#formula-1-1' },
        { chapter: 'c2', href: 'c2.html#eq:w' },
      ],
    ],
  ])
})
