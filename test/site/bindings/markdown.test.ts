import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { twinOf } from '../../../src/site/bindings/markdown/twin.ts'
import { printBook } from '../../../src/site/print.ts'
import { tinyBook } from '../../fixture-book.ts'
import { comparison, statementsIn, statementsOf } from './statements.ts'

const chapter = String.raw`---
title: Odd & ends *such* as $x_1$
description: What else a chapter may hold.
constants:
  "5": dollars
  "7": dollars
---

## A heading with $x^2 < \sqrt{2}$ & more

It costs \$5 or \$7, a\_name\_like\_this, 2 \* 3 \* 4, \<b>, \[x](y), \!\[z], a | b, 10 % & &amp;lt;.
A line that ends hard,\
and goes on. ~~Not~~ a [link](https://example.org/?a=1&b=2_3), **bold**text and *slanted*.

\# no heading, and

\- no list, and

1\. no list, and

\> no quotation.

> A quotation of $|a|$.
>
> - nested
>   1. in *two* ways
>   2. with \`code | bars\`

| a | $\lVert b\rVert$ |
|---|:-:|
| $\lvert x\rvert$ and \`p \| q\` | 2 |
| 3 | a \| b |

- [ ] to do
- [x] done[^one]

[^one]: A footnote with $y$ and *stress*.

\`\`\`python
print("1 < 2 & 3") # $x$ | *no*
\`\`\`

$$
\begin{aligned} a &= b \\ c &= \left\| d \right\| \end{aligned} \label{eq:odd}
$$

By <Ref to="eq:odd" /> and <Cite key="rutherford1900" />, drawn in <Ref to="remainder-by-time" />.

<Figure id="remainder-by-time" />

<Aside id="note-first" title="A note">

It is never *all* gone.

</Aside>

<Rows of="decay.remainder" columns="day,left" as=",.3f" caption="Day by day" />
`.replaceAll('\\`', '`')

const book = tinyBook({
  'chapters/decay.mdx': chapter,
  'notation.yaml': 'symbols: [{ id: ex, symbol: x, meaning: what is *unknown* }]\n',
})
const file = (name: string) => readFileSync(join(book.folder, 'dist', name), 'utf8')
beforeAll(() => printBook({ book: book.file }, join(book.folder, 'dist')))
afterAll(() => book.remove())

test.each(['decay', 'references', 'glossary', 'notation', 'parameters'])(
  'the twin of %s says what the page says',
  (name) => {
    const { lost, added } = comparison(file(`${name}.html`), file(`${name}.md`))
    expect(lost).toEqual([])
    expect(added.filter((line) => !/Its page: |^Data: /.test(line))).toEqual([])
  },
)

const twin = (main: string, path = 'a.html') =>
  twinOf({
    path,
    html: `<meta name="description" content="On a."><main><h1>A</h1>${main}</main>`,
    pages: ['a.html', 'b.html'],
    book: { title: 'B', version: '1', date: '2026-01-02', byline: 'C', license: 'D', url: 'https://example.org/b/' },
  }).markdown.split('\n\n')
const formula = (tex: string) => `<span class="katex"><span><math><annotation>${tex}</annotation></math></span></span>`

test('a twin says what it is from, and where its page is', () => {
  expect(file('decay.md')).toMatch(
    /^# Chapter 1\. .*\n\nChapter 1 of Half-lives: a book of one chapter, version 1\.0\.0 of 2026-01-02, by A\. Tester, under CC-BY-4\.0\. Its page: <https:\/\/example\.org\/half-lives\/decay\.html>\. Its numbers follow from the \[parameters of this edition\]\(parameters\.md\)\.\n/,
  )
})

test('numbers are those that the page has, of equations too', () => {
  expect(file('decay.md')).toContain('\\tag{1.1}\n$$')
  expect(statementsIn(file('decay.md'))).toContain('By Equation (1.1) and (Rutherford, 1900), drawn in Figure 1.1.')
})

test('a bar in a formula ends no cell of a table', () => {
  const cell = (tag: string, tex: string) => `<tr><${tag}>${formula(tex)}</${tag}></tr>`
  const [, , table] = twin(`<table><thead>${cell('th', '|x|')}</thead>${cell('td', '\\|y\\|')}</table>`)
  expect(table?.trim().split('\n')).toEqual(['| $\\vert x\\vert $ |', '| - |', '| $\\Vert y\\Vert $ |'])
})

test.each([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'])('%s means nothing in a text, wherever it stands', (sign) => {
  const text = `${sign} a${sign}b ${sign}c${sign} ${sign}${sign}d${sign}${sign} 1${sign} [e]${sign}(f) ${sign}`
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  for (const main of [
    `<p>${written}</p>`,
    `<ul><li>${written}</li></ul>`,
    `<table><tr><td>${written}</td></tr></table>`,
  ])
    expect(statementsIn(twin(main).slice(2).join('\n\n')), main).toEqual(statementsOf(`<main>${main}</main>`))
})

test('a link to a page leads to its twin, one to a place or to what has no twin stays', () => {
  const [, , links] = twin(
    '<p><a href="b.html">1</a> <a href="b.html#c">2</a> <a href="#c">3</a> <a href="lab.html">4</a> <a href="https://e.org/">5</a></p>',
  )
  expect(links?.trim()).toBe('[1](b.md) [2](b.html#c) [3](a.html#c) [4](lab.html) [5](https://e.org/)')
})

test('raised and lowered signs stay raised and lowered', () => {
  expect(twin('<p>10<sup>−47</sup>, x<sub>i</sub>, a<sup>b?</sup></p>')[2]?.trim()).toBe('10⁻⁴⁷, xᵢ, a^(b?)')
})

test('what is pressed, what is said twice and where to go next is left out', () => {
  const controls = '<nav>n</nav><button>b</button><p class="status">s</p><span class="spoken">t</span><p>left</p>'
  expect(twin(controls).slice(2).join().trim()).toBe('left')
})

test('a note is a quotation with its title in bold, a footnote is one', () => {
  expect(file('decay.md')).toContain('> **A note**\n>\n> It is never *all* gone.')
  expect(file('decay.md')).toMatch(/- \[x\] done\[\^one\]\n/)
  expect(file('decay.md')).toContain('[^one]: A footnote with $y$ and *stress*.')
})

test('a statement of a page that its twin lacks, or has elsewhere, is lost', () => {
  const [html, markdown] = ['<main><p>a $</p><ul><li>b</li></ul><p>c</p></main>', 'a \\$\n\n- b\n\nc\n']
  expect(statementsOf(html)).toEqual(['a $', 'b', 'c'])
  expect(comparison(html, markdown)).toEqual({ lost: [], added: [] })
  expect(comparison(html, 'a \\$\n\nc\n\n- b\n').lost).toEqual(['c'])
  expect(comparison(html, 'a \\$\n\n- b\n\nnot c\n')).toEqual({ lost: ['c'], added: ['not c'] })
})
