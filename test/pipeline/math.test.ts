import { expect, test } from 'vitest'
import { mathText } from '../../src/pipeline/math.ts'
import { factsOf, resultOf, setText } from './samples.ts'

const facts = factsOf(
  resultOf(
    {},
    {
      half: -0.5,
      matrix: [
        [1, 2],
        [3, 4],
      ],
      huge: { log10: 400.5 },
    },
  ),
)
const texIn = (html: string) => html.match(/<code class="[^"]*">([\s\S]*?)<\/code>/)?.[1]?.replaceAll('&#x26;', '&')

test('values stand in formulas in the format asked for, set off from what follows', () => {
  expect(texIn(setText('$\\rho = \\val{run.half}{.2f}$', facts).html)).toBe('\\rho = {-0.50}')
  expect(texIn(setText('$\\val{run.half}^2$', facts).html)).toBe('{-0.5}^2')
  expect(texIn(setText('$\\val{run.huge}$', facts).html)).toBe('{3.16\\times 10^{400}}')
  expect(texIn(setText('$\\val{run.matrix}{.1f}$', facts).html)).toContain(
    '{\\begin{pmatrix}1.0 & 2.0 \\\\ 3.0 & 4.0\\end{pmatrix}}',
  )
})

test('a labelled equation has its id and its number, any other neither', () => {
  const { html, faults } = setText('$$\na \\label{eq:one}\n$$\n\n$$\nb\n$$\n\n$$\nc \\label{eq:two}\n$$\n', facts)
  expect(faults).toEqual([])
  expect([...html.matchAll(/<div (.*?)>/g)].map(([, attributes]) => attributes)).toEqual([
    'id="eq:one" class="equation numbered" tabindex="0" role="group" aria-label="Equation 1.1"',
    'class="equation" tabindex="0" role="group" aria-label="Formula"',
    'id="eq:two" class="equation numbered" tabindex="0" role="group" aria-label="Equation 1.2"',
  ])
  expect(html).toContain('c \\tag{1.2}')
  expect(html).not.toContain('\\label')
})

test('a value that is not there and TeX that does not parse are told', () => {
  expect(setText('a\n\n$\\val{run.hafl}$', facts).faults).toMatchObject([
    { line: 3, what: 'the experiment run has no hafl among its quantities. Did you mean half?' },
  ])
  expect(setText('$\\val{run.half}{.2q}$', facts).faults[0]?.what).toBe('there is no number format .2q')
  expect(setText('$\\frac{1}$', facts).faults[0]?.what).toMatch(/^TeX that does not parse: /)
})

test('dollars in a text enclose TeX', () => {
  expect(mathText('step $n$ of $2^n$').map((node) => [node.type, 'value' in node && node.value])).toEqual([
    ['text', 'step '],
    ['inlineMath', 'n'],
    ['text', ' of '],
    ['inlineMath', '2^n'],
  ])
  expect(mathText('no dollars')).toEqual([{ type: 'text', value: 'no dollars' }])
  expect(mathText('')).toEqual([])
})

test('a formula says of which values it has some, each once', () => {
  const { html } = setText('Is $\\val{run.half} + \\val{run.huge} - \\val{run.half}$, or $x$', facts)
  expect(html).toMatch(/^<p>Is <span data-of="run\.half run\.huge"><code [^>]*>[^<]*<\/code><\/span>, or <code/)
  expect(setText('$\\val{run.half}$.', facts).html).toMatch(/^<p><span data-of="run\.half"><span class="unbroken">/)
  expect(setText('$$\n\\val{run.matrix}\n$$\n', facts).html).toContain('<div data-of="run.matrix" class="equation"')
})
