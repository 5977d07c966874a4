import { expect, test } from 'vitest'
import { allFormulaText, formulaText } from '../../src/site/formula-faces.ts'
import { formula } from './formulas.ts'

test('what formulas print is told by face, and what has none of its own apart', () => {
  const page = `<p>Words <span class="numeral">9</span> ${formula('W \\in \\mathbb{R} < \\mathcal{L}')}, <span>more</span> ${formula('\\max 2x')}</p>`
  expect(formulaText(page)).toEqual({
    '': '2<amx∈',
    'KaTeX_AMS-Regular': 'R',
    'KaTeX_Caligraphic-Regular': 'L',
    'KaTeX_Math-Italic': 'Wx',
  })
})

test('large signs ask for the faces of their sizes, and bold letters for the bold one', () => {
  expect(formulaText(formula('\\sum \\displaystyle\\sum \\mathbf{B} \\bigl( \\Bigl('))).toMatchObject({
    'KaTeX_Size1-Regular': '(∑',
    'KaTeX_Size2-Regular': '(∑',
    'KaTeX_Main-Bold': 'B',
  })
})

test('a page without formulas has none', () => {
  expect(formulaText('<p>Words <span class="mathnormal">W</span></p>')).toEqual({})
})

test('what several pages print is together, each character once', () => {
  expect(allFormulaText([{ '': 'ab', A: 'x' }, { '': 'bc' }, { B: 'y' }])).toEqual({ '': 'abc', A: 'x', B: 'y' })
})
