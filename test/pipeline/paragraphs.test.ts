import { expect, test } from 'vitest'
import { factsOf, resultOf, setText } from './samples.ts'

const facts = factsOf(resultOf({}, { half: 0.5 }, { yes: true, no: false }))
/** Without what tells of sources. */
const printed = (text: string) => {
  const { html, faults } = setText(text, facts)
  expect(faults).toEqual([])
  return html.replace(/ (value|title|data-of)="[^"]*"/g, '').replace(/<(span|div) id="claim-[^>]*>(.*?)<\/\1>/gs, '$2')
}

test('a line that is nothing but an element is a paragraph', () => {
  expect(printed('<Value of="run.half" />\n')).toBe('<p><data>0.5</data></p>')
  expect(printed('<Claim holds="run.yes">It grows.</Claim>\n')).toBe('<p>It grows.</p>')
  expect(printed('<Claim holds="run.no">It grows.<Otherwise>It falls.</Otherwise></Claim>\n')).toBe('<p>It falls.</p>')
})

test('elements on adjoining lines are one paragraph, with a blank line between they are two', () => {
  const one = '<Claim holds="run.yes">One.</Claim>'
  const two = '<Claim holds="run.yes">Two.</Claim>'
  expect(printed(`${one}\n${two}\n`)).toBe('<p>One.\nTwo.</p>')
  expect(printed(`${one}\n\n${two}\n`)).toBe('<p>One.</p>\n<p>Two.</p>')
  expect(printed(`Before.\n\n${one}\n${two}\n\nAfter.\n`)).toBe('<p>Before.</p>\n<p>One.\nTwo.</p>\n<p>After.</p>')
})

test('so they are in notes and lists', () => {
  const claim = '<Claim holds="run.yes">One.</Claim>'
  expect(printed(`<Aside id="a" title="A">\n\n${claim}\n\n</Aside>\n`)).toContain('<p>One.</p>')
  expect(printed(`- first\n\n  ${claim}\n`)).toContain('<p>One.</p>')
})

test('a claim around whole paragraphs stays around them', () => {
  expect(printed('<Claim holds="run.yes">\n\nOne.\n\nTwo.\n\n</Claim>\n')).toBe('<p>One.</p><p>Two.</p>')
  expect(printed('<Claim holds="run.no">\n\nOne.\n\n<Otherwise>\n\nTwo.\n\n</Otherwise>\n</Claim>\n')).toBe(
    '<p>Two.</p>',
  )
})

test('a figure, a table and a note are no paragraphs', () => {
  expect(printed('<Aside id="a" title="A">x</Aside>\n')).not.toMatch(/<p><aside/)
  const table = factsOf(resultOf({ t: { x: { title: 'x', unit: '1', meaning: 'm', values: [1] } } }))
  expect(setText('<Rows of="run.t" />\n', table).html).toMatch(/^<div/)
})
