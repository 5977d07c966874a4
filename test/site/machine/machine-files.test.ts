import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printBook } from '../../../src/site/print.ts'
import { readManifest } from '../../../src/site/verify.ts'
import { tinyBook } from '../../fixture-book.ts'

const book = tinyBook()
const out = join(book.folder, 'dist')
const file = (name: string) => readFileSync(join(out, name), 'utf8')
beforeAll(() => printBook({ book: book.file }, out))
afterAll(() => book.remove())

const pages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== 'book.html',
  )

test('the sitemap has every page that may be found and is its own, by its whole address, once', () => {
  const own = pages().flatMap((path) => {
    const page = fromHtml(file(path))
    const canonical = select('link[rel=canonical]', page)?.properties['href']
    const place = new URL(path === 'index.html' ? '' : path, 'https://example.org/half-lives/').href
    return path === 'offline.html' || canonical !== place ? [] : [place]
  })
  expect(own.length).toBeGreaterThan(5)
  const listed = [...file('sitemap.xml').matchAll(/<url><loc>([^<]*)<\/loc><lastmod>2026-01-02<\/lastmod><\/url>/g)]
  expect(listed.map(([, place]) => place)).toEqual(own.sort())
  expect(file('sitemap.xml')).not.toMatch(/404|offline|what-is-left|book\.html/)
})

test('robots.txt lets all in, names the sitemap, and says where it is read', () => {
  expect(file('robots.txt').split('\n')).toEqual([
    expect.stringMatching(/^# .* at the root of a host only/),
    'User-agent: *',
    'Allow: /',
    '',
    'Sitemap: https://example.org/half-lives/sitemap.xml',
    '',
  ])
})

test('llms.txt has the title, the summary and the lists that its readers expect, of files that are there', () => {
  const tree = unified().use(remarkParse).parse(file('llms.txt'))
  expect(tree.children.map(({ type }) => type)).toEqual([
    'heading',
    'blockquote',
    'paragraph',
    ...['heading', 'list', 'heading', 'list', 'heading', 'list'],
  ])
  const headings = tree.children.filter((node) => node.type === 'heading')
  expect(headings.map((node) => `${node.depth} ${textOf(node)}`)).toEqual([
    '1 Half-lives: a book of one chapter',
    '2 Chapters',
    '2 Reference',
    '2 Optional',
  ])
  const links: string[] = []
  visit(tree as Nodes, (node) => {
    if (node.type === 'listItem') expect(textOf(node)).toMatch(/^[^:]+: \S/)
    if (node.type === 'link') links.push(node.url)
  })
  expect(links).toEqual([
    ...['decay.md', 'references.md', 'glossary.md', 'notation.md', 'parameters.md'],
    ...['figures/figures.json', 'manifest.json', 'CITATION.cff', 'book.html'],
  ])
  for (const link of links) expect(file(link).length, link).toBeGreaterThan(0)
  expect(file('llms.txt')).toContain('- [Chapter 1. Decay](decay.md): How much is left, and when.\n')
})

test('llms-full.txt has the text of every twin', () => {
  for (const name of ['decay', 'references', 'glossary', 'notation', 'parameters'])
    expect(file('llms-full.txt')).toContain(file(`${name}.md`))
})

test('a page with a twin names it in its head, a chapter at its end too, and every page names the feed', () => {
  const linked = (path: string, type: string) =>
    selectAll(`head > link[rel=alternate][type="${type}"]`, fromHtml(file(path))).map(
      ({ properties }) => properties['href'],
    )
  expect(linked('decay.html', 'text/markdown')).toEqual(['decay.md'])
  expect(linked('glossary.html', 'text/markdown')).toEqual(['glossary.md'])
  expect(linked('index.html', 'text/markdown')).toEqual([])
  expect(linked('index.html', 'application/atom+xml')).toEqual(['editions.atom'])
  expect(linked('figures/remainder-by-time.html', 'application/atom+xml')).toEqual(['../editions.atom'])
  expect(select('.twin a', fromHtml(file('decay.html')))?.properties['href']).toBe('decay.md')
  expect(file('index.html')).toContain('<a href="editions.atom">Feed of editions</a>')
})

test('hosts are told what texts are and in what they are encoded', () => {
  const headers = file('_headers')
  for (const name of ['decay', 'references', 'glossary', 'notation', 'parameters'])
    expect(headers).toContain(`\n/${name}.md\n  Content-Type: text/markdown; charset=utf-8\n`)
  expect(headers).toContain('\n/llms.txt\n  Content-Type: text/plain; charset=utf-8\n')
})

test('they are listed by their digests, and twins are kept for reading offline, but nothing that only crawlers read', () => {
  const { files } = readManifest(out)
  const names = ['decay.md', 'llms.txt', 'editions.atom', 'sitemap.xml', 'robots.txt']
  expect(names.filter((name) => !(name in files))).toEqual([])
  const kept = names.filter((name) => file('sw.js').includes(`"${name}":`))
  expect(kept).toEqual(['decay.md', 'editions.atom'])
})
