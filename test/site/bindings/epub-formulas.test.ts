import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toXast } from 'hast-util-to-xast'
import katex from 'katex'
import { expect, test } from 'vitest'
import { toXml } from 'xast-util-to-xml'
import { formulaRule } from '../../../src/site/bindings/epub/formulas.ts'
import { widthOf } from '../../../src/site/bindings/epub/math-width.ts'
import { element, rewritten } from '../../../src/site/bindings/epub/nodes.ts'
import { rehypeSoundMath } from '../../../src/specs/sound-math.ts'

const html = (tex: string, displayMode = false) => katex.renderToString(tex, { displayMode })
const bound = (html: string) => {
  const tree = fromHtml(html, { fragment: true })
  rehypeSoundMath()(tree)
  return rewritten(tree.children as ElementContent[], [formulaRule])
}
const xml = (nodes: ElementContent[]) => toXml(toXast({ type: 'root', children: nodes }), { closeEmptyElements: true })
const mathml = (tex: string) => xml(bound(html(tex))).replace(/^<math [^>]*>|<\/math>$/g, '')

test('a formula is its MathML alone, with its TeX for those who cannot see it', () => {
  expect(xml(bound(html('a < b')))).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="a &#x3C; b"><mrow><mi>a</mi><mo>&#x3C;</mo><mi>b</mi></mrow></math>',
  )
})

test('the number of an equation stands beside it as text', () => {
  const equation = xml(bound(`<div class="equation" id="eq:a">${html('a \\tag{4.2}', true)}</div>`))
  expect(equation).toMatch(
    /^<div [^>]*id="eq:a"[^>]*><div class="formula" style="--width:1"><math [^>]*display="block" alttext="a">/,
  )
  expect(equation).toMatch(/<mi>a<\/mi><\/math><\/div><div class="number">\(4\.2\)<\/div><\/div>$/)
})

test('letters by variant are those of Unicode, the old ones where it had them', () => {
  expect(mathml('\\mathbb{R} \\mathbb{E} \\mathbf{v} \\mathcal{L} \\mathfrak{g} \\mathbf{2}')).toBe(
    '<mrow><mi>ℝ</mi><mi>𝔼</mi><mi>𝐯</mi><mi>ℒ</mi><mi>𝔤</mi><mn>𝟐</mn></mrow>',
  )
})

test('names of functions are set apart, but not from their parentheses', () => {
  expect(mathml('2\\log n')).toBe(
    '<mrow><mn>2</mn><mspace width="0.1667em" /><mi>log</mi><mo>\u2061</mo><mspace width="0.1667em" /><mi>n</mi></mrow>',
  )
  expect(mathml('\\log(n)')).not.toContain('mspace')
  expect(mathml('\\log_2 n')).toMatch(/<\/msub><mspace width="0.1667em" \/><mi>n<\/mi>/)
})

test('no script loses its place to the mark of a function’s application', () => {
  expect(mathml('\\sigma_{\\max}^k')).toBe('<mrow><msubsup><mi>σ</mi><mi>max</mi><mi>k</mi></msubsup></mrow>')
})

test('bars are close to what they enclose, signs to their numbers, differences are not', () => {
  const bar = '<mo stretchy="false" lspace="0" rspace="0">‖</mo>'
  expect(mathml('\\lVert x \\rVert')).toBe(`<mrow>${bar}<mi>x</mi>${bar}</mrow>`)
  expect(mathml('a = -1')).toContain('<mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>1</mn>')
  expect(mathml('a - 1')).toContain('<mi>a</mi><mo>−</mo><mn>1</mn>')
})

test('a relation at the end of a formula has no space behind it', () => {
  expect(mathml('t =')).toBe('<mrow><mi>t</mi><mo rspace="0">=</mo></mrow>')
})

test('what KaTeX sets as an operator is a row if it is more than text', () => {
  expect(mathml('a \\stackrel{!}{=} b')).not.toMatch(/<mo><m/)
})

test('cells say how they are aligned and spaced', () => {
  const table = mathml('\\begin{aligned} a &= b \\end{aligned}')
  expect(table).toContain('<mtd style="text-align:right;text-align:-webkit-right;padding-left:0;padding-right:0em">')
  expect(table).toContain('<mtd style="text-align:left;text-align:-webkit-left;padding-left:0em;padding-right:0">')
})

test('a formula is taken to be about as wide as KaTeX sets it', () => {
  // Measured in Chromium with Latin Modern Math, in em.
  const measured = [
    ['Q \\Lambda^{10} Q^{-1} = \\begin{pmatrix} 34.0000 & 55.0000 \\\\ 55.0000 & 89.0000 \\end{pmatrix}', 15.5],
    ['\\rho(W)^n \\;\\le\\; \\lVert W^n \\rVert_2 \\;\\le\\; \\kappa(V)\\, \\rho(W)^n', 14.5],
    ['M = Q \\Lambda Q^{-1},', 6],
  ] as const
  for (const [tex, em] of measured) {
    const width = widthOf(element('div', {}, ...bound(html(tex))))
    expect(width / em, tex).toBeGreaterThan(0.85)
    expect(width / em, tex).toBeLessThan(1.3)
  }
})
