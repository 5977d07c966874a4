import { expect, test } from 'vitest'
import { inOneLine } from '../../../src/site/search/one-line.ts'

const spaced = (tex: string) => inOneLine(tex).replace(/\s+/g, ' ').trim()

test('lines and columns that only lay a formula out are gone', () => {
  expect(spaced('\\begin{aligned} a &= b \\\\[2pt] &= c \\end{aligned}')).toBe('a = b = c')
  expect(spaced('\\begin{align*} a &= b \\\\ c &= d \\end{align*}')).toBe('a = b c = d')
})

test('a matrix keeps its rows and columns, within a layout and without', () => {
  const matrix = '\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}'
  expect(inOneLine(matrix)).toBe(matrix)
  expect(spaced(`\\begin{gathered} M = ${matrix}, \\\\ N &= ${matrix} \\end{gathered}`)).toBe(
    `M = ${matrix}, N = ${matrix}`,
  )
  expect(spaced(`\\begin{gathered}\\begin{aligned} M &= ${matrix} \\end{aligned}\\\\ x \\end{gathered}`)).toBe(
    `M = ${matrix} x`,
  )
})

test('an ampersand that is meant stays', () => {
  expect(spaced('\\begin{split} R\\&D &= x \\end{split}')).toBe('R\\&D = x')
})
