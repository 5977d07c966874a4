import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { laidOut } from '../../scripts/laid-out.ts'
import { PHONE } from '../../scripts/page-weights.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress, previewPage } from './preview-page.ts'

const CHAPTER = 'orthogonal-matrices.html'
const SECTION = 'real-eigenvalues-reflections'

const open = (page: string, look: BrowserContextOptions = PHONE, anchor = '') =>
  previewPage(browser, fileAddress(dist, page) + anchor, look)

/** How many blocks of a page wait to be laid out until they are scrolled to. */
const waiting = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('main > *')].filter((block) => getComputedStyle(block).contentVisibility === 'auto')
        .length,
  )

const topOf = (page: Page, id: string) =>
  page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN, id)

test('on a phone a chapter shows its beginning first and then lays out the rest, and nothing is to be heard of it', async () => {
  const { page, said, close } = await open(CHAPTER)
  expect(await waiting(page)).toBeGreaterThan(20)
  await laidOut(page)
  expect(await waiting(page)).toBe(0)
  expect(said).toEqual([])
  await close()
})

test('it is as high then as a chapter that is laid out at once', async () => {
  const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
  const inTurn = await open(CHAPTER)
  await laidOut(inTurn.page)
  const atOnce = await open(CHAPTER, PHONE, `#${SECTION}`)
  expect(await height(inTurn.page)).toBe(await height(atOnce.page))
  await inTurn.close()
  await atOnce.close()
})

test('a link to a place in the chapter leads there, and there it stays', async () => {
  const { page, close } = await open(CHAPTER)
  expect(await waiting(page)).toBeGreaterThan(20)
  await page.locator(`.toc a[href="#${SECTION}"]`).click()
  expect(await waiting(page)).toBe(0)
  const top = await topOf(page, SECTION)
  expect(Math.abs(top)).toBeLessThan(120)
  await page.waitForTimeout(500)
  expect(await topOf(page, SECTION)).toBeCloseTo(top, 0)
  await close()
})

test('nothing waits where a place is asked for, where the chapter was before, on a wide screen and without scripts', async () => {
  for (const opening of [
    () => open(CHAPTER, PHONE, `#${SECTION}`),
    () => open(CHAPTER, { viewport: { width: 1280, height: 800 } }),
    () => open(CHAPTER, { ...PHONE, javaScriptEnabled: false }),
    () => open('book.html'),
  ]) {
    const { page, close } = await opening()
    expect(await waiting(page)).toBe(0)
    await close()
  }
  const again = await open(CHAPTER)
  await again.page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }))
  await again.page.reload()
  expect(await waiting(again.page)).toBe(0)
  await expect.poll(() => again.page.evaluate(() => scrollY)).toBeGreaterThan(2500)
  await again.close()
})
