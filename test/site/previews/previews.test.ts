import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeIn } from '../../../src/pipeline/store.ts'
import { readPage } from '../../../src/site/previews/page-excerpts.ts'
import { withPreviews } from '../../../src/site/previews/previews.ts'
import type { SiteFile } from '../../../src/site/site-file.ts'
import { folderWith } from '../../pipeline/samples.ts'

const page = (main: string) =>
  `<!doctype html><html><head><meta name="description" content="Of a &amp; b."></head><body><main>${main}</main></body></html>`
const excerpt = (id: string, main: string) => readPage('one.html', page(main)).texts[id]

test('of a section a preview has the title and the first paragraph, of a formula the sentence before it', () => {
  const section =
    '<h2 id="s">A <i>part</i></h2><div class="rows"></div><p>First.</p><p>Second.</p><h2 id="t">T</h2><h2>U</h2>'
  expect(excerpt('s', section)).toBe('<p class="preview-title">A <i>part</i></p><p>First.</p>')
  expect(excerpt('t', section)).toBe('<p class="preview-title">T</p>')
  const formula = '<div id="f" class="equation">x</div>'
  const equation = (before: string) => excerpt('f', `${before}${formula}`)
  expect(equation('<p>One. Two, as by <i>A. Two</i> (Saxe et al.), is</p>')).toBe(
    `<p>Two, as by <i>A. Two</i> (Saxe et al.), is</p>${formula}`,
  )
  expect(equation('<p>One. If a &lt; b, <i>c</i> is</p>')).toBe(`<p>If a &lt; b, <i>c</i> is</p>${formula}`)
  expect(equation('<p>It is. <i>So</i> it is.</p>')).toBe(`<p><i>So</i> it is.</p>${formula}`)
  expect(equation('<p>Only one, e.g. this.</p>')).toBe(`<p>Only one, e.g. this.</p>${formula}`)
  expect(equation('<p>One. <span class="claim">Two. Three</span> is</p>'), 'sentences on a claim').toBe(
    `<p>Three is</p>${formula}`,
  )
  expect(equation('<ul></ul>')).toBe(formula)
})

test('of a note, an entry and a term a preview has what they say, without where they are used', () => {
  expect(excerpt('n', '<aside id="n" class="note"><p class="aside-title">N</p><p>Says.</p></aside>')).toBe(
    '<p class="aside-title">N</p><p>Says.</p>',
  )
  expect(excerpt('k', '<ul><li id="k">Knuth. <i>Art</i>.<span class="cited">Cited in A.</span></li></ul>')).toBe(
    'Knuth. <i>Art</i>.',
  )
  const list = '<dl><div><dt id="t"><dfn>term</dfn></dt><dd><p>Means.</p><p class="more">Used.</p></dd></div></dl>'
  expect(excerpt('t', list)).toBe('<p class="preview-title"><dfn>term</dfn></p><p>Means.</p>')
})

test('a preview has no link of a place to itself', () => {
  const anchor = (id: string) => `<a class="anchor" href="#${id}" aria-label="Link"></a>`
  const note = `<aside id="n" class="note"><p>N</p>${anchor('n')}<p>Says.</p></aside>`
  expect(excerpt('n', note)).toBe('<p>N</p><p>Says.</p>')
  expect(excerpt('s', `<h2 id="s">S</h2>${anchor('s')}<p>Is.</p>`)).toBe('<p class="preview-title">S</p><p>Is.</p>')
})

test('of a page a preview has its name and what it is about', () => {
  expect(excerpt('', '<p class="kicker">Chapter 1</p><h1>One</h1>')).toBe(
    '<p class="preview-title">Chapter 1. One</p><p>Of a &#x26; b.</p>',
  )
})

test('links of a page lead from the book’s root, and those to other pages are told', () => {
  const { texts, links } = readPage(
    'figures/a.html',
    page(
      '<h2 id="s">S</h2><p><a href="../one.html#x">x</a> <a href="#s">s</a> <a href="https://example.org/">e</a> <a href="b.html">b</a></p>',
    ),
  )
  expect(texts['s']?.match(/href="[^"]*"/g)).toEqual([
    'href="one.html#x"',
    'href="figures/a.html#s"',
    'href="https://example.org/"',
    'href="figures/b.html"',
  ])
  expect(links).toEqual(['one.html#x', 'figures/b.html'])
})

const figure = (root: string) =>
  `<figure id="f"><div class="drawing wide"></div><div class="drawing narrow"><svg><path id="p"></path></svg></div><figcaption><p><b>Figure 1. F.</b> <a href="${root}two.html">c</a></p></figcaption></figure>`
const site: readonly SiteFile[] = [
  { path: 'one.html', content: page(`<h2 id="s">S</h2><h2 id="unasked">U</h2>${figure('')}`) },
  { path: 'two.html', content: page('<p><a href="one.html#s">s</a> <a href="one.html#f">f</a></p>') },
  { path: 'figures/f.html', content: page(figure('../')) },
  { path: 'assets/previews.js', content: 'code' },
]

test('every page that is linked to gets a script of what is, a figure that of its own page', async () => {
  const store = storeIn(join(folderWith({}), 'store'))
  const files = new Map((await withPreviews(site, store)).map(({ path, content }) => [path, String(content)]))
  expect([...files.keys()].slice(site.length)).toEqual(
    ['figures/f', 'one', 'two'].map((name) => `assets/previews/${name}.js`),
  )
  expect(files.get('assets/previews.js')).toBe('self.previewPages=["figures/f.html","one.html","two.html"];\ncode')
  expect(files.get('assets/previews/one.js')).toBe(
    '(self.previewTexts??={})["one.html"]={"texts":{"s":"<p class=\\"preview-title\\">S</p>"},"figures":["f"]}\n',
  )
  expect(files.get('assets/previews/figures/f.js')).toContain(
    '{"texts":{"":"<p class=\\"preview-title\\">Figure 1. F.</p><div class=\\"drawing narrow\\"><svg><path id=\\"p\\"></path></svg></div>"}',
  )
})

test('what was read before is not read again, and comes out the same', async () => {
  const store = storeIn(join(folderWith({}), 'store'))
  const first = await withPreviews(site, store)
  let made = 0
  const counting = { ...store, put: () => void made++ }
  expect(await withPreviews(site, counting)).toEqual(first)
  expect(made).toBe(0)
  expect(await withPreviews(site.toReversed(), counting)).toEqual([
    ...first.slice(0, site.length).toReversed(),
    ...first.slice(site.length),
  ])
  await withPreviews([...site, { path: 'three.html', content: page('') }], counting)
  expect(made).toBe(1)
})
