import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONE } from '../../scripts/page-weights.ts'
import { violations } from './axe.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'

const open = (name: string, look?: BrowserContextOptions) => previewPage(browser, fileAddress(dist, name), look)

/** The link to the symbols of the equation of clocks. */
const symbolsOf = ({ page }: PreviewPage) => page.locator('[id="eq:clocks"] + .symbols a')

/** What the rows of a card say. */
const rows = ({ card }: PreviewPage) =>
  card
    .locator('tr')
    .evaluateAll((all) => all.map((row) => (row.lastElementChild?.previousElementSibling?.textContent ?? '').trim()))

const CLOCKS = [
  /^orthogonal matrix$/,
  /^timestep/,
  /basis/,
  /^rotation/,
  /^angle/,
  /number of planes/,
  /diagonal/,
  /^transpose$/,
]

test.each(['orthogonal-matrices.html', 'book.html'])(
  'pointing at the symbols of a formula shows them, and only them: %s',
  async (name) => {
    const opened = await open(name)
    await opened.page.locator('[id="eq:clocks"]').evaluate((formula) => formula.scrollIntoView({ block: 'start' }))
    await symbolsOf(opened).hover()
    await opened.card.waitFor()
    const said = await rows(opened)
    expect(said).toHaveLength(CLOCKS.length)
    for (const [at, says] of CLOCKS.entries()) expect(said[at]).toMatch(says)
    expect(await opened.card.locator('a').count()).toBe(0)
    const [link, card] = [await symbolsOf(opened).boundingBox(), await opened.card.boundingBox()]
    expect(card?.y).toBeGreaterThanOrEqual((link?.y ?? 0) + (link?.height ?? 0))
    expect(opened.said).toEqual([])
    await opened.close()
  },
)

test('the keyboard shows them too, and Escape sends them away', async () => {
  const opened = await open('orthogonal-matrices.html')
  await symbolsOf(opened).focus()
  await opened.page.keyboard.press('p')
  await opened.card.waitFor()
  expect(await symbolsOf(opened).getAttribute('aria-describedby')).toBe('preview-body')
  await opened.page.keyboard.press('Escape')
  expect(await opened.card.count()).toBe(0)
  await opened.close()
})

test('a tap shows them, fits a phone, and then leads to the notation', async () => {
  const opened = await open('orthogonal-matrices.html', PHONE)
  await symbolsOf(opened).tap()
  await opened.card.waitFor()
  const width = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
  await opened.card.locator('.preview-follow').tap()
  await opened.page.waitForURL(/notation\.html#symbol-orthogonal-matrix$/)
  await opened.close()
})

test('without scripts the link leads to the notation, where every symbol leads back to its formulas', async () => {
  const opened = await open('orthogonal-matrices.html', { javaScriptEnabled: false })
  await symbolsOf(opened).click()
  await opened.page.waitForURL(/notation\.html#symbol-orthogonal-matrix$/)
  const row = opened.page.locator('#symbol-orthogonal-matrix')
  await row.locator('.uses a').first().click()
  await opened.page.waitForURL(/orthogonal-matrices\.html#formula-4-\d+$/)
  expect(await opened.page.locator(':target').textContent()).toContain('Q')
  await opened.close()
})

test('a footnote shows at its mark, and leads there and back', async () => {
  const { page, card, link, said, close } = await open('samplers.html')
  await link('#note-6-zero').hover()
  await card.waitFor()
  expect((await card.textContent())?.trim()).toMatch(/^It compares with zero.*column\.$/s)
  await link('#note-6-zero').click()
  await page.locator('#note-6-zero .backlink').click()
  expect(page.url()).toMatch(/#mark-6-zero$/)
  expect(said).toEqual([])
  await close()
})

test('a source leads to each place where it is cited', async () => {
  const { page, close } = await open('references.html')
  const places = page.locator('#smerity2016 .cited a')
  const hrefs = await places.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(3)
  await places.nth(1).click()
  expect(await page.locator(':target').textContent()).toContain('Merity')
  await close()
})

test.each(['light', 'dark'] as const)(
  'a sample has the ink of its mark, and so has a symbol: %s',
  async (colorScheme) => {
    const { page, close } = await open('eigenvalues.html', { colorScheme })
    const found = await page.evaluate(() => {
      const ink = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.color = `var(--${name})`
        return getComputedStyle(probe).color
      }
      const [sample, letter] = ['.key path', '.katex-html [style*="color"]'].map((one) => document.querySelector(one))
      if (!sample || !letter) throw new Error('there is no sample, or no colored letter')
      return [getComputedStyle(sample).stroke === ink('blue'), getComputedStyle(letter).color === ink('blue')]
    })
    expect(found).toEqual([true, true])
    await close()
  },
)

test.each(['light', 'dark'] as const)('the notation has no accessibility violations: %s', async (colorScheme) => {
  const opened = await open('notation.html', { colorScheme, viewport: { width: 320, height: 700 } })
  expect(await violations(opened.page, 'notation.html')).toEqual([])
  const width = await opened.page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(320)
  await opened.close()
})
