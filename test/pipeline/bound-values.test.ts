import { expect, test } from 'vitest'
import { column, factsOf, matrices, resultOf, setText } from './samples.ts'

const facts = factsOf(
  resultOf(
    {
      walk: {
        n: { ...column([0, 1]), title: 'step $n$' },
        size: { ...column([0.5, -1e-9]), title: 'size', unit: 'm' },
        name: column(['first', 'the $x^2$ < one']),
        done: column([true, false]),
        picture: matrices(1, 1, [[1], [2]]),
      },
    },
    {
      third: 1 / 3,
      huge: { log10: 100_000.5, sign: -1 },
      root: { re: 0, im: -1 },
      digits: '12345678901234567890',
      matrix: [[1]],
      tagged: '<b>x</b>',
    },
  ),
  { size: 7 },
)

test('a value is printed in the format asked for, with its exact value and its meaning beside it', () => {
  expect(setText('It is <Value of="run.third" as=".3f" />.', facts).html).toBe(
    `<p>It is <data data-of="run.third" value="${1 / 3}" title="the quantity third">0.333</data>.</p>`,
  )
  expect(setText('<Value of="params.size" /> units', facts).html).toContain('title="the param size">7</data>')
  expect(setText('is <Value of="run.digits" as=".2f" />', facts).html).toContain('>12345678901234567890</data>')
})

test('powers and the imaginary unit are elements, and nothing in a value is', () => {
  expect(setText('is <Value of="run.huge" />', facts).html).toContain('>−3.16 × 10<sup>100000</sup></data>')
  expect(setText('is <Value of="run.root" />', facts).html).toContain('>−<i>i</i></data>')
  expect(setText('is <Value of="run.tagged" />', facts).html).toContain('>&#x3C;b>x&#x3C;/b></data>')
})

test('what cannot be printed is told: no such value, no such format, a matrix outside math', () => {
  const whats = ['of="run.thrid"', 'of="run.third" as=".3q"', 'of="run.matrix"'].map(
    (attributes) => setText(`<Value ${attributes} />`, facts).faults[0]?.what,
  )
  expect(whats).toEqual([
    'the experiment run has no thrid among its quantities. Did you mean third?',
    'there is no number format .3q',
    'a matrix is typeset in math only: $\\val{…}$',
  ])
})

const cells = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([cell]) =>
    cell.replace(/ class="math-inline"|<[^>]*>/g, ''),
  )

test('rows are a table of the columns asked for, in that order, each in its format', () => {
  const { html, faults } = setText('<Rows of="run.walk" columns="size, n" as=".1e,.2f" caption="Two $n$" />', facts)
  expect(faults).toEqual([])
  expect(cells(html, 'th')).toEqual(['size (m)', 'step n'])
  expect(cells(html, 'td')).toEqual(['5.0 × 10−1', '0.00', '−1.0 × 10−9', '1.00'])
  expect(html).toContain('<td class="number"><span>−1.0 × 10<sup>−9</sup></span></td>')
  expect(html).toMatch(/<div class="rows" tabindex="0" role="region" aria-label="Two n"><table><caption>Two <code/)
})

test('without columns all are shown, and without a caption the table’s own title', () => {
  const { html } = setText('<Rows of="run.walk" columns="n,name,done" />', facts)
  expect(cells(html, 'td')).toEqual(['0', 'first', 'yes', '1', 'the x^2 &#x3C; one', 'no'])
  expect(html).toContain('<caption>the table walk</caption>')
  expect(setText('<Rows of="run.walk" />', facts).faults[0]?.what).toContain('has no printable column picture')
})

test('a table or column that is not there is told', () => {
  expect(setText('<Rows of="run.wlak" />', facts).faults[0]?.what).toContain('Did you mean walk?')
  expect(setText('<Rows of="run.walk" columns="n,siez" />', facts).faults[0]?.what).toBe(
    'the table run.walk has no printable column siez. Did you mean size?',
  )
})
