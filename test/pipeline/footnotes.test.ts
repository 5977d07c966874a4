import { expect, test } from 'vitest'
import { footnoteName } from '../../src/pipeline/footnotes.ts'
import { factsOf, resultOf, setText } from './samples.ts'

const told = (text: string) => setText(text).faults.map(({ line, what, instead }) => `${line}: ${what}. ${instead}`)

test('footnotes are numbered as they are marked, stand at the end of their chapter, and lead back', () => {
  const { html, faults } = setText('One[^b] two[^a].\n\n[^a]: The *a*.\n\n[^b]: The b.\n\nThe end.')
  expect(faults).toEqual([])
  expect(html).toContain(
    '<a href="#note-1-b" id="mark-1-b" data-footnote-ref role="doc-noteref" aria-label="Footnote 1">1</a>',
  )
  expect(html).toContain('aria-label="Footnote 2">2</a>')
  const end = html.slice(html.indexOf('The end.'))
  expect(end).toMatch(
    /^The end\.<\/p>\n<section class="footnotes" data-footnotes role="doc-endnotes" aria-label="Footnotes"><ol><li id="note-1-b" data-footnote>.*The b\..*<li id="note-1-a" data-footnote>.*<em>a<\/em>/s,
  )
  expect(end).toContain(
    '<a href="#mark-1-a" class="backlink" data-footnote-backref role="doc-backlink">Back to the text</a>',
  )
})

test('a footnote that is marked twice keeps its number and leads back to both places', () => {
  const { html } = setText('One[^a] two[^a].\n\n[^a]: A.')
  expect(html.match(/id="mark-[^"]*"/g)).toEqual(['id="mark-1-a"', 'id="mark-1-a-2"'])
  expect(html.match(/href="#mark-[^"]*"/g)).toEqual(['href="#mark-1-a"', 'href="#mark-1-a-2"'])
  expect(html.match(/aria-label="Footnote 1"/g)).toHaveLength(2)
})

test('what a footnote says is set like any text', () => {
  const { html } = setText('One[^a].\n\n[^a]: It is <Value of="run.x" />.', factsOf(resultOf({}, { x: 3 })))
  expect(html).toMatch(/<li id="note-1-a".*>3<\/data>/s)
})

test('footnotes that are not defined, not marked, or defined twice are told with their lines', () => {
  expect(told('Words[^a].\n\nMore[^b].\n\n[^b]: B.\n\n[^c]: C.')).toEqual([
    '1: there is no footnote a. Define it in a paragraph of its own: [^a]: words',
    '7: nothing refers to the footnote c. Write [^c] where it belongs.',
  ])
  expect(told('Words[^a].\n\n[^a]: A.\n\n[^a]: B.')).toEqual([
    '5: the footnote a is defined twice. A footnote is one text; mark it in several places if need be.',
  ])
})

test('a footnote of a branch that is not printed is no fault, and is not printed either', () => {
  const facts = factsOf(resultOf({}, {}, { yes: true }))
  const { html, faults } = setText(
    '<Claim holds="run.yes">A<Otherwise>B[^b]</Otherwise></Claim>.\n\n[^b]: Note.',
    facts,
  )
  expect(faults).toEqual([])
  expect(html).not.toContain('Note')
})

test('what its author called a footnote is told by its id, and by links to it', () => {
  const { html } = setText('One[^a-2-b] two[^été].\n\n[^a-2-b]: A.\n\n[^été]: B.')
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, id = '']) => footnoteName(id))
  expect(all(/<li id="([^"]*)"/g)).toEqual(['a-2-b', 'été'])
  expect(all(/<a href="(#note[^"]*)"/g)).toEqual(['a-2-b', 'été'])
})
