import rehypeKatex from 'rehype-katex'
import rehypeStringify from 'rehype-stringify'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { markdownHtml } from '../../src/specs/markdown.ts'
import { rehypeSoundMath } from '../../src/specs/sound-math.ts'

/** The MathML of a text, as KaTeX writes it and as it is made sound. */
function mathOf(text: string): { katex: string; sound: string } {
  const processor = unified().use(remarkParse).use(remarkMath).use(remarkRehype).use(rehypeKatex)
  const set = (html: string) => html.match(/<semantics>(.*)<annotation/s)?.[1] ?? ''
  return {
    katex: set(String(processor().use(rehypeStringify).processSync(text))),
    sound: set(String(processor().use(rehypeSoundMath).use(rehypeStringify).processSync(text))),
  }
}

test('a name below a letter takes no place of its exponent', () => {
  const { katex, sound } = mathOf('$\\sigma_{\\min}^k$')
  expect(katex).toContain('<mi>min</mi><mo>⁡</mo><mi>k</mi></msubsup>')
  expect(sound).toBe('<mrow><msubsup><mi>σ</mi><mi>min</mi><mi>k</mi></msubsup></mrow>')
  expect(markdownHtml('$\\sigma_{\\min}^k$')).toContain('<msubsup><mi>σ</mi><mi>min</mi><mi>k</mi></msubsup>')
})

test('the sign of function application stays where it stands between a name and what it is applied to', () => {
  const { katex, sound } = mathOf('$\\sin x + a_{\\log n}$')
  expect(sound).toBe(katex)
  expect(sound).toContain('<mo>⁡</mo>')
})

test('a formula with a number is the formula alone, whatever it is', () => {
  const { katex, sound } = mathOf('$$\na = b \\tag{1}\n$$')
  expect(katex).toMatch(/^<mtable width="100%">.*<mtext>\(1\)<\/mtext>/)
  expect(sound).toBe('<mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow>')
  const lines = mathOf('$$\n\\begin{aligned} a &= \\sigma_{\\min}^k \\\\ c &= d \\end{aligned} \\tag{2}\n$$')
  expect(lines.sound).toMatch(/^<mtable [^>]*columnalign="right left"/)
  expect(lines.sound).toContain('<msubsup><mi>σ</mi><mi>min</mi><mi>k</mi></msubsup>')
  expect(lines.sound).not.toContain('(2)')
})
