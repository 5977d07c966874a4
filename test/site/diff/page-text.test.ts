import { expect, test } from 'vitest'
import { sentencesOf } from '../../../src/site/diff/page-text.ts'
import { markdownHtml } from '../../../src/specs/markdown.ts'

const page = (main: string) =>
  `<!doctype html><html><body><nav>Not this.</nav><main id="content">${main}</main></body></html>`
const texts = (main: string) => sentencesOf(page(main), 'en').map(({ text }) => text)

test('sentences are told apart, and lines are no part of them', () => {
  expect(texts('<p>It grows. Does\nit? About 1.5 of it <em>does</em>.</p><p>End</p>')).toEqual([
    'It grows.',
    'Does it?',
    'About 1.5 of it does.',
    'End',
  ])
})

test('a language that is none is taken for English', () => {
  expect(sentencesOf(page('<p>One. Two.</p>'), 'no language')).toHaveLength(2)
})

test('a formula is its TeX, once, and no full stop in it ends a sentence', () => {
  const html = markdownHtml('The ratio $\\rho = 0.5$. Then $x. Y$ is next.')
  expect(texts(`<p>${html}</p>`)).toEqual(['The ratio $\\rho = 0.5$.', 'Then $x. Y$ is next.'])
})

test('figures, contents and what is only spoken are left out; a row of a table is one sentence', () => {
  expect(
    texts(`<nav>Contents.</nav><figure id="f"><figcaption>A caption.</figcaption></figure>
<table><thead><tr><th><span class="spoken">rho</span><span>ρ</span></th><th>n</th></tr></thead>
<tbody><tr><td>1. A</td><td>10<sup>−12</sup></td></tr></tbody></table>`),
  ).toEqual(['ρ | n', '1. A | 10⁻¹²'])
})

test('an empty first cell keeps its place, and a row of empty cells is none', () => {
  expect(texts('<table><tr><td></td><td>a</td><td>b</td></tr><tr><td></td><td></td></tr></table>')).toEqual(['| a | b'])
})

test('a sentence has the id of what it stands in, or of its section', () => {
  const main = `<h1>Title</h1><p>Before.</p><h2 id="first">First</h2><p>In it.</p>
<aside id="note"><p>A note.</p></aside><p>After it.</p>`
  expect(sentencesOf(page(main), 'en').map(({ text, id }) => [text, id])).toEqual([
    ['Title', ''],
    ['Before.', ''],
    ['First', 'first'],
    ['In it.', 'first'],
    ['A note.', 'note'],
    ['After it.', 'first'],
  ])
})
