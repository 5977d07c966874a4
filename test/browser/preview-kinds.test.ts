import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './chromium.ts'
import { fileAddress, previewPage } from './preview-page.ts'
import { printedBook } from './printed-book.ts'

let browser: Browser
let dist = ''

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
})
afterAll(() => browser?.close())

const open = (name: string) => previewPage(browser, fileAddress(dist, name))

test.each([
  ['a figure of the page', 'samplers.html', 'samplers.html#bias-by-sampler', /^Figure 6\.2\. Two tests/],
  ['a figure elsewhere', 'samplers.html', 'orthogonal-matrices.html#eigenvalues-on-circle', /^Figure 4\.2\. /],
  ['a formula of the page', 'samplers.html', 'samplers.html#eq:haar', /There is exactly one law.*\(6\.1\)/],
  [
    'a formula elsewhere',
    'samplers.html',
    'orthogonal-matrices.html#eq:clocks',
    /In a suitable orthonormal basis.*\(4\.8\)/,
  ],
  ['a section', 'recurrent-networks.html', 'eigenvalues.html#the-rate-and-the-constant-in-front', /^The rate.*How can/],
  ['a chapter', 'samplers.html', 'orthogonal-matrices.html', /^Chapter 4\. Orthogonal matrices.*that change no length/],
  ['a source', 'samplers.html', 'references.html#mezzadri2007', /^Mezzadri, F\. \(2007\)\./],
  ['a note', 'corrections.html', 'fibonacci.html#correction-typo', /^Correction: a misprint.*third and fourth/],
  ['a term', 'eigenvalues.html', 'glossary.html#spectral-radius', /^spectral radius.*largest absolute value/],
  ['a term on its page', 'glossary.html', '#isometry', /^isometry.*keeps all distances/],
])('pointing at a link shows what it leads to: %s', async (kind, name, href, says) => {
  const { page, card, link, said, close } = await open(name)
  await link(href).hover()
  await card.waitFor()
  const text = await card.evaluate((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
  expect(text).toMatch(says)
  if (/figure/.test(kind)) await card.locator('.drawing svg :is(path, circle)').first().waitFor()
  const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([])
  expect(said).toEqual([])
  await close()
})

test('what a page shows of itself is what other pages show of it', async () => {
  const { page, close } = await open('orthogonal-matrices.html')
  const differing = await page.evaluate(comparePreviews, 'orthogonal-matrices')
  expect(differing).toEqual({ compared: expect.any(Number), different: [] })
  expect(differing.compared).toBeGreaterThan(5)
  await close()
})

/** In the page: shows all that others may show of it, from itself and from its script, and tells what differs. */
async function comparePreviews(name: string): Promise<{ compared: number; different: string[] }> {
  const load = (path: string) =>
    new Promise<void>((done) => {
      const script = document.createElement('script')
      script.src = `${path}?v=${document.documentElement.dataset['edition']}`
      script.onload = () => done()
      document.head.append(script)
    })
  await load('assets/previews.js')
  await load(`assets/previews/${name}.js`)
  const texts = Object.entries(self.previewTexts?.[`${name}.html`]?.texts ?? {}).filter(([id]) => id !== '')
  const plain = (html: string) => {
    const host = document.createElement('template')
    host.innerHTML = html
    for (const part of host.content.querySelectorAll('*'))
      for (const { name } of [...part.attributes]) if (name !== 'class') part.removeAttribute(name)
    return host.innerHTML
  }
  const different: string[] = []
  for (const [id, html] of texts) {
    const link = document.createElement('a')
    link.href = `#${id}`
    document.querySelector('main')?.append(link)
    await self.previews?.show(link, { by: 'key', y: 0 })
    if (plain(document.querySelector('.preview-body')?.innerHTML ?? '') !== plain(html)) different.push(id)
  }
  return { compared: texts.length, different }
}
