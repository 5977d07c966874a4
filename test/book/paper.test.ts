import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOnPath } from '../../scripts/chromium.ts'
import { figuresIn, printedBook } from '../browser/printed-book.ts'

const PACKAGES = ['texlive-latex-base', 'texlive-latex-recommended', 'texlive-fonts-recommended', 'lmodern']
const canSet = isOnPath('pdflatex') && isOnPath('bibtex')

const folder = mkdtempSync(join(tmpdir(), 'paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Ten figures, spread over the book; the last two are as wide as two columns. */
function chosen(ids: readonly string[]): { readonly id: string; readonly columns: 'one column' | 'two columns' }[] {
  return Array.from({ length: 10 }, (_, k) => ({
    id: ids[Math.floor((k * ids.length) / 10)] as string,
    columns: k < 8 ? 'one column' : 'two columns',
  }))
}

/** What the figure's page offers to paste: the text of its LaTeX snippet and of its BibTeX entry. */
function offered(dist: string, id: string): (name: string) => string {
  const page = readFileSync(join(dist, 'figures', `${id}.html`), 'utf8')
  return (name) => {
    const [, text] = page.match(new RegExp(`<summary>${name}</summary>[\\s\\S]*?<code>([\\s\\S]*?)</code>`)) ?? []
    if (text === undefined) throw new Error(`the page of ${id} offers no ${name}`)
    return text
      .replace(/<[^>]+>/g, '')
      .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, dec?: string) =>
        String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(dec)),
      )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  }
}

test('pdflatex and bibtex set a paper with ten figures by their snippets, without a warning', {
  timeout: 300_000,
}, async ({ annotate }) => {
  if (!canSet) {
    await annotate(`not held against LaTeX, which is not installed: apt-get install ${PACKAGES.join(' ')}`, 'warning')
    process.stderr.write(`\n  skipped: no pdflatex here, so no paper was set (apt-get install ${PACKAGES.join(' ')})\n`)
    expect(canSet).toBe(false)
    return
  }
  const dist = await printedBook()
  const figures = chosen(figuresIn(dist))
  for (const { id, columns } of figures) {
    const name = `${id}-${columns === 'one column' ? 85 : 174}mm.pdf`
    copyFileSync(join(dist, 'figures', id, name), join(folder, name))
  }
  const pages = figures.map(({ id, columns }) => ({ id, columns, text: offered(dist, id) }))
  writeFileSync(join(folder, 'figures.bib'), pages.map(({ text }) => text('BibTeX')).join('\n'))
  writeFileSync(
    join(folder, 'paper.tex'),
    paper(pages.map(({ id, columns, text }) => `See Figure~\\ref{fig:${id}}.\n${text(`LaTeX, ${columns}`)}`)),
  )
  const latex = () =>
    spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex'], {
      cwd: folder,
      encoding: 'utf8',
    })
  expect(latex().stdout).not.toMatch(/^!/m)
  const bibtex = spawnSync('bibtex', ['paper'], { cwd: folder, encoding: 'utf8' })
  expect(bibtex.stdout).not.toMatch(/warning|error/i)
  latex()
  expect(latex().status).toBe(0)
  const log = readFileSync(join(folder, 'paper.log'), 'utf8').replace(/\n(?=[^\n]{79})/g, '')
  expect(log.split('\n').filter((line) => /warning|overfull|missing character|undefined/i.test(line))).toEqual([])
  const fonts = execFileSync('pdffonts', [join(folder, 'paper.pdf')], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(2)
  expect(fonts.filter((font) => !/ yes yes (yes|no ) /.test(font) || /Type 3/.test(font))).toEqual([])
  expect(fonts.some((font) => font.includes('SourceSans3'))).toBe(true)
  expect(readFileSync(join(folder, 'paper.bbl'), 'utf8').match(/\\bibitem/g)?.length).toBe(10)
})

/** A paper in two columns of 85 mm. */
function paper(parts: readonly string[]): string {
  return String.raw`\documentclass[twocolumn]{article}
\usepackage[a4paper,textwidth=178mm,textheight=250mm]{geometry}
\setlength{\columnsep}{8mm}
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\usepackage{graphicx,amsmath,amssymb}
\begin{document}
${parts.join('\n')}
\bibliographystyle{plain}
\bibliography{figures}
\end{document}
`
}
