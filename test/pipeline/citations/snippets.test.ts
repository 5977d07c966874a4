import { expect, test } from 'vitest'
import { figureSnippets } from '../../../src/pipeline/citations/snippets.ts'
import { hardFigure, plainBook, plainFigure } from './facts.ts'

const textOf = (name: string, figure = plainFigure) =>
  figureSnippets(figure, plainBook).find((snippet) => snippet.name === name)?.text ?? ''

test('LaTeX takes the file that is as wide as the column, and cites it', () => {
  expect(
    textOf('LaTeX, one column'),
  ).toBe(`% Packages: graphicx, amsmath, amssymb. The entry half-lives2026-remainder-by-time is in remainder-by-time.bib.
\\begin{figure}
  \\centering
  \\includegraphics[width=85mm]{remainder-by-time-85mm.pdf}
  \\caption[{Remainder by time}]{Remainder by time. What is left of $N_0$ after $t$ half-lives, $N_0 2^{-t}$~\\cite{half-lives2026-remainder-by-time}.}
  \\label{fig:remainder-by-time}
\\end{figure}
`)
  const wide = textOf('LaTeX, two columns')
  expect(wide).toContain('\\includegraphics[width=174mm]{remainder-by-time-174mm.pdf}')
  expect(wide).toMatch(/\\begin\{figure\*\}.*\\end\{figure\*\}/s)
})

test('Typst takes the file that is as wide as the column, and cites it', () => {
  expect(
    textOf('Typst, one column'),
  ).toBe(`// Typst 0.14 or later, which takes PDF images. The entry half-lives2026-remainder-by-time is in remainder-by-time.biblatex.bib.
#figure(
  image("remainder-by-time-85mm.pdf", width: 85mm),
  caption: [Remainder by time. What is left of $N_0$ after $t$ half-lives, $N_0 2^(- t)$. @half-lives2026-remainder-by-time],
) <fig:remainder-by-time>
`)
  expect(textOf('Typst, two columns')).toContain(
    'image("remainder-by-time-174mm.pdf", width: 174mm),\n  placement: auto, scope: "parent",',
  )
})

test('Markdown shows the picture, says its caption and links to the pinned figure', () => {
  expect(textOf('Markdown')).toBe(`![A curve falls by half in each half-life.](remainder-by-time.svg)

**Remainder by time.** What is left of $N_0$ after $t$ half-lives, $N_0 2^{-t}$. [Figure 1.1 of Half-lives: a book of one chapter](https://example.org/half-lives/figures/remainder-by-time.html?v=3f2a91-0c44de-8b1e07), version 1.2.0, CC-BY-4.0.
`)
})

test('a caption of any characters is TeX for pdfLaTeX: emphasis kept, links and HTML dropped, one paragraph', () => {
  const tex = textOf('LaTeX, one column', hardFigure)
  expect(tex).toMatch(/^\P{ASCII}?[\p{ASCII}]*$/u)
  expect(tex).toContain(
    "\\emph{One \\textbf{two}} \\texttt{co\\_de\\%} link $\\frac12$ $\\Vert$x$\\Vert$$_{2}$ x$^{2}$ --- ``q'' {\\H o} {\\v c} {\\c s} \\texteuro{} 5\\$ $\\mathbb{R} \\ni x \\leq  \\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}$ html~\\cite",
  )
})

test('a title in Markdown is text, but for its formulas', () => {
  expect(textOf('Markdown', { ...hardFigure, title: 'a *b* [c] <d> $x_1$ _e_' })).toMatch(
    /^!\[A \\\[curve\\\] of \\\$5\\_b\\\$\.\]\(hard-words\.svg\)\n\n\*\*a \\\*b\\\* \\\[c\\\] \\<d\\> \$x_1\$ \\_e\\_\.\*\* /,
  )
})

test('characters that pdfLaTeX cannot set are told', () => {
  expect(textOf('LaTeX, one column', { ...plainFigure, title: '微分' })).toContain(
    '\n% LuaLaTeX or XeLaTeX, with a font that has 微 分\n',
  )
})
