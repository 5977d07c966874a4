import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { labelIndex, labelsIn, parseChapter } from '../../src/pipeline/chapters.ts'
import { typeset } from '../../src/pipeline/typeset.ts'
import { termUses } from '../../src/site/term-uses.ts'
import { chapterOf, factsOf, resultOf } from '../pipeline/samples.ts'

const TERM = '<Term id="half-life">half-life</Term>'

/** Where the term is used in chapters of the given texts. */
function usesIn(texts: readonly string[]) {
  const chapters = texts.map((text, at) => chapterOf(text, { id: `c${at}`, number: `${at + 1}` }))
  const trees = new Map(chapters.map((chapter) => [chapter.id, parseChapter(chapter)]))
  const labels = chapters.flatMap((chapter) => labelsIn(chapter, parseChapter(chapter)))
  const facts = { ...factsOf(resultOf({}, {}, { yes: true })), labels: labelIndex(labels, (id) => id) }
  for (const chapter of chapters) expect(typeset(trees.get(chapter.id) as Root, facts, chapter)).toEqual([])
  const lines = { entry: 1, definition: 1 }
  const rest = { also: [], definition: '', html: '', see: [], sources: [], lines }
  const glossary = ['half-life', 'unused'].map((id) => ({ id, term: id, ...rest }))
  return [...termUses({ chapters, trees, glossary })]
}

test('a term is used in each chapter that links to it, once, in the section that first does', () => {
  const texts = [
    `A ${TERM}.\n\n## A part\n\nIts ${TERM}.`,
    '## None\n\nWords.',
    `## One\n\n<Claim holds="run.yes">a<Otherwise>${TERM}</Otherwise></Claim>\n\n## Two\n\n- A ${TERM}.`,
  ]
  expect(usesIn(texts)).toEqual([
    [
      'half-life',
      [
        { chapter: 'c0', href: 'c0.html#term-half-life-1-1' },
        { chapter: 'c2', href: 'c2.html#term-half-life-3-1' },
      ],
    ],
  ])
})

test('the first use that has a place is it: a link in Markdown has none, and a footnote has the place of its own', () => {
  const link = '[a](glossary.html#half-life)'
  expect(
    usesIn([`One[^1] ${link}.\n\n[^1]: A ${TERM}.\n\n## A part\n\nIts ${TERM}.`, `## Part\n\nOnly ${link}.`]),
  ).toEqual([
    [
      'half-life',
      [
        { chapter: 'c0', href: 'c0.html#term-half-life-1-1' },
        { chapter: 'c1', href: 'c1.html#part' },
      ],
    ],
  ])
})
