import { expect, test } from 'vitest'
import { plainMath } from '../../../src/pipeline/citations/plain-math.ts'

test.each([
  ['M = \\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}', 'M = (0, 1; 1, 1)'],
  ['h_t = W h_{t-1}', 'h_t = W h_(t-1)'],
  ['3.6 \\times 10^{-42}', '3.6 × 10^-42'],
  ['\\sigma\\sqrt{n+1} \\le \\frac{a+b}{2}', 'σ√(n+1) ≤ (a+b)/2'],
  ['M^0, \\dots, M^4', 'M^0, …, M^4'],
  ['\\operatorname{tr} Q^k', 'tr Q^k'],
  ['\\sqrt{(t+1)^{t+1}/t^t}', '√((t+1)^(t+1)/t^t)'],
  ['\\frac1t\\ln x', '1/t ln x'],
  ['\\frac{x_{i+1}}{\\sqrt{n_{k}}}', '(x_(i+1))/(√n_k)'],
  ['2^{-t/T_{0}}', '2^(-t/T_0)'],
  ['t\\operatorname{tr}\\frac{\\mathrm{d}x}{2}', 't tr dx/2'],
  ['n\\times n', 'n×n'],
  ['\\lVert W \\rVert_2', '‖ W ‖_2'],
])('the formula %s reads well without TeX', (tex, words) => {
  expect(plainMath(tex)).toBe(words)
})
