import type { BookFacts, FigureFacts } from '../../../src/pipeline/citations/facts.ts'

/** A book by a group. */
export const plainBook: BookFacts = {
  title: 'Half-lives',
  subtitle: 'a book of one chapter',
  description: 'A tiny book on exponential decay.',
  version: '1.2.0',
  date: '2026-01-02',
  language: 'en',
  authors: [{ name: 'Half-lives contributors' }],
  license: { code: 'MIT', text: 'CC-BY-4.0' },
  url: 'https://example.org/half-lives/',
  keywords: [],
}

/** A book that says all it can, in characters that formats trip over. */
export const hardBook: BookFacts = {
  ...plainBook,
  title: 'Décroissance & 50 % of {all}',
  subtitle: 'a “study” of $x_1$ under_score',
  description: 'A <b>bold</b> & tiny "book" on 100 % decay: #1.',
  authors: [
    { given: 'Zoë M.', family: 'Müller-Łuk', orcid: '0000-0002-1825-0097', affiliation: 'École & Co' },
    { name: 'Smith & Sons and {Co}' },
  ],
  repository: 'https://example.org/half-lives.git',
  doi: '10.5281/zenodo.1234567',
  publisher: 'Éditions & Fils',
  keywords: ['decay', 'half-life & more'],
}

export const plainFigure: FigureFacts = {
  id: 'remainder-by-time',
  number: '1.1',
  title: 'Remainder by time',
  caption: 'What is left of $N_0$ after $t$ half-lives, $N_0 2^{-t}$.',
  alt: 'A curve falls by half in each half-life.',
  pin: '3f2a91-0c44de-8b1e07',
}

/** A figure whose words have every character that some format gives a meaning, in a title of two lines. */
export const hardFigure: FigureFacts = {
  id: 'hard-words',
  number: '2.10',
  title: 'Élan & 5 % of a_b {c} at $x_1$ – "quoted" #1 ~ ^\n<b> naïve Łódź [0, 1)',
  caption: `*One **two*** \`co_de%\` [link](https://example.org/) ½ ‖x‖₂ x² — “q” ő č ş € 5\\$
$\\R \\ni x ≤ \\begin{pmatrix}0&1\\\\1&1\\end{pmatrix}$ <b>html</b>`,
  alt: 'A [curve]\nof $5_b$.',
  pin: 'a-b',
}

/** The title of {@link hardFigure} in plain text. */
export const HARD_TITLE = 'Élan & 5 % of a_b {c} at x_1 – "quoted" #1 ~ ^ <b> naïve Łódź [0, 1)'
