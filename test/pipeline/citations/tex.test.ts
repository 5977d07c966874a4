import { expect, test } from 'vitest'
import { texMath, texText, texTitle, unsettable } from '../../../src/pipeline/citations/tex.ts'

test('characters that TeX gives a meaning are printed, not obeyed', () => {
  expect(texText('a & b % c $ d # e _ f ~ g ^ h \\ i < j > k | l')).toBe(
    'a \\& b \\% c \\$ d \\# e \\_ f \\textasciitilde{} g \\textasciicircum{} h \\textbackslash{} i \\textless{} j \\textgreater{} k \\textbar{} l',
  )
})

test('braces stay braces if they are pairs, and else become commands, for BibTeX counts every one', () => {
  expect(texText('{a} and {b{c}}')).toBe('\\{a\\} and \\{b\\{c\\}\\}')
  expect(texText('a } b { c')).toBe('a \\textbraceright{} b \\textbraceleft{} c')
})

test('accents, dashes, quotes and signs become ASCII that pdfLaTeX sets', () => {
  const tex = texText('Zoë Łódź ő č ş å ß æ Ø – — “a” "b" (‘c’) … − × ≤ √ ½ x² h₀ 5° €\u00a0Δ ‖')
  expect(unsettable(tex)).toEqual([])
  expect(tex).toBe(
    "Zo{\\\"e} {\\L}{\\'o}d{\\'z} {\\H o} {\\v c} {\\c s} {\\r a} {\\ss} {\\ae} {\\O} -- --- ``a'' ``b'' (`c') \\dots{} $-$ $\\times$ $\\leq$ $\\surd$ $\\frac12$ x$^{2}$ h$_{0}$ 5$^\\circ$ \\texteuro{}~$\\Delta$ $\\Vert$",
  )
})

test('what pdfLaTeX has no way to set stays and can be told', () => {
  expect(unsettable(texText('微分 and é'))).toEqual(['微', '分'])
})

test('formulas lose what only KaTeX has, and every sign that is not ASCII', () => {
  expect(texMath('x ∈ \\R,\n\\argmin_x f ≤ −φ\\Rightarrow y')).toBe(
    'x \\in  \\mathbb{R}, \\operatorname*{arg\\,min}_x f \\leq  -\\varphi \\Rightarrow y',
  )
})

test('a title keeps its formulas and becomes one line', () => {
  expect(texTitle('Cost of 5 %\nat $x_1$ and $5')).toBe('Cost of 5 \\% at $x_1$ and \\$5')
})
