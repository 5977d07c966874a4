import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { expect, test } from 'vitest'
import type { Inside } from '../../../../src/site/bindings/one-page/links.ts'
import { sectionOf } from '../../../../src/site/bindings/one-page/section.ts'

const inside: Inside = {
  pages: new Map([['waves.html', 'waves']]),
  renamed: new Map([
    ['waves.html#t', 'waves-t'],
    ['waves.html#clip', 'waves-clip'],
  ]),
  legal: new Map(),
  url: 'https://example.org/',
}

function section(body: string, path = 'waves.html'): string {
  const main = select('main', fromHtml(`<main id="content" class="lab"><h1>Waves</h1>${body}</main>`))
  if (!main) throw new Error('there is no main part')
  return sectionOf(path, { main, isChapter: false }, inside).html
}

test('the main part of a page is a section with the page’s anchor and title', () => {
  expect(section('')).toBe('<section aria-label=Waves class="leaf lab" id=waves><h2 data-rank=1>Waves</h2></section>')
})

test('headings are one rank lower and say which they had, those of the front page stay', () => {
  expect(section('<h2>a</h2><h3>b</h3>')).toContain('<h3 data-rank=2>a</h3><h4 data-rank=3>b</h4>')
  expect(section('<h2>a</h2>', 'index.html')).toContain('<h1>Waves</h1><h2>a</h2>')
})

test('whatever refers to an id that is called otherwise follows it', () => {
  const html = section(
    '<svg aria-labelledby="t s"><title id="t">x</title><g clip-path="url(#clip)"/><clipPath id="clip"/><use xlink:href="#t"/></svg>' +
      '<label for="t">x</label><input id="s" aria-describedby="s t"><a href="#t">x</a><output for="s t"></output>' +
      '<p style="mask:url(#clip)">t</p>',
  )
  expect(html).not.toMatch(/["= #(](?:t|clip)["> )]/)
  expect(html).toContain('aria-labelledby="waves-t s"')
  expect(html).toContain('clip-path=url(#waves-clip)')
  expect(html).toContain('for="s waves-t"')
  expect(html).toContain('href=#waves-t')
})

test('lists of sections and footnotes are told apart by the page that they are of', () => {
  expect(section('<nav aria-label="In this chapter"></nav>')).toContain('aria-label="In this chapter: Waves"')
  expect(section('<section role="doc-endnotes" aria-label="Footnotes"></section>')).toContain(
    'aria-label="Footnotes: Waves"',
  )
})

test('a drawing for small screens is packed, one for others is not', () => {
  const html = section(
    '<div class="drawing wide"><svg><g/></svg></div><div class="drawing narrow"><svg><path/></svg></div>',
  )
  expect(html).toContain('<div class="drawing wide"><svg><g/></svg></div>')
  expect(html).toMatch(/<div class="drawing narrow" data-packed="?[\w+/=]+"?><\/div>/)
})

test('namespaces, records of provenance and the ends of styles are left out, sources of formulas stay', () => {
  const html = section(
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>{}</metadata><g style="top:1px;"/></svg>' +
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><annotation encoding="application/x-tex">x</annotation></math>',
  )
  expect(html).toContain('<svg><g style=top:1px /></svg><math><annotation>x</annotation></math>')
})
