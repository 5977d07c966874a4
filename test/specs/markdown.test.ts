import { expect, test } from 'vitest'
import { markdownHtml } from '../../src/specs/markdown.ts'

test('a single paragraph is set without its element, several things with theirs', () => {
  expect(markdownHtml('just *this*')).toBe('just <em>this</em>')
  expect(markdownHtml('first\n\nsecond')).toBe('<p>first</p>\n<p>second</p>')
  expect(markdownHtml('- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>')
  expect(markdownHtml('first\n\n- a')).toBe('<p>first</p>\n<ul>\n<li>a</li>\n</ul>')
  expect(markdownHtml('')).toBe('')
})

test('TeX between dollars is set as a formula, MathML included', () => {
  const html = markdownHtml('for $\\rho < 1$ only')
  expect(html).toMatch(/^for <span class="katex">.*<math xmlns="[^"]*">.*<mi>ρ<\/mi><mo>&#x3C;<\/mo>.* only$/s)
  expect(markdownHtml('$$\nx\n$$')).toContain('katex-display')
})

test('TeX that does not parse is an error, not red text', () => {
  expect(() => markdownHtml('see $\\frobnicate{x}$')).toThrow(/frobnicate/)
  expect(() => markdownHtml('see ${x$')).toThrow(/KaTeX/)
})

test('HTML in the text is dropped, and its signs are escaped', () => {
  expect(markdownHtml('a <b>bold</b> claim')).toBe('a bold claim')
  expect(markdownHtml('<script>alert()</script>')).not.toContain('<script')
  expect(markdownHtml('2 < 3 & so on')).toBe('2 &#x3C; 3 &#x26; so on')
})

test('a short formula keeps its punctuation, a long one or a word behind it does not', () => {
  expect(markdownHtml('At $t$, then.')).toMatch(
    /<span class="unbroken"><span class="katex">.*<\/span>,<\/span> then\.$/,
  )
  expect(markdownHtml('So $t$ is.')).not.toContain('unbroken')
  expect(markdownHtml('By $\\begin{pmatrix} 0.6 & 0.8 \\\\ -0.8 & 0.6 \\end{pmatrix}$, then.')).toContain('unbroken')
  expect(markdownHtml('For $a = b + c + d + e + f + g + h + i + j$, then.')).not.toContain('unbroken')
})
