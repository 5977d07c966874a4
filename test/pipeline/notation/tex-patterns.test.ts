import { expect, test } from 'vitest'
import { findings, patternOf } from '../../../src/pipeline/notation/tex-patterns.ts'

/** The patterns of some that are found in a formula, and the letters that none matches. */
function foundIn(tex: string, ...patterns: readonly string[]) {
  const named = patterns.map((pattern) => ({ ...patternOf(pattern), name: pattern }))
  const { found, unmatched } = findings(tex, named)
  return { found: [...found].map(({ name }) => name), unmatched: [...unmatched] }
}

test('a letter is matched where it stands by itself, with whatever is below and above it', () => {
  for (const tex of [
    'W',
    'W_2',
    'W^{t-1}',
    '\\left(W\\right)',
    '\\frac W2',
    '\\sqrt{W}',
    'x_W',
    '\\begin{pmatrix} W & 0 \\end{pmatrix}',
  ])
    expect(foundIn(tex, 'W').found, tex).toEqual(['W'])
})

test('a letter is not matched within a command, in another alphabet, with an accent or a prime, or in a text', () => {
  for (const tex of [
    '\\mathbb{W}',
    '\\bar W',
    '\\tilde{W}',
    "W'",
    '\\text{W}',
    '\\operatorname{W}',
    '\\tag{W}',
    '\\label{W}',
    '\\val{W.a}{W}',
    '\\rho',
    '\\keyed{W}{x}',
  ])
    expect(foundIn(tex, 'W', 'r', 'h', 'o').found, tex).toEqual([])
  expect(foundIn('\\mathbb W + \\bar W', '\\mathbb{W}', '\\bar{W}').found).toEqual(['\\mathbb{W}', '\\bar{W}'])
})

test('what says how a formula is set is no sign', () => {
  for (const tex of [
    '\\begin{array}{cc} 1 & 2 \\\\[2pt] 3 & 4 \\\\*[1em] 5 \\end{array}',
    '\\begin{array}[t]{c|c} 1 \\end{array}',
    '\\begin{alignedat}{2} 1 \\end{alignedat}',
    '\\begin{pmatrix*}[r] 1 \\end{pmatrix*}',
    '\\hspace{2em} \\hspace*{1cm} \\rule{1em}{2pt} \\rule[1pt]{1em}{2pt} \\color{red} \\phantom{x}',
    '\\kern1em \\kern-1.5pt \\mkern 3mu \\kern{2ex} \\hskip 1em',
    '\\textrm{if } \\operatorname*{argmin} \\bigl( 1 \\biggr)',
  ])
    expect(foundIn(tex).unmatched, tex).toEqual([])
  expect(foundIn('\\operatorname*{argmin}_x f', '\\operatorname{argmin}', 'x')).toEqual({
    found: ['\\operatorname{argmin}', 'x'],
    unmatched: ['f'],
  })
  expect(foundIn('a \\\\ [b] \\\\\n[c]').unmatched).toEqual(['a', 'b', 'c'])
  expect(foundIn('\\color{red} a \\kern1em b').unmatched).toEqual(['a', 'b'])
})

test('a letter with a wide accent, or in any alphabet, is one sign and a letter', () => {
  const letters = [
    '\\widehat{x}',
    '\\boldsymbol{\\theta}',
    '\\mathfrak{g}',
    '\\mathscr{L}',
    '\\dot{x}',
    '\\underline{x}',
  ]
  for (const letter of letters)
    expect(foundIn(letter, 'x', '\\theta', 'g'), letter).toEqual({ found: [], unmatched: [letter] })
  expect(foundIn('\\boldsymbol\\theta + \\widehat x', '\\boldsymbol{\\theta}', '\\widehat{x}').unmatched).toEqual([])
})

test('the signs of scripts are matched too, each sign by one pattern, and by the one that says most', () => {
  expect(foundIn('h_{t-1}', 'h', 't').found).toEqual(['h', 't'])
  expect(foundIn('\\lVert A \\rVert_F + F_n', '\\lVert · \\rVert_F', 'F', 'A', 'n').found).toEqual([
    '\\lVert · \\rVert_F',
    'A',
    'F',
    'n',
  ])
  expect(foundIn('\\lVert x \\rVert', '\\lVert · \\rVert_F', '\\lVert · \\rVert').found).toEqual(['\\lVert · \\rVert'])
  expect(foundIn('N(0, 1/N)', 'N', 'N(·)').found).toEqual(['N(·)', 'N'])
  expect(foundIn('e^{i\\theta}', 'e', 'i').unmatched).toEqual(['\\theta'])
})

test('anything with a script of its own is one sign, which is then looked at by itself', () => {
  const all = ['·^\\top', '·^{-1}', 'W', 'h', 't', 'Q']
  expect(foundIn('W^{\\top}', ...all).found).toEqual(['·^\\top', 'W'])
  expect(foundIn('h_t^\\top', ...all)).toEqual({ found: ['·^\\top', 'h', 't'], unmatched: [] })
  expect(foundIn('\\left(W^\\top\\right)^{T-t}', ...all)).toEqual({ found: ['·^\\top', 'W', 't'], unmatched: ['T'] })
  expect(foundIn('Q^{-1} - Q^{-2}', ...all).found).toEqual(['·^{-1}', 'Q'])
})

test('anything between two signs ends at the one that belongs to the first', () => {
  const all = ['R(·)', 'R', '\\lVert · \\rVert', '\\lVert · \\rVert_2', 'x']
  expect(foundIn('R(f(x)) R', ...all).found).toEqual(['R(·)', 'x', 'R'])
  expect(foundIn('\\lVert \\lVert x \\rVert_2 y \\rVert', ...all).found).toEqual([
    '\\lVert · \\rVert',
    '\\lVert · \\rVert_2',
    'x',
  ])
  expect(foundIn('R(x', ...all).found).toEqual(['R', 'x'])
})

test('TeX that ends too soon is read as far as it goes', () => {
  for (const tex of [
    '',
    '{',
    '}',
    'a_',
    'a^{',
    '\\bar',
    '\\val{',
    '_a',
    '\\begin{array}[',
    '\\kern',
    '\\operatorname*',
  ])
    expect(() => foundIn(tex, 'a', 'R(·)'), tex).not.toThrow()
})
