import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from '../../scripts/page-weights.ts'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'
import { printedBook } from './printed-book.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'

let browser: Browser
let dist = ''

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
})
afterAll(() => browser?.close())

async function open(name: string, look?: BrowserContextOptions): Promise<PreviewPage> {
  return previewPage(browser, fileAddress(dist, name), look)
}

const EQUATION = 'orthogonal-matrices.html#eq:clocks'
const FIGURE = 'orthogonal-matrices.html#eigenvalues-on-circle'

test('nothing of previews is loaded before a reader rests on a link, and then only what that one needs', async () => {
  const { page, card, link, asked, close } = await open('samplers.html')
  const previews = () => asked.flatMap((url) => url.match(/assets\/(previews.*)\.js/)?.[1] ?? [])
  await page.mouse.move(5, 5)
  await page.waitForTimeout(600)
  expect(previews()).toEqual([])
  await link(FIGURE).hover()
  await card.waitFor()
  expect(previews()).toEqual(['previews', 'previews/orthogonal-matrices', 'previews/figures/eigenvalues-on-circle'])
  await close()
})

test('a preview stays under the pointer, goes with it, and moves nothing', async () => {
  const { page, card, link, close } = await open('samplers.html')
  await link(EQUATION).scrollIntoViewIfNeeded()
  const layout = () => page.evaluate(() => `${document.documentElement.scrollHeight} ${scrollY}`)
  const before = [await layout(), await link(EQUATION).boundingBox()]
  await link(EQUATION).hover()
  await card.waitFor()
  expect([await layout(), await link(EQUATION).boundingBox()]).toEqual(before)
  await card.hover()
  await page.waitForTimeout(600)
  expect(await card.count()).toBe(1)
  await card.locator('a').first().hover()
  await page.mouse.move(5, 795)
  await card.waitFor({ state: 'detached' })
  await close()
})

test('Escape sends a preview away until the pointer has left its link', async () => {
  const { page, card, link, close } = await open('samplers.html')
  await link(EQUATION).hover()
  await card.waitFor()
  await page.keyboard.press('Escape')
  expect(await card.count()).toBe(0)
  const box = await link(EQUATION).boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4)
  await page.waitForTimeout(600)
  expect(await card.count()).toBe(0)
  await page.mouse.move(5, 5)
  await link(EQUATION).hover()
  await card.waitFor()
  await close()
})

test('the keyboard shows a preview by resting or by a key, steps into it, and sends it away', async () => {
  const { page, card, link, close } = await open('samplers.html')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await link(EQUATION).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Equation (4.8)')
  await card.waitFor()
  expect(await link(EQUATION).getAttribute('aria-describedby')).toBe('preview-body')
  await page.keyboard.press('Escape')
  expect([await card.count(), await link(EQUATION).getAttribute('aria-describedby')]).toEqual([0, null])
  await page.keyboard.press('p')
  await card.waitFor()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Horn and Johnson, 2012')
  expect(await card.count()).toBe(1)
  await page.keyboard.press('Escape')
  expect([await card.count(), await focused()]).toEqual([0, 'Equation (4.8)'])
  await page.waitForTimeout(800)
  expect(await card.count()).toBe(0)
  await page.keyboard.press('p')
  await card.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await card.waitFor({ state: 'detached' })
  await close()
})

test('a tap shows a preview within the window, with a way on; a tap beside it closes it, a second one follows', async () => {
  const { page, card, link, said, close } = await open('orthogonal-matrices.html', {
    ...PHONE,
    viewport: { width: 320, height: 640 },
  })
  await link(FIGURE).tap()
  await card.waitFor()
  const { x = -1, y = -1, width = 999, height = 999 } = (await card.boundingBox()) ?? {}
  expect([x >= 0, y >= 0, x + width <= 320, y + height <= 640]).toEqual([true, true, true, true])
  const isCut = await card.locator('.preview-body').evaluate((body) => body.scrollHeight > body.clientHeight)
  expect(isCut).toBe(false)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.touchscreen.tap(160, y > 300 ? 20 : 630)
  await card.waitFor({ state: 'detached' })
  await link(EQUATION).tap()
  await card.waitFor()
  expect(await card.getByRole('link', { name: 'Go there' }).getAttribute('href')).toMatch(/#eq:clocks$/)
  await link(EQUATION).tap()
  await page.waitForURL(/orthogonal-matrices\.html#eq:clocks$/)
  expect(said).toEqual([])
  await close()
})

test('a tap on a link without a preview follows it at once', async () => {
  const { page, close, card } = await open('index.html', PHONE)
  await page.locator('.chapters a').first().tap()
  await page.waitForURL(/introduction\.html$/)
  expect(await card.count()).toBe(0)
  await close()
})

test.each([
  ['light', 1100, 'samplers.html', 'references.html#mezzadri2007'],
  ['dark', 1100, 'samplers.html', 'glossary.html#haar-measure'],
  ['dark', 320, 'orthogonal-matrices.html', 'glossary.html#isometry'],
] as const)('axe finds nothing on previews in the %s theme at %i px', async (colorScheme, width, name, text) => {
  const { page, card, link, close } = await open(name, { colorScheme, viewport: { width, height: 800 } })
  for (const href of [FIGURE, EQUATION, text]) {
    await link(href).focus()
    await page.keyboard.press('p')
    await card.waitFor()
    expect(await violations(page, href)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await close()
})

test('a preview is not printed', async () => {
  const { page, card, link, close } = await open('samplers.html')
  await link(EQUATION).hover()
  await card.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#preview').evaluate((element) => getComputedStyle(element).display)).toBe('none')
  await close()
})

test('previews work under the strict policy, at any path', async () => {
  const served = await serveFolder(dist, { at: '/some/where/', policy: STRICT_POLICY })
  const { card, link, said, close } = await previewPage(browser, `${served.url}figures/bias-by-sampler.html`)
  await link('../samplers.html#bias-by-sampler').hover()
  await card.locator('.drawing svg :is(path, circle)').first().waitFor()
  expect(said).toEqual([])
  expect(served.requests.filter(({ status }) => status !== 200)).toEqual([])
  await close()
  await served.stop()
})
