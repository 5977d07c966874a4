import { expect, test } from 'vitest'
import { typstCaption, typstTitle } from '../../../src/pipeline/citations/typst.ts'
import { typstMath } from '../../../src/pipeline/citations/typst-math.ts'

test.each([
  ['h_t = W h_{t-1}', 'h_t = W h_(t - 1)'],
  ['M^0, \\dots, M^4', 'M^0 , … , M^4'],
  ['3.6 \\times 10^{-42}', '3.6 × 10^(- 42)'],
  ['\\lVert W^n \\rVert_2', '‖ W^n ‖_2'],
  ['F_{n+1}/F_n', 'F_(n + 1) \\/ F_n'],
  ['\\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}', 'mat(0, 1; 1, 1)'],
  ['\\begin{bmatrix}a\\\\b\\end{bmatrix}', 'mat(delim: "[", a; b)'],
  ['\\operatorname{tr} Q^k', 'op("tr") Q^k'],
  ['\\sqrt n\\,(\\sigma\\sqrt{n+1})^t', 'sqrt(n) thin ( σ sqrt(n + 1) )^t'],
  ['\\frac1t\\ln x', 'frac(1, t) ln x'],
  ["\\left( x' \\right.", "( x'"],
  ['ab', 'a b'],
  ['x \\text{ if } y', 'x " if " y'],
  ['{a}^{b_{c}}', 'a^(b_c)'],
])('the formula %s has an equivalent', (tex, typst) => {
  expect(typstMath(tex)).toBe(typst)
})

test.each([
  '\\unknown{x}',
  '\\sqrt[3]{x}',
  'a & b',
  '\\frac{a,b}{c}',
  '\\begin{cases}1\\end{cases}',
  'x^',
  '{x',
  'x^12',
  '#x',
  '',
])('the formula %s is left to words, for its equivalent would not be sure', (tex) => {
  expect(typstMath(tex)).toBeUndefined()
})

test('text keeps every character that markup gives a meaning', () => {
  expect(typstTitle('a_b *c* #d [e] <f> @g `h` ~ https://x \\ at $x_1$ and $5')).toBe(
    'a\\_b \\*c\\* \\#d \\[e\\] \\<f\\> \\@g \\`h\\` \\~ https:\\/\\/x \\\\ at $x_1$ and \\$5',
  )
})

test('text that begins like a heading or a list is text', () => {
  expect(['= 5', '- 5', '+ 5'].map(typstTitle)).toEqual(['\\= 5', '\\- 5', '\\+ 5'])
})

test('a caption keeps its emphasis and drops links to their words', () => {
  expect(typstCaption('*One **two*** `a"b` [three](https://example.org) $\\unknown{x}$.\n\nFour  \nfive.')).toBe(
    '#emph[One #strong[two]] #raw("a\\"b") three unknown x. Four five.',
  )
})
