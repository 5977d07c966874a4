import { execFileSync } from 'node:child_process'
import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import { bookItem, figureItem } from '../../../src/pipeline/citations/csl.ts'
import '../../../src/pipeline/citations/engine.ts'
import type { BookFacts, FigureFacts } from '../../../src/pipeline/citations/facts.ts'
import { bookFormats, type Format, figureFormats } from '../../../src/pipeline/citations/formats.ts'
import { HARD_TITLE, hardBook, hardFigure, plainBook, plainFigure } from './facts.ts'

interface Item {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[]
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL: string
  readonly note?: string
  readonly DOI?: string
  readonly publisher?: string
}

const textOf = (formats: readonly Format[], name: string) => formats.find((format) => format.name === name)?.text ?? ''

/** What pandoc reads, without the markup that keeps the case of words. */
function byPandoc(text: string, from: 'bibtex' | 'biblatex' | 'csljson'): Item {
  const json = execFileSync('pandoc', ['-f', from, '-t', 'csljson'], { input: text, encoding: 'utf8' })
  return (JSON.parse(json.replace(/<\/?span[^>]*>/g, '').replaceAll('\\u003c', '<')) as Item[])[0] as Item
}

/** What bibutils reads of RIS, as its own XML. */
const byBibutils = (text: string) =>
  execFileSync('ris2xml', [], { input: text, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

const byEngine = (text: string, forceType: string) => new Cite(text, { forceType }).data[0] as Item

const cases: readonly [string, FigureFacts, BookFacts][] = [
  ['a plain one by a group', plainFigure, plainBook],
  ['a plain one of a book by a person', plainFigure, { ...plainBook, authors: [{ given: 'Ada', family: 'Lovelace' }] }],
]

test.each(cases)('every format of a figure parses back to the same fields: %s', (_, figure, book) => {
  const item = figureItem(figure, book)
  const formats = figureFormats(figure, book)
  const { id, title, author, URL, note } = item
  const fields = { id, title, author, URL }
  const month = { issued: { 'date-parts': [[2026, 1]] } }
  expect(byPandoc(textOf(formats, 'CSL-JSON'), 'csljson')).toMatchObject({
    ...fields,
    note,
    issued: item.issued,
    type: 'figure',
  })
  expect(byPandoc(textOf(formats, 'BibLaTeX'), 'biblatex')).toMatchObject({ ...fields, issued: item.issued })
  expect(byPandoc(textOf(formats, 'BibTeX'), 'bibtex')).toMatchObject({ ...fields, ...month })
  expect(byEngine(textOf(formats, 'BibLaTeX'), '@biblatex/text')).toMatchObject({
    title,
    URL,
    issued: item.issued,
  })
  expect(byEngine(textOf(formats, 'BibTeX'), '@bibtex/text')).toMatchObject({ title, URL, ...month })
  expect(byEngine(textOf(formats, 'RIS'), '@ris/file')).toMatchObject({
    title,
    URL,
    issued: item.issued,
    type: 'figure',
  })
})

test('every format of a book parses back to the same fields', () => {
  const item = bookItem(plainBook)
  const formats = bookFormats(plainBook)
  const { id, title, author, URL, issued } = item
  expect(byPandoc(textOf(formats, 'CSL-JSON'), 'csljson')).toMatchObject({
    id,
    title,
    author,
    URL,
    issued,
    type: 'book',
  })
  // Pandoc begins what follows the colon in an English title of TeX with a capital.
  const told = { id, title: title.replace(': a', ': A'), author, URL }
  expect(byPandoc(textOf(formats, 'BibLaTeX'), 'biblatex')).toMatchObject({
    ...told,
    issued,
    type: 'book',
  })
  expect(byPandoc(textOf(formats, 'BibTeX'), 'bibtex')).toMatchObject(told)
  expect(byEngine(textOf(formats, 'RIS'), '@ris/file')).toMatchObject({ title, URL, issued, type: 'book' })
})

test('titles, names and publishers of any characters come back as they were', () => {
  const formats = figureFormats(hardFigure, hardBook)
  const curly = (text: string) => text.replace(' "quoted"', ' “quoted”')
  for (const [name, from] of [
    ['BibTeX', 'bibtex'],
    ['BibLaTeX', 'biblatex'],
    ['CSL-JSON', 'csljson'],
  ] as const) {
    const { title, author } = byPandoc(textOf(formats, name), from)
    expect(curly(title.replace(/x(?:<sub>1<\/sub>|_1|~1~)|\$x_1\$/, 'x_1').replaceAll('\u00a0', ' ')), name).toBe(
      curly(HARD_TITLE),
    )
    expect(author, name).toEqual([{ family: 'Müller-Łuk', given: 'Zoë M.' }, { literal: 'Smith & Sons and {Co}' }])
  }
  expect(textOf(formats, 'RIS')).toContain(`\nTI  - ${HARD_TITLE}\n`)
  const book = bookFormats(hardBook)
  expect(byPandoc(textOf(book, 'BibTeX'), 'bibtex')).toMatchObject({
    type: 'book',
    publisher: 'Éditions & Fils',
    DOI: hardBook.doi,
  })
  expect(byPandoc(textOf(book, 'BibLaTeX'), 'biblatex')).toMatchObject({
    publisher: 'Éditions & Fils',
    DOI: hardBook.doi,
  })
})

test('RIS is read by bibutils with its address, its container and every author whole', () => {
  const xml = byBibutils(textOf(figureFormats(plainFigure, hardBook), 'RIS'))
  expect(xml).toContain('<mods ID="decroissance-50-of-all2026-remainder-by-time">')
  expect(xml).toContain('<title>Remainder by time</title>')
  expect(xml).toContain('<namePart type="family">Müller-Łuk</namePart>')
  expect(xml).toContain('https://example.org/half-lives/figures/remainder-by-time.html?v=3f2a91-0c44de-8b1e07')
  expect(xml).toContain('Décroissance &amp; 50 % of {all}: a “study” of x_1 under_score')
})

test('a group stays one name: in double braces, and without a comma', () => {
  const formats = figureFormats(plainFigure, plainBook)
  for (const name of ['BibTeX', 'BibLaTeX'])
    expect(textOf(formats, name)).toContain('author = {{Half-lives contributors}}')
  expect(textOf(formats, 'RIS')).toContain('AU  - Half-lives contributors\n')
  expect(textOf(formats, 'APA')).toMatch(/^Half-lives contributors\. \(2026\)\./)
  expect(textOf(formats, 'IEEE')).toMatch(/^\[1\] Half-lives contributors, /)
})

test('a reference in words says the figure, its book, its version and its pinned address', () => {
  const formats = figureFormats(plainFigure, {
    ...plainBook,
    authors: [
      { given: 'Ada M.', family: 'Lovelace' },
      { given: 'Thomas', family: 'Young' },
    ],
  })
  const address = 'https://example.org/half-lives/figures/remainder-by-time.html?v=3f2a91-0c44de-8b1e07'
  expect(textOf(formats, 'APA')).toBe(
    `Lovelace, A. M., & Young, T. (2026). Remainder by time [Figure]. In Half-lives: a book of one chapter (Figure 1.1; Version 1.2.0). ${address}\n`,
  )
  expect(textOf(formats, 'IEEE')).toBe(
    `[1] A. M. Lovelace and T. Young, “Remainder by time,” Figure 1.1 in Half-lives: a book of one chapter, version 1.2.0, Jan. 2, 2026. [Online]. Available: ${address}\n`,
  )
  expect(textOf(bookFormats(hardBook), 'IEEE')).toMatch(
    /, version 1\.2\.0, Éditions & Fils, Jan\. 2, 2026\. doi: 10\.5281\/zenodo\.1234567\. \[Online\]\. Available: https:/,
  )
})

test('keys are ASCII and stay when a figure changes; files have names of their own', () => {
  const keys = [plainFigure, { ...plainFigure, pin: 'other', number: '7.7', title: 'New' }].map(
    (figure) => figureItem(figure, plainBook).id,
  )
  expect(keys).toEqual(['half-lives2026-remainder-by-time', 'half-lives2026-remainder-by-time'])
  expect(bookItem(hardBook).id).toBe('decroissance-50-of-all2026')
  expect(bookItem({ ...plainBook, title: '微分' }).id).toBe('book2026')
  expect(figureFormats(plainFigure, plainBook).map(({ file }) => file)).toEqual(
    ['bib', 'biblatex.bib', 'ris', 'csl.json', 'apa.txt', 'ieee.txt'].map((end) => `remainder-by-time.${end}`),
  )
})

test('BibLaTeX says nothing twice, no licence, and no tag of a language, which it would print', () => {
  const figure = textOf(figureFormats(plainFigure, plainBook), 'BibLaTeX')
  expect([...figure.matchAll(/^ {2}(\w+) =/gm)].map(([, name]) => name)).toEqual([
    'author',
    'title',
    'date',
    'url',
    'howpublished',
  ])
  expect(textOf(bookFormats(plainBook), 'BibLaTeX')).not.toContain('language')
})

test('a figure that no chapter places has no number, in any format', () => {
  const formats = figureFormats({ ...plainFigure, number: '' }, plainBook)
  expect(textOf(formats, 'BibTeX')).toContain(
    'howpublished = {Figure in \\emph{Half-lives: a book of one chapter}, version 1.2.0}',
  )
  expect(textOf(formats, 'CSL-JSON')).not.toContain('"number"')
  expect(textOf(formats, 'APA')).toContain('In Half-lives: a book of one chapter (Version 1.2.0).')
})

test('the sign × in a title is one character, which comes back as it was', () => {
  const figure = { ...plainFigure, title: 'Powers of 5×5 matrices' }
  const formats = figureFormats(figure, plainBook)
  for (const [name, from, type] of [
    ['BibTeX', 'bibtex', '@bibtex/text'],
    ['BibLaTeX', 'biblatex', '@biblatex/text'],
  ] as const) {
    expect(textOf(formats, name)).toContain('title = {Powers of 5×5 matrices}')
    expect(byPandoc(textOf(formats, name), from).title).toBe(figure.title)
    expect(byEngine(textOf(formats, name), type).title).toBe(figure.title)
  }
})

test('no entry for LaTeX says the licence, which styles would print', () => {
  for (const formats of [figureFormats(plainFigure, plainBook), bookFormats(plainBook)])
    for (const name of ['BibTeX', 'BibLaTeX']) expect(textOf(formats, name)).not.toContain('CC-BY')
})

test('a title keeps its capitals where styles set it in lower case', () => {
  const title = textOf(figureFormats({ ...plainFigure, title: 'On $\\Lambda$ and Łódź in Δx' }, plainBook), 'BibTeX')
  expect(title).toContain('{On {$\\Lambda$} and {{\\L}}')
  expect(title).toContain('in {$\\Delta$}x}')
})
