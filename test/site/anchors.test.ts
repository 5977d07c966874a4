import { fromHtml } from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { anchors } from '../../src/site/anchors.ts'

function withAnchors(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  anchors()(tree)
  return unified().use(rehypeStringify).stringify(tree)
}

test('the link of a section stands behind its heading, whose name stays its own', () => {
  expect(withAnchors('<h2 id="the-curve">The <em>curve</em></h2><p>It falls.</p>')).toBe(
    '<h2 id="the-curve">The <em>curve</em></h2>' +
      '<a class="anchor" href="#the-curve" aria-label="Link to this section: The curve"></a><p>It falls.</p>',
  )
  const others = '<h1 id="a">A</h1><h2>B</h2><h2 id="c" class="sr-only">C</h2>'
  expect(withAnchors(others)).toBe(others)
})

test('a formula scrolls in a box of its own, and the link of a numbered one stands beside it', () => {
  const set = '<span class="katex-display">x</span>'
  expect(
    withAnchors(
      `<div id="eq:law" class="equation numbered" tabindex="0" role="group" aria-label="Equation 1.1">${set}</div>`,
    ),
  ).toBe(
    `<div id="eq:law" class="equation numbered" role="group" aria-label="Equation 1.1"><div class="formula" tabindex="0">${set}</div>` +
      '<a class="anchor" href="#eq:law" aria-label="Link to Equation 1.1"></a></div>',
  )
  expect(
    withAnchors(`<div id="formula-1-1" class="equation" tabindex="0" role="group" aria-label="Formula">${set}</div>`),
  ).toBe(
    `<div id="formula-1-1" class="equation" role="group" aria-label="Formula"><div class="formula" tabindex="0">${set}</div></div>`,
  )
})

test('the link of a note stands behind its title', () => {
  expect(withAnchors('<aside id="typo" aria-label="A typo"><p>A typo</p><p>It is.</p></aside>')).toBe(
    '<aside id="typo" aria-label="A typo"><p>A typo</p>' +
      '<a class="anchor" href="#typo" aria-label="Link to this note: A typo"></a><p>It is.</p></aside>',
  )
})
