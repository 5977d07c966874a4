import { expect, test } from 'vitest'
import type { Label } from '../../src/pipeline/chapters.ts'
import type { Facts } from '../../src/pipeline/facts.ts'
import { referenceText } from '../../src/pipeline/references.ts'
import { factsOf, resultOf, setText } from './samples.ts'

const source = (key: string, authors: string, year: string) =>
  [key, { key, authors, year, title: '', url: undefined }] as const
const label = (kind: Label['kind'], id: string, number: string, title = '') =>
  [id, { kind, id, number, title, chapter: 'two', href: `two.html#${id}` }] as const

const facts: Facts = {
  ...factsOf(resultOf({})),
  sources: new Map([source('a', 'Xu and Yu', '2001'), source('b', 'Abel et al.', '1999')]),
  labels: new Map([
    label('figure', 'curve', '2.3'),
    label('equation', 'eq:law', 'A.1'),
    label('aside', 'note', '2', 'A note'),
  ]),
}

test('citations link to the bibliography, in brackets or in the text', () => {
  expect(setText('As known <Cite key="a" />.', facts).html).toBe(
    '<p>As known (<a href="references.html#a" id="cite-a-1-1">Xu and Yu, 2001</a>).</p>',
  )
  expect(setText('As <Cite key="a" form="textual" /> know.', facts).html).toBe(
    '<p>As <a href="references.html#a" id="cite-a-1-1">Xu and Yu (2001)</a> know.</p>',
  )
})

test('several sources are cited in the order given', () => {
  expect(setText('See <Cite key="b, a" />.', facts).html.replace(/<[^>]*>/g, '')).toBe(
    'See (Abel et al., 1999; Xu and Yu, 2001).',
  )
})

test('of several sources the unknown ones are told', () => {
  expect(setText('<Cite key="b, c, a" />', facts).faults).toMatchObject([
    { what: 'there is no source c in the bibliography' },
  ])
})

test('references read as what they point to, and link there', () => {
  expect(setText('See <Ref to="curve" /> and <Ref to="eq:law" />.', facts).html).toBe(
    '<p>See <a href="two.html#curve" id="ref-curve-1-1" class="unbroken">Figure 2.3</a> and <a href="two.html#eq:law" class="unbroken">Equation (A.1)</a>.</p>',
  )
  const read = (kind: Label['kind'], number: string) =>
    referenceText({ kind, number, id: 'i', chapter: 'c', title: 'Its title', href: '' })
  expect([read('chapter', '12'), read('chapter', 'B'), read('section', '3'), read('aside', '3')]).toEqual([
    'Chapter 12',
    'Appendix B',
    'Its title',
    'Its title',
  ])
})
