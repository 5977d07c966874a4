import { expect, test } from 'vitest'
import { typedNumerals } from '../../src/pipeline/typed-numerals.ts'
import { chapterOf } from './samples.ts'

/** The numerals found, each with its line. */
const found = (text: string, constants: Record<string, string> = {}) =>
  typedNumerals(chapterOf(text, { constants })).map(({ line, what }) => `${line}: ${what.split(' ')[2]}`)

test('every numeral in prose is found whole: integers, decimals, grouped and scaled ones', () => {
  expect(found('It was 5, or 2.5; or .5, or 1,234,567.89, or 3e-7.')).toEqual([
    '1: 5',
    '1: 2.5',
    '1: .5',
    '1: 1,234,567.89',
    '1: 3e-7',
  ])
})

test('a comma or a full stop after a numeral is not part of it', () => {
  expect(found('In 2016, and in 1900. And (64).')).toEqual(['1: 2016', '1: 1900', '1: 64'])
  expect(found('the pairs 2,5 and 12,3456')).toEqual(['1: 2', '1: 5', '1: 12', '1: 3456'])
})

test('a digit in a name is no numeral', () => {
  expect(found('The LSTM2 of x2y, version v1.0 and h_0.')).toEqual([])
})

test('headings, lists, emphasis, notes and table cells are prose', () => {
  expect(
    found(
      '# Part 1\n\n- item 2\n- *item 3*\n\n<Aside id="a" title="t">\n\nnote 4\n\n</Aside>\n\n| a |\n|---|\n| 5 |\n',
    ),
  ).toEqual(['1: 1', '3: 2', '4: 3', '8: 4', '14: 5'])
})

test('values, code, addresses and attributes are no prose', () => {
  expect(found('<Value of="run.q3" as=".4f" /> and `x = 12` and [a link](https://example.org/2016/07)')).toEqual([])
  expect(found('```\n123\n```\n')).toEqual([])
})

test('a declared constant is allowed as it is written, and only so', () => {
  expect(found('In 2016, in 2017, 64 and 64.0', { '2016': 'a year', '64': 'steps' })).toEqual(['1: 2017', '1: 64.0'])
})

test('in math the structure of a formula is allowed, a measured value is not', () => {
  expect(found('$x^2 + 2x_{12} = 10^{-16}$')).toEqual([])
  expect(found('$\\rho = 0.9$, $.5$ and $n = 128$')).toEqual(['1: 0.9', '1: .5', '1: 128'])
  expect(found('$\\rho = 0.9$', { '0.9': 'the radius' })).toEqual([])
})

test('a value, a label and words inside math are not looked at', () => {
  expect(found('$$\nx = \\val{run.q100}{.300f} \\label{eq:500} \\text{in step 600} \\htmlId{700}{y}\n$$')).toEqual([])
})

test('the line of a numeral is the line on which it stands', () => {
  expect(found('one\ntwo 2\nthree\nfour 4\n\n5 again')).toEqual(['2: 2', '4: 4', '6: 5'])
  expect(found('a\n\n$$\nx\n= 0.25\n\\text{two\nlines} + 0.75\n$$\n\n$a +\n0.5$')).toEqual([
    '5: 0.25',
    '7: 0.75',
    '11: 0.5',
  ])
})

test('a typed numeral is told with its file and what to do instead', () => {
  expect(typedNumerals(chapterOf('7', { file: 'seven.mdx' }))).toMatchObject([
    {
      where: 'seven.mdx',
      line: 1,
      what: 'the numeral 7 is typed, neither bound to a run nor declared',
      instead: expect.stringContaining('<Value'),
    },
  ])
})

test('a numeral in the caption of a table or the title of a note is found, a formula there is not', () => {
  const rows = '<Rows of="a.b" caption="What N(0, 1/n) gives in 40 draws" />'
  expect(found(`${rows}\n\n<Aside id="x" title="Of 0.5">\n\nWords.\n\n</Aside>`)).toEqual(['1: 40', '3: 0.5'])
})
