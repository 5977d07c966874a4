import { expect, test } from 'vitest'
import { factsOf, resultOf, setText } from './samples.ts'

const claim = (name: string, inner: string, id = `claim-run-${name}`, tag = 'span') =>
  `<${tag} id="${id}" class="claim" data-claim="run.${name}">${inner}</${tag}>`

const facts = factsOf(resultOf({}, { half: 0.5 }, { yes: true, no: false }))

test('a sentence says the branch that holds', () => {
  const sentence = (name: string) => `It <Claim holds="run.${name}">grows<Otherwise>falls</Otherwise></Claim> fast.`
  expect(setText(sentence('yes'), facts)).toEqual({ html: `<p>It ${claim('yes', 'grows')} fast.</p>`, faults: [] })
  expect(setText(sentence('no'), facts)).toEqual({ html: `<p>It ${claim('no', 'falls')} fast.</p>`, faults: [] })
})

test('whole paragraphs may be branches, however they are indented', () => {
  const text = '<Claim holds="run.no">\n\nFirst.\n\nSecond.\n\n  <Otherwise>\n\nThird.\n\n  </Otherwise>\n\n</Claim>\n'
  expect(setText(text, facts)).toEqual({
    html: claim('no', '<p>Third.</p>', undefined, 'div'),
    faults: [],
  })
  expect(setText(text.replace('run.no', 'run.yes'), facts).html).toBe(
    claim('yes', '<p>First.</p><p>Second.</p>', undefined, 'div'),
  )
  const tight = '<Claim holds="run.no">\n  true\n  <Otherwise>false</Otherwise>\n</Claim>\n'
  expect(setText(tight, facts).html.replace(/\s+/g, ' ')).toBe(claim('no', 'false'))
})

test('what stands in the branch that holds is set, and what stands in the other is not looked at', () => {
  const text =
    'Is <Claim holds="run.yes"><Value of="run.half" /><Otherwise><Value of="run.nothing" /></Otherwise></Claim>.'
  expect(setText(text, facts)).toMatchObject({ html: expect.stringContaining('>0.5</data>'), faults: [] })
  expect(setText(text.replace('run.yes', 'run.no'), facts).faults[0]?.what).toContain('has no nothing among')
})

test('a claim within a claim is set by its own truth', () => {
  const text = '<Claim holds="run.yes">a <Claim holds="run.no">b<Otherwise>c</Otherwise></Claim></Claim> d'
  expect(setText(text, facts)).toEqual({
    html: `<p>${claim('yes', `a ${claim('no', 'c')}`)} d</p>`,
    faults: [],
  })
})

test('each sentence that stands on a claim has an id of its own, and one that says nothing has none', () => {
  const text = '<Claim holds="run.yes">a</Claim> and <Claim holds="run.yes">b</Claim>'
  expect(setText(text, facts).html).toBe(`<p>${claim('yes', 'a')} and ${claim('yes', 'b', 'claim-run-yes-2')}</p>`)
  const named = factsOf(resultOf({}, {}, { yes: true, 'yes-2': true }))
  const ids = setText(`${text} <Claim holds="run.yes-2">c</Claim> <Claim holds="run.yes">d</Claim>`, named).html
  expect(ids.match(/(?<= id=")[^"]*/g)).toEqual([
    'claim-run-yes',
    'claim-run-yes-2',
    'claim-run-yes-2-2',
    'claim-run-yes-3',
  ])
  expect(setText('A <Claim holds="run.yes"><Otherwise>b</Otherwise></Claim> c.', facts).html).toBe('<p>A  c.</p>')
})

test('a false claim without another branch is told with its sentence', () => {
  const { faults } = setText('First.\n\nIt <Claim holds="run.no">really\ngrows</Claim>.', facts)
  expect(faults).toMatchObject([
    {
      line: 3,
      what: 'the claim run.no is false with these params ("what no says"), and the sentence that stands on it has no other branch: "really grows"',
    },
  ])
})
