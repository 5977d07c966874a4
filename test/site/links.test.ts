import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { printBook } from '../../src/site/print.ts'
import { printedBook } from '../browser/printed-book.ts'
import { tinyBook } from '../fixture-book.ts'
import { deadLinks, hasLinks, linksOf, publishedAt } from './links.ts'

let dist = ''

beforeAll(async () => {
  dist = await printedBook()
})

const textsIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(hasLinks).sort()

test('every link of every file of the book leads to a file and an anchor that are there, or to an address of https', () => {
  const texts = textsIn(dist)
  expect(texts).toEqual(
    expect.arrayContaining(['404.html', 'assets/site.css', 'book.html', 'index.html', 'site.webmanifest']),
  )
  const links = linksOf(dist, texts)
  expect(links.length).toBeGreaterThan(2000)
  expect(deadLinks(dist, links, publishedAt(dist))).toEqual([])
})

test('so it is in another book', async () => {
  const book = tinyBook()
  const out = join(book.folder, 'dist')
  await printBook({ book: book.file }, out)
  const dead = deadLinks(out, linksOf(out, textsIn(out)), publishedAt(out))
  book.remove()
  expect(dead).toEqual([])
})

test('a link that leads nowhere is found in whatever file it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  mkdirSync(join(folder, 'deep'))
  const files = {
    'index.html': `<p id="here"><a href="#here">a</a><a href="#gone">b</a><a href="lab.html#">h</a><a href="deep/page.html#x y">c</a>
      <img srcset="lost.png 2x, deep/page.html 1x" alt=""><svg><g clip-path="url(#cut)"/></svg><a href="lab.html#figure=a">d</a>
      <meta content="https://book.example/sub/lost.svg"><script type="application/ld+json">{"@id":"https://book.example/sub/#a","url":"https://book.example/sub/no.csv"}</script>
      <a href="http://plain.example/">e</a><a href="https://spa ce.example/">f</a><a href="https://fine.example/a?b=c#d">g</a>`,
    'lab.html': '<p>The lab.</p>',
    'deep/page.html': '<p id="x y"><a href="../index.html#here">up</a><a href="index.html">down</a></p>',
    'robots.txt': 'User-agent: *\nSitemap: https://book.example/sub/map.xml\n',
    'editions.atom':
      '<feed><link href="https://book.example/sub/"/><entry><link href="https://book.example/sub/old.html"/></entry></feed>',
    'sitemap.xml':
      '<urlset><url><loc>https://book.example/sub/deep/page.html</loc></url><url><loc>https://book.example/sub/deep/</loc></url></urlset>',
    'llms.txt': '# A book\n\n- [Page](deep/page.html)\n- [Text](deep/page.md): its text\n',
    'deep/text.md': '![A picture](picture.svg) and $[a](b)$, [up](../index.html#here)\n\n[one]: ../index.html#two\n',
    'a.css': 'a{background:url("lost.woff2")}b{background:url(data:image/png;base64,a)}',
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const links = linksOf(folder, textsIn(folder))
  expect(deadLinks(folder, links, 'https://book.example/sub/')).toEqual([
    'a.css: lost.woff2',
    'deep/page.html: index.html',
    'deep/text.md: picture.svg',
    'deep/text.md: ../index.html#two',
    'editions.atom: https://book.example/sub/old.html',
    'index.html: #gone',
    'index.html: lab.html#',
    'index.html: lost.png',
    'index.html: #cut',
    'index.html: https://book.example/sub/lost.svg',
    'index.html: http://plain.example/',
    'index.html: https://spa ce.example/',
    'index.html: https://book.example/sub/no.csv',
    'llms.txt: deep/page.md',
    'robots.txt: https://book.example/sub/map.xml',
    'sitemap.xml: https://book.example/sub/deep/',
  ])
  rmSync(folder, { recursive: true })
})
