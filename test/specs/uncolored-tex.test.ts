import { expect, test } from 'vitest'
import { uncoloredTex } from '../../src/specs/uncolored-tex.ts'

test('a colored symbol stays what it is, in its braces', () => {
  expect(uncoloredTex('\\textcolor{#8b3f8f}{\\rho^{t}}_2 = \\textcolor {red}{1}')).toBe('{\\rho^{t}}_2 = {1}')
  expect(uncoloredTex('\\text{color}')).toBe('\\text{color}')
})
