import { expect, test } from 'vitest'
import { plainWords } from '../../src/specs/plain-words.ts'

test.each([
  ['N(0, 1/n)', 'N(0, 1/n)'],
  ['$n$', 'n'],
  ['$\\mu_1$', 'μ_1'],
  ['median $\\rho$', 'median ρ'],
  ['$P(\\rho < 1)$', 'P(ρ < 1)'],
  ['$\\log_{10}$ of 5 % of $\\rho^{64}$', 'log_10 of 5 % of ρ^64'],
  ['$\\lVert W\\rVert_2$', '‖W‖_2'],
  ['$\\varepsilon$ and $\\omega$', 'ε and ω'],
])('%s is heard as %s', (text, words) => {
  expect(plainWords(text)).toBe(words)
})
