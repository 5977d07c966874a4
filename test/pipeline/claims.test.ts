import { expect, test } from 'vitest'
import { factsOf, resultOf, setText } from './samples.ts'

const facts = factsOf(resultOf({}, { half: 0.5 }, { yes: true, no: false }))

test('a sentence says the branch that holds', () => {
  const sentence = (claim: string) => `It <Claim holds="run.${claim}">grows<Otherwise>falls</Otherwise></Claim> fast.`
  expect(setText(sentence('yes'), facts)).toEqual({ html: '<p>It grows fast.</p>', faults: [] })
  expect(setText(sentence('no'), facts)).toEqual({ html: '<p>It falls fast.</p>', faults: [] })
})

test('whole paragraphs may be branches, however they are indented', () => {
  const text = '<Claim holds="run.no">\n\nFirst.\n\nSecond.\n\n  <Otherwise>\n\nThird.\n\n  </Otherwise>\n\n</Claim>\n'
  expect(setText(text, facts)).toEqual({ html: '<p>Third.</p>', faults: [] })
  expect(setText(text.replace('run.no', 'run.yes'), facts).html).toBe('<p>First.</p>\n<p>Second.</p>')
  const tight = '<Claim holds="run.no">\n  true\n  <Otherwise>false</Otherwise>\n</Claim>\n'
  expect(setText(tight, facts).html.trim()).toBe('false')
})

test('what stands in the branch that holds is set, and what stands in the other is not looked at', () => {
  const text =
    'Is <Claim holds="run.yes"><Value of="run.half" /><Otherwise><Value of="run.nothing" /></Otherwise></Claim>.'
  expect(setText(text, facts)).toMatchObject({ html: expect.stringContaining('>0.5</data>'), faults: [] })
  expect(setText(text.replace('run.yes', 'run.no'), facts).faults[0]?.what).toContain('has no nothing among')
})

test('a claim within a claim is set by its own truth', () => {
  const text = '<Claim holds="run.yes">a <Claim holds="run.no">b<Otherwise>c</Otherwise></Claim></Claim> d'
  expect(setText(text, facts)).toEqual({ html: '<p>a c d</p>', faults: [] })
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
