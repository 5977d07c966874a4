import { expect, test } from 'vitest'
import { labelIndex, labelsIn, parseChapter } from '../../src/pipeline/chapters.ts'
import { typeset } from '../../src/pipeline/typeset.ts'
import { figureUses } from '../../src/site/figure-uses.ts'
import { chapterOf, factsOf, resultOf } from '../pipeline/samples.ts'

/** Where the figure `curve` is used in chapters of the given texts. */
function usesIn(...texts: readonly string[]) {
  const chapters = texts.map((text, at) => chapterOf(text, { id: `c${at}`, number: `${at + 1}` }))
  const parsed = chapters.map((chapter) => ({ chapter, tree: parseChapter(chapter) }))
  const labels = parsed.flatMap(({ chapter, tree }) => labelsIn(chapter, tree))
  const facts = { ...factsOf(resultOf({}, {}, { yes: true })), labels: labelIndex(labels, (id) => id) }
  expect(parsed.flatMap(({ tree, chapter }) => typeset(tree, facts, chapter))).toEqual([])
  const trees = new Map(parsed.map(({ chapter, tree }) => [chapter.id, tree]))
  return figureUses({ chapters, trees, labels }).get('curve')
}

test('a figure is used where a chapter shows it and where text of another section refers to it, by chapter and section', () => {
  const uses = usesIn(
    'See <Ref to="curve" />.\n\n## A part\n\n<Figure id="curve" />\n\nIn <Ref to="curve" /> and <Ref to="curve" />.',
    '## Other\n\nWords.\n\n## Last\n\nAgain <Ref to="curve" />, and <Ref to="c0#a-part" />.',
  )
  expect(uses).toEqual([
    { chapter: 'c0', shows: false, href: 'c0.html#ref-curve-1-1' },
    { chapter: 'c0', section: 'A part', shows: true, href: 'c0.html#curve' },
    { chapter: 'c1', section: 'Last', shows: false, href: 'c1.html#ref-curve-2-1' },
  ])
})

test('a link in Markdown is a use too: by a place of the same section, or else by the section', () => {
  const link = 'See [it](c1.html#curve).'
  expect(
    usesIn(`${link}\n\n## A part\n\n${link}\n\n## Other\n\n${link} See <Ref to="curve" />.`, '<Figure id="curve" />'),
  ).toEqual([
    { chapter: 'c0', shows: false, href: 'c0.html' },
    { chapter: 'c0', section: 'A part', shows: false, href: 'c0.html#a-part' },
    { chapter: 'c0', section: 'Other', shows: false, href: 'c0.html#ref-curve-1-1' },
    { chapter: 'c1', shows: true, href: 'c1.html#curve' },
  ])
})

test('a branch that is not printed refers to nothing, and a note does', () => {
  expect(
    usesIn('<Figure id="curve" />\n\nSo <Claim holds="run.yes">a<Otherwise><Ref to="curve" /></Otherwise></Claim>.'),
  ).toHaveLength(1)
  expect(
    usesIn('<Figure id="curve" />\n\n## S\n\n<Aside id="n" title="N">\n\nSee <Ref to="curve" />.\n\n</Aside>')?.[1],
  ).toEqual({ chapter: 'c0', section: 'S', shows: false, href: 'c0.html#ref-curve-1-1' })
})
