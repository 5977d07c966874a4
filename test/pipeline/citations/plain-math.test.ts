import { expect, test } from 'vitest'
import { plainMath } from '../../../src/pipeline/citations/plain-math.ts'

test.each([
  ['M = \\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}', 'M = (0, 1; 1, 1)'],
  ['h_t = W h_{t-1}', 'h_t = W h_(t-1)'],
  ['3.6 \\times 10^{-42}', '3.6 × 10^-42'],
  ['\\sigma\\sqrt{n+1} \\le \\frac{a+b}{2}', 'σ√(n+1) ≤ (a+b)/2'],
  ['M^0, \\dots, M^4', 'M^0, …, M^4'],
  ['\\operatorname{tr} Q^k', 'tr Q^k'],
  ['\\lVert W \\rVert_2', '‖ W ‖_2'],
])('the formula %s reads well without TeX', (tex, words) => {
  expect(plainMath(tex)).toBe(words)
})
