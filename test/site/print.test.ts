import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FigureIndex } from '../../src/pipeline/figure-index.ts'
import type { Manifest } from '../../src/pipeline/manifest.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { IMPRESSIONS, suffix } from '../../src/pipeline/prints/impressions.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { zipContents } from '../../src/site/bindings/zip.ts'
import { printBook } from '../../src/site/print.ts'
import { tinyBook } from '../fixture-book.ts'

const book = tinyBook()
const out = join(book.folder, 'dist')
const stages: string[] = []
let printed: Awaited<ReturnType<typeof printBook>>

beforeAll(async () => {
  printed = await printBook(
    { book: book.file, listen: (progress) => progress.kind === 'stage' && stages.push(progress.name) },
    out,
  )
})
afterAll(() => book.remove())

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
const page = (name: string) => readFileSync(join(out, name), 'utf8')
const words = (html: string) =>
  html
    .replace(/<(script|style|svg|annotation)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')

/** The endings of the files of a citation. */
const CITED = ['apa.txt', 'bib', 'biblatex.bib', 'csl.json', 'ieee.txt', 'ris']

test('a book prints as pages with explicit .html, its figures as files, and nothing else outside assets', () => {
  const id = 'figures/remainder-by-time/remainder-by-time'
  expect(filesIn(out).filter((file) => !file.startsWith('assets/'))).toEqual(
    [
      '.nojekyll',
      '.zenodo.json',
      '404.html',
      'CITATION.cff',
      '_headers',
      'accessibility.html',
      ...CITED.map((end) => `citations/half-lives.${end}`),
      ...CITED.map((end) => `${id}.${end}`),
      ...IMPRESSIONS.map((impression) => `${id}${suffix(impression)}`),
      'book.epub',
      'book.html',
      'colophon.html',
      'decay.html',
      'decay.md',
      'edition.html',
      'editions.atom',
      'figures/figures.json',
      'figures/figures.schema.json',
      'figures/remainder-by-time/datapackage.json',
      'figures/remainder-by-time/thumbnail.svg',
      'figures/what-is-left.html',
      `${id}.csv`,
      `${id}.js`,
      `${id}.json`,
      `${id}.vl.json`,
      'glossary.html',
      'glossary.md',
      'figures/index.html',
      'figures/remainder-by-time.html',
      'index.html',
      'lab.html',
      'llms-full.txt',
      'llms.txt',
      'manifest.json',
      'manifest.schema.json',
      'notation.html',
      'notation.md',
      'offline.html',
      'parameters.html',
      'parameters.md',
      'references.html',
      'references.md',
      'robots.txt',
      'ro-crate-metadata.json',
      'site.webmanifest',
      'site.zip',
      'sitemap.xml',
      'sw.js',
    ].sort(),
  )
  expect(printed).toMatchObject({ pages: 15, figures: 1 })
  expect(stages).toEqual(['plan', 'experiments', 'figures', 'pages'])
})

test('the title page tells that it is a book, every other that it is an article', () => {
  expect(page('index.html')).toContain('<meta property="og:type" content="book">')
  expect(page('decay.html')).toContain('<meta property="og:type" content="article">')
})

test('the same generator binds values, numbers, citations and references of another subject', () => {
  const text = words(page('decay.html'))
  expect(text).toContain(
    'Half of what is there goes in 8 days, a law of 1900 ( Rutherford, 1900 ):'.replace('( ', '(').replace(' )', ')'),
  )
  expect(text).toContain('By Equation (1.1), drawn in Figure 1.1, nearly all of it is gone at the end:')
  expect(page('decay.html')).toContain(
    '<data data-of="params.halflife" value="8" title="time in which half is gone">8</data>',
  )
  expect(text).toContain('Figure 1.1. What is left. The share')
  expect(page('references.html')).toMatch(/id="rutherford1900"[\s\S]*Philosophical Magazine/)
})

test('the page of how the edition was made accounts for its experiments, its figures’ files and how to make it again', () => {
  const html = page('edition.html')
  const manifest = JSON.parse(page('manifest.json')) as Manifest
  const [run] = manifest.experiments
  expect(html).toContain(`<code class="digest">${manifest.edition}</code>`)
  expect(html).toContain(`data-digest="${run?.result}"`)
  expect(html).toContain(`<code class="digest">${run?.code}</code>`)
  const text = words(html)
  expect(text).toMatch(/Make it here ?Reads ?halflife 8; days 40 ?Random numbers ?none/)
  expect(text).toContain('2 values; 1 claim, of which 1 holds')
  expect(text).toContain('Remainder by day, 41 rows')
  expect(html).toContain('<code>experiments/decay.ts</code></li><li><code>compute/half-life.ts</code>')
  expect(text).toContain('npm run build -- --book path/to/book.yaml')
  const files = manifest.figures[0]?.files.filter((file) => !file.endsWith('.js')) ?? []
  for (const file of files) expect(html).toContain(manifest.files[file]?.sha256.slice(0, 16))
  expect(html).not.toContain(resolve(import.meta.dirname, '..', '..'))
})

test('the colophon and the statement of accessibility tell licenses and whom to tell, if the book says', () => {
  expect(page('colophon.html')).toContain('href="https://creativecommons.org/licenses/by/4.0/"')
  expect(page('colophon.html')).not.toContain('id="reporting"')
  expect(words(page('accessibility.html'))).toContain('WCAG')
  expect(words(page('accessibility.html'))).toContain('This edition does not say where to report it.')
  for (const name of ['edition', 'colophon', 'accessibility'])
    expect(page('figures/index.html')).toContain(`href="../${name}.html"`)
})

test('no page asks anything of another place, loads a module or styles itself inline, but for the one that holds all', () => {
  for (const name of filesIn(out).filter((file) => file.endsWith('.html') && file !== 'book.html')) {
    const html = page(name)
    const asked = [...html.matchAll(/<(?:script|img|link|iframe|source)[^>]*(?:src|href)="([^"]+)"/g)].map(
      ([tag, url]) => ({ tag, url }),
    )
    expect(
      asked.filter(({ tag, url }) => !tag.includes('canonical') && /^(https?:)?\/\//.test(url as string)),
      name,
    ).toEqual([])
    expect(
      asked.filter(({ url }) => (url as string).startsWith('/')),
      name,
    ).toEqual([])
    expect(html, name).not.toMatch(/type="module"|<style/)
  }
})

test('a figure’s page has its data, its parameters, its code, its files, its address and where it is used', () => {
  const html = page('figures/remainder-by-time.html')
  const text = words(html)
  expect(html).toMatch(/<th scope="col"[^>]*>\s*remainder\s*<small>\s*<code>left<\/code>/)
  expect(text).toMatch(/0\.917004/)
  expect(text).toMatch(/12 of 41 rows; all as CSV/)
  expect(text).toMatch(/left ?share that is left/)
  expect(text).toMatch(/halflife ?8 ?days ?time in which half is gone/)
  expect(text).toContain('npm run figure -- remainder-by-time --format pdf --width 85mm --book path/to/book.yaml')
  expect(html).toMatch(/<summary>Experiment: <code>experiments\/decay\.ts<\/code>, \d+ lines<\/summary>/)
  expect(html).toContain('<i class=k>import type</i>')
  expect(html).toMatch(/href="remainder-by-time\/remainder-by-time\.png">PNG <small>[\d.]+ kB/)
  expect(text).toMatch(/https:\/\/example\.org\/half-lives\/figures\/remainder-by-time\.html\?v=[0-9a-f]{6}-/)
  expect(text).toMatch(/Shown in Chapter 1, Decay ?, “The curve”/)
  expect(html).toContain('href="../decay.html#remainder-by-time"')
  expect(html, 'a section that shows it is told once').not.toContain('href="../decay.html#the-curve"')
  expect(html).toContain('data-action="table"')
  expect(html, 'its files and its address stand below').not.toMatch(/data-action="link"|Data, image, link/)
})

test('the gallery has every figure under its chapter, with its files', () => {
  const html = page('figures/index.html')
  expect(words(html)).toMatch(/Chapter 1 Decay ?1\.1 What is left ?PDF ?SVG ?CSV/)
  expect(html).toMatch(/src="remainder-by-time\/thumbnail\.svg\?v=[0-9a-f]{12}"/)
  expect(html).toContain('href="figures.json"')
})

test('the address that a figure had leads to the one it has, without a script too', () => {
  const html = page('figures/what-is-left.html')
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=remainder-by-time.html"></noscript>')
  expect(html).toContain('<link rel="canonical" href="https://example.org/half-lives/figures/remainder-by-time.html">')
  expect(html).toContain('<a href="remainder-by-time.html" data-moved')
})

test('the index of figures has the digests of the files as they are', () => {
  const { figures } = JSON.parse(page('figures/figures.json')) as FigureIndex
  const files = figures.flatMap((figure) => figure.files)
  expect(files.length).toBeGreaterThan(4)
  for (const { path, sha256, bytes } of files) {
    const content = readFileSync(join(out, path))
    expect([createHash('sha256').update(content).digest('hex'), content.length], path).toEqual([sha256, bytes])
  }
})

test('a figure’s CSV holds every value exactly', () => {
  const rows = csvParse(page('figures/remainder-by-time/remainder-by-time.csv'))
  expect(rows.columns).toEqual(['day', 'left'])
  expect(rows.map(({ left }) => Number(left))).toEqual(Array.from({ length: 41 }, (_, t) => 2 ** (-t / 8)))
})

test('printing again in another folder gives the same bytes', async () => {
  const again = tinyBook()
  const other = join(again.folder, 'elsewhere')
  await printBook({ book: again.file }, other)
  const digests = (folder: string) =>
    filesIn(folder).map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}`,
    )
  expect(digests(other)).toEqual(digests(out))
  again.remove()
})

test('another time zone, locale and umask give the same bytes', () => {
  const again = tinyBook()
  const script = resolve(import.meta.dirname, '..', '..', 'scripts', 'build.ts')
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  const elsewhere = { ...env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
  const other = join(again.folder, 'elsewhere')
  execFileSync(
    'sh',
    ['-c', 'umask 077; exec "$0" "$@"', process.execPath, script, '--book', again.file, '--out', other],
    {
      env: elsewhere,
    },
  )
  const bytes = (folder: string) => filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')])
  expect(bytes(other)).toEqual(bytes(out))
  again.remove()
})

test('a build that fails leaves the old edition and its folder as they were', async () => {
  const before = filesIn(out)
  const parent = filesIn(book.folder)
  const chapter = join(book.folder, 'chapters', 'decay.mdx')
  const text = readFileSync(chapter, 'utf8')
  writeFileSync(chapter, text.replace('eq:law" />', 'eq:lwa" />'))
  await expect(printBook({ book: book.file }, out)).rejects.toBeInstanceOf(BookError)
  writeFileSync(chapter, text)
  expect(filesIn(out)).toEqual(before)
  expect(filesIn(book.folder)).toEqual(parent)
})

/** The text of the page of parameters, a space between any two elements. */
const told = () =>
  page('parameters.html')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('the page of parameters tells where each came from, what is legal and what follows from it', () => {
  expect(told()).toContain(
    'halflife 8 days time in which half is gone Legal a number from 0.5 to 50 Set by params.yaml:2 , the book’s own value Read by Exponential decay Figures 1.1 Chapters Decay days 40 days',
  )
})

test('other params switch the sentence to its other branch', async () => {
  await printBook({ book: book.file, layers: [setLayer('halflife=40', '--set halflife=40')] }, out)
  expect(words(page('decay.html'))).toContain('much of it is still there at the end: 0.5')
  expect(told()).toContain('Set by --set halflife=40 ; the book’s own value is 8 days')
})

test('elements alone in a paragraph stay one paragraph, and a formula keeps its punctuation', async () => {
  const own = tinyBook({
    'chapters/decay.mdx': [
      '## The curve',
      '<Claim holds="decay.nearlyGone">It is gone<Otherwise>It is there</Otherwise></Claim>\n<Claim holds="decay.nearlyGone">, nearly, to $2^n$.<Otherwise>.</Otherwise></Claim>\n\n## The curve',
    ],
  })
  await printBook({ book: own.file }, join(own.folder, 'dist'))
  const html = readFileSync(join(own.folder, 'dist', 'decay.html'), 'utf8')
  expect(html).toMatch(
    /<p><span [^>]*>It is gone<\/span>\n<span [^>]*>, nearly, to <span class="unbroken"><span class="katex">/,
  )
  expect(html).toMatch(/<\/span>\.<\/span><\/span><\/p>/)
  own.remove()
})

test('a cover that is no figure is refused', async () => {
  const own = tinyBook({ 'book.yaml': ['cover: remainder-by-time', 'cover: remainder'] })
  await expect(printBook({ book: own.file }, join(own.folder, 'dist'))).rejects.toThrow(
    /book.yaml:12: the cover remainder is not a figure/,
  )
  own.remove()
})

test('what is unpacked from the archive is the site to the byte', () => {
  const held = zipContents(readFileSync(join(out, 'site.zip'))) ?? new Map()
  const files = filesIn(out).filter((file) => file !== 'site.zip')
  expect([...held.keys()].sort()).toEqual(files)
  expect(files.filter((file) => !readFileSync(join(out, file)).equals(held.get(file) ?? Buffer.of()))).toEqual([])
})

test('every page tells its whole address where the book is published', () => {
  expect(page('figures/index.html')).toContain(
    'property="og:url" content="https://example.org/half-lives/figures/index.html"',
  )
  expect(page('index.html')).toContain('property="og:url" content="https://example.org/half-lives/"')
})
