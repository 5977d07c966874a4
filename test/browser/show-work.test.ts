import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readManifest } from '../../src/site/verify.ts'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { fileAddress, previewPage } from './preview-page.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'
import { type SmallBook, smallBook } from './small-book.ts'

let browser: Browser
let book: SmallBook

beforeAll(async () => {
  book = await smallBook()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  book?.remove()
})

test('below a figure its experiment’s code unfolds, loaded only then, to be scrolled by keyboard and copied', async () => {
  const look = { viewport: { width: 320, height: 700 }, permissions: ['clipboard-read', 'clipboard-write'] }
  const { page, asked, said, close } = await previewPage(browser, fileAddress(book.dist, 'decay.html'), look)
  const code = () => asked.filter((url) => url.includes('assets/code'))
  const fold = page.locator('details.work')
  expect(code()).toEqual([])
  await fold.locator('summary').focus()
  await page.keyboard.press('Enter')
  const box = fold.locator('pre')
  await box.waitFor()
  expect(code().length).toBe(2)
  expect(await box.innerText()).toContain("title: 'Exponential decay'")
  expect(await box.getAttribute('aria-label')).toBe('Code of experiments/decay.ts')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => (document.querySelector('.work pre')?.scrollLeft ?? 0) > 0)
  await fold.getByRole('button').click()
  await fold.getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('export default {')
  await page.keyboard.press('Escape')
  await fold.locator('summary').click()
  await fold.locator('summary').click()
  expect(await box.count()).toBe(1)
  expect(said).toEqual([])
  expect(await violations(page, 'with code')).toEqual([])
  await close()
})

test('a fold that is closed and opened before its code is there has it once', async () => {
  const served = await serveFolder(book.dist, {})
  const { page, close } = await previewPage(browser, `${served.url}decay.html`)
  await page.locator('details.work').first().scrollIntoViewIfNeeded()
  await page.route('**/assets/code/*', async (route) => {
    await page.waitForFunction(() => document.documentElement.dataset['again'] !== undefined)
    await route.continue()
  })
  const summary = page.locator('details.work summary')
  for (let k = 0; k < 3; k++) {
    const asked = k === 0 ? page.waitForRequest('**/assets/code/*') : undefined
    await summary.click()
    await asked
  }
  await page.evaluate(() => {
    document.documentElement.dataset['again'] = ''
  })
  await page.locator('.work pre').first().waitFor()
  expect(await page.locator('.work pre').count()).toBe(1)
  expect(await page.locator('.work').getByRole('button').count()).toBe(1)
  await close()
  await served.stop()
})

test('code that did not load is said once, and is asked for again when the fold is opened again', async () => {
  const served = await serveFolder(book.dist, {})
  const { page, close } = await previewPage(browser, `${served.url}decay.html`)
  await page.route('**/assets/code/*', (route) => route.abort())
  const summary = page.locator('details.work summary')
  const failed = page.locator('.work').getByText('could not be loaded')
  await summary.click()
  await failed.waitFor()
  await summary.click()
  await Promise.all([page.waitForEvent('requestfailed'), summary.click()])
  await failed.waitFor()
  expect(await failed.count()).toBe(1)
  await summary.click()
  await page.unroute('**/assets/code/*')
  await summary.click()
  await page.locator('.work pre').waitFor()
  expect(await failed.count()).toBe(0)
  await close()
  await served.stop()
})

test('without scripts the fold leads to the code on the figure’s own page', async () => {
  const look = { javaScriptEnabled: false }
  const { page, close } = await previewPage(browser, fileAddress(book.dist, 'decay.html'), look)
  await page.locator('details.work summary').click()
  await page.locator('details.work a').click()
  expect(page.url()).toBe(`${fileAddress(book.dist, 'figures/remainder-by-time.html')}#code`)
  expect(await page.locator('#code').isVisible()).toBe(true)
  await close()
})

test.each(['a folder', 'a host with a strict policy'])(
  'from %s an experiment is made again in the browser, and is the same',
  async (from) => {
    const served = await serveFolder(book.dist, { policy: STRICT_POLICY })
    const address = from === 'a folder' ? fileAddress(book.dist, 'edition.html') : `${served.url}edition.html`
    const { page, asked, said, close } = await previewPage(browser, address)
    const button = page.getByRole('button', { name: 'Make it here: Exponential decay' })
    expect(await button.getAttribute('data-digest')).toBe(readManifest(book.dist).experiments[0]?.result)
    expect(asked.filter((url) => /lab-worker|assets\/edition/.test(url))).toEqual([])
    await button.click()
    await page.locator('.made[data-outcome=same]').waitFor()
    expect(await page.locator('.made').textContent()).toMatch(/^Same, in \d+\.\d s$/)
    expect(await page.locator('.making-said').textContent()).toMatch(/^Same, in/)
    expect(await button.evaluate((one) => document.activeElement === one)).toBe(true)
    expect(said).toEqual([])
    await close()
    await served.stop()
  },
)

test('all are made one after the other; one that differs from what was published is told', async () => {
  const { page, close } = await previewPage(browser, fileAddress(book.dist, 'edition.html'))
  await page.locator('[data-make-all]').click()
  await page.getByText('1 of 1 came out the same, to the last digit.').waitFor()
  await close()
  const changed = await browser.newPage()
  await changed.route('**/edition.html', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      body: (await response.text()).replace(/data-digest="\w+"/, `data-digest="${'0'.repeat(64)}"`),
    })
  })
  const served = await serveFolder(book.dist, {})
  await changed.goto(`${served.url}edition.html`)
  await changed.locator('[data-make]').click()
  await changed.locator('.made[data-outcome=differs]').waitFor()
  expect(await changed.locator('.made').textContent()).toMatch(/^Differs: [0-9a-f]{12} …$/)
  await changed.close()
  await served.stop()
})

test('cancelled while the facts of the edition load, nothing is made', async () => {
  const served = await serveFolder(book.dist, {})
  const { page, close } = await previewPage(browser, `${served.url}edition.html`)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/edition.js*', async (route) => {
    await held
    await route.continue()
  })
  await page.locator('[data-make-all]').click()
  await page.locator('[data-make-cancel]').click()
  letGo()
  await page.locator('.made[data-outcome=none]').waitFor()
  expect(await page.locator('.made').textContent()).toBe('Cancelled')
  expect(await page.locator('.making-said').textContent()).toBe('Cancelled')
  await page.locator('[data-make-all]').click()
  await page.locator('.made[data-outcome=same]').waitFor()
  await close()
  await served.stop()
})

test('a run that takes too long is cancelled, and can be begun again', async () => {
  const { page, close } = await previewPage(browser, fileAddress(book.dist, 'edition.html'))
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (...given: unknown[]) {
      if (document.documentElement.dataset['hold'] === undefined) postMessage.apply(this, given as [unknown])
    }
    document.documentElement.dataset['hold'] = ''
  })
  await page.locator('[data-make]').click()
  await page.locator('[data-make-cancel]').click()
  await page.getByText('Cancelled').first().waitFor()
  expect(await page.locator('.made').textContent()).toBe('Cancelled')
  expect(await page.locator('[data-make-cancel]').isVisible()).toBe(false)
  await page.evaluate(() => delete document.documentElement.dataset['hold'])
  await page.locator('[data-make]').click()
  await page.locator('.made[data-outcome=same]').waitFor()
  await close()
})
