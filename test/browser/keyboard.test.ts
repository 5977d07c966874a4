import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { browser, dist } from './book-in-browser.ts'
import { focusFaults, tabTo, walked } from './focus.ts'
import { becomes, heard } from './live-figure.ts'

const address = (name: string) => pathToFileURL(join(dist, name)).href
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))
/** How much of a page is below what is in sight, in px. */
const below = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY)
const isAt = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

test('the book is read by keyboard alone: opened, gone through, a figure stepped, searched, previewed, and returned to', async () => {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    colorScheme: 'light',
    offline: true,
  })
  const page = await context.newPage()
  const seen = async () => expect(await focusFaults(page)).toEqual([])
  await page.goto(address('index.html'))

  // Past what stands on every page, to a chapter.
  await page.keyboard.press('Tab')
  expect(await isAt(page, '.skip')).toBe(true)
  await seen()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await isAt(page, 'main *')).toBe(true)
  await seen()
  await tabTo(page, '.chapters a[href="samplers.html"]')
  await seen()
  await page.keyboard.press('Enter')
  await page.waitForURL(/samplers\.html$/)

  // Reading.
  await page.keyboard.press('Space')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300)
  await page.keyboard.press('End')
  await expect.poll(() => below(page)).toBeLessThan(2)
  const pressHome = async () => {
    await page.keyboard.press('Home')
    return scrolled(page)
  }
  // A key that comes while the scrolling of the one before comes to rest is swallowed.
  await expect.poll(pressHome).toBe(0)

  // A figure: its points, its table.
  await tabTo(page, 'main .drawing')
  const id = await page.evaluate(() => document.activeElement?.closest('figure')?.id ?? '')
  await becomes(page, id, 'live')
  await seen()
  await page.keyboard.press('ArrowRight')
  const first = await heard(page, id)
  await page.keyboard.press('ArrowRight')
  expect(await heard(page, id, first)).not.toBe(first)
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  expect(await isAt(page, 'dialog, dialog *')).toBe(true)
  await page.keyboard.press('Tab')
  await seen()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await isAt(page, `[id="${id}"] .drawing`)).toBe(true)
  await seen()

  // A preview of what a link leads to.
  await tabTo(page, 'main a[href^="orthogonal-matrices.html#eq"]')
  await seen()
  await page.keyboard.press('p')
  const card = page.locator('.preview:popover-open')
  await card.waitFor()
  await page.keyboard.press('Escape')
  expect(await card.count()).toBe(0)
  expect(await isAt(page, 'main a[href^="orthogonal-matrices.html#eq"]')).toBe(true)
  await seen()

  // A search, a hit, and back to where one was.
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(300)
  await page.keyboard.press('/')
  await page.getByRole('combobox').waitFor()
  expect(await isAt(page, '[role=combobox]')).toBe(true)
  await seen()
  await page.keyboard.type('five initializations compared')
  await page.locator('#search-list [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/recurrent-networks\.html#five-initializations-compared$/)
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300)
  await page.keyboard.press('Tab')
  expect(await isAt(page, 'main *'), 'one goes on from the hit').toBe(true)
  await seen()
  await page.goBack()
  await page.waitForURL(/samplers\.html/)
  await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThan(20)

  // The theme.
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.reload()
  await tabTo(page, '[data-theme-toggle]')
  await seen()
  await page.keyboard.press('Space')
  await expect.poll(paper).not.toBe(light)
  expect(await isAt(page, '[data-theme-toggle]')).toBe(true)
  await seen()
  await context.close()
})

/** Every page but those of figures and chapters, and one of each of these. */
function pagesByType(): string[] {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { chapters: { id: string }[] }
  const chapters = manifest.chapters.map(({ id }) => `${id}.html`)
  const others = pagesOf(dist).filter((name) => !/^figures\/(?!index\.)/.test(name) && !chapters.includes(name))
  return [...others, 'recurrent-networks.html', 'figures/powers-by-init.html']
}

test('Tab goes through every type of page, to all there is to press, in sight and with a ring around it', async () => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: true })
  const page = await context.newPage()
  const faults: string[] = []
  for (const name of pagesByType()) {
    await page.goto(address(name))
    faults.push(...(await walked(page)).map((fault) => `${name}: ${fault}`))
  }
  await context.close()
  expect(faults).toEqual([])
})

test('a link that shows no focus, one that is never reached and a trap are found', async () => {
  const page = await browser.newPage()
  await page.setContent(`<a href="#a" style="outline: 0">bare</a><button>sound</button>
    <div tabindex="0" onkeydown="event.preventDefault()">trap</div><a href="#b">behind</a>`)
  expect(await walked(page)).toEqual(['<a class=""> bare shows no focus', '<a class=""> behind is not reached'])
  await page.close()
})
