import { expect, test } from 'vitest'
import { factsOf, resultOf, setText } from './samples.ts'

const facts = factsOf(resultOf({}, { half: 0.5 }, { yes: true }))

test('a heading has the id that references use, and one said twice has two', () => {
  expect(setText('## The *first* one\n\n## Same\n\n## Same\n').html).toBe(
    '<h2 id="the-first-one">The <em>first</em> one</h2>\n<h2 id="same">Same</h2>\n<h2 id="same-1">Same</h2>',
  )
  expect(setText('## Same\n\n## Same\n\nSee <Ref to="one#same-1" />.').html).toContain(
    '<a href="one.html#same-1">Same</a>',
  )
})

test('a note has its title and its id, and what it holds is set', () => {
  const { html, faults } = setText(
    '<Aside id="note" title="A note">\n\nIs <Value of="run.half" />.\n\n</Aside>\n',
    facts,
  )
  expect(faults).toEqual([])
  expect(html).toContain('<aside id="note" class="note" aria-label="A note"><p class="aside-title">A note</p>')
  expect(html).toContain('>0.5</data>')
})

test('elements one beside the other are all set', () => {
  const { html } = setText(
    '<Value of="run.half" /><Value of="run.half" /> <Value of="run.half" />$x$<Value of="run.half" />',
    facts,
  )
  expect(html.match(/0\.5<\/data>/g)?.length).toBe(4)
})

test('elements are set wherever text stands: in emphasis, lists, tables, headings and links', () => {
  const value = '<Value of="run.half" />'
  const text = `# ${value}\n\n- *${value}*\n\n| a |\n|---|\n| ${value} |\n\n[${value}](https://example.org)\n`
  expect(setText(text, facts).html.match(/0\.5<\/data>/g)?.length).toBe(4)
})

test('a figure that exists is left for the page, another is told', () => {
  expect(setText('<Figure id="curve" />', facts).faults).toEqual([])
  expect(setText('a\n\n<Figure id="curv" />', facts).faults).toMatchObject([
    { line: 3, what: 'there is no figure curv', instead: 'Did you mean curve?' },
  ])
})

test('code, imports and an <Otherwise> by itself are told', () => {
  const whats = (text: string) => setText(text, facts).faults.map(({ what }) => what)
  expect(whats('import x from "y"\n\ntext')).toEqual(['a chapter has no imports and no exports'])
  expect(whats('export const x = 1\n')).toEqual(['a chapter has no imports and no exports'])
  expect(whats('one {2 + 3} four')).toEqual(['a chapter has no expressions, got {2 + 3}'])
  expect(whats('<Otherwise>x</Otherwise>')).toEqual(['<Otherwise> stands outside a <Claim>'])
})

test('a short formula keeps what stands right behind it on its line, a long one may break before it', () => {
  const formula = (tex: string) => `<code class="language-math math-inline">${tex}</code>`
  expect(setText('for $n$, all').html).toBe(`<p>for <span class="unbroken">${formula('n')},</span> all</p>`)
  expect(setText('for $n$ all').html).toBe(`<p>for ${formula('n')} all</p>`)
  const long = 'x_1 + x_2 + x_3 + x_4 + x_5 + x_6'
  expect(setText(`for $${long}$, all`).html).toBe(`<p>for ${formula(long)}, all</p>`)
})
