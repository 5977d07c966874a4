import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { ranAt } from './lab-page.ts'
import { becomes, pointAt } from './live-figure.ts'
import { figuresIn, printedBook } from './printed-book.ts'
import { type ServedFolder, serveFolder } from './served.ts'

let dist = ''
let browser: Browser
let served: ServedFolder

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
  served = await serveFolder(dist)
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

/** Opens the book and gathers whatever it asks for, logs or breaks at. */
async function opened(url: string, look: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...look })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error.stack)))
  page.on('request', (request) => {
    const asked = request.url()
    if (!/^(?:data|blob):/.test(asked) && asked !== url) faults.push(`asks for ${asked}`)
  })
  await page.goto(url)
  return { page, faults }
}

/** Figures in their places, which have menus; that on the front page is one of them once more. */
const NUMBERED = 'figure[data-state]:not(.cover)'

const file = () => pathToFileURL(join(dist, 'book.html')).href

/** Brings every figure to life and says which did not come. */
function lifeless(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const figures = [...document.querySelectorAll<HTMLElement>('figure[data-state]')]
    for (const figure of figures) {
      figure.scrollIntoView()
      await self.figures?.enliven(figure)
    }
    return figures
      .filter(({ dataset }) => dataset['state'] !== 'live')
      .map(({ id, dataset }) => `${id} ${dataset['reason']}`)
  })
}

test.each(['from a file', 'served'])(
  '%s, every figure comes to life and the lab gets the published result, and nothing is asked for or logged',
  async (how) => {
    const { page, faults } = await opened(how === 'served' ? `${served.url}book.html` : file())
    expect(await lifeless(page)).toEqual([])
    expect(await page.locator('figure[data-state]').count()).toBeGreaterThan(figuresIn(dist).length / 2)
    const id = await page.locator(NUMBERED).first().getAttribute('id')
    expect(await ranAt(page, `figure=${id}`)).toBe('published')
    await becomes(page, `lab-${id}`, 'live')
    expect(faults).toEqual([])
    await page.context().close()
  },
)

test('every id stands once, and all that refers to one finds it, on the page as printed and with the lab open', async () => {
  const { page } = await opened(file())
  const faults = () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
      const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']
      const named = names.flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name)?.split(' ') ?? []),
      )
      const linked = [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        .filter((anchor) => !anchor.includes('='))
      const known = new Set(ids)
      return { twice, lost: [...named, ...linked].filter((id) => !known.has(id)), links: linked.length }
    })
  const printed = await faults()
  expect(printed).toMatchObject({ twice: [], lost: [] })
  expect(printed.links).toBeGreaterThan(200)
  const first = page.locator(NUMBERED).first()
  await first.locator('.menu summary').click()
  await first.locator('[data-action=lab]').click()
  await first.locator('.lab-drawer').waitFor()
  await page.locator('#lab select').waitFor()
  expect(await faults()).toMatchObject({ twice: [], lost: [] })
  await page.context().close()
})

test('a link to a chapter, a figure or a formula goes there, below the head of the page that stays in sight', async () => {
  const { page } = await opened(file())
  for (const kind of ['.contents a', 'main a[href^="#eq:"]', 'main p > a[href^="#"]:not([href*=":"])']) {
    const href = (await page.locator(kind).last().getAttribute('href')) ?? ''
    await page.evaluate((hash) => {
      location.hash = hash
    }, href)
    const [target, head] = await page.evaluate(
      (id) => [
        document.getElementById(id)?.getBoundingClientRect().top,
        document.querySelector('.masthead')?.clientHeight,
      ],
      decodeURIComponent(href.slice(1)),
    )
    expect(target, href).toBeGreaterThanOrEqual(head ?? 0)
    expect(target, href).toBeLessThan(900)
  }
  await page.context().close()
})

test('a figure’s file of data is made in place, the same to the byte as on the site', async () => {
  const { page, faults } = await opened(file())
  await page.locator(`${NUMBERED} .menu summary`).first().click()
  for (const figure of ['figure.cover', NUMBERED]) {
    const link = page.locator(`${figure} a[href$=".csv"]`).first()
    const href = (await link.getAttribute('href')) ?? ''
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const path = href.slice(href.indexOf('figures/'))
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(join(dist, path), 'utf8'))
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('the theme changes and the contents close behind the reader', async () => {
  const { page } = await opened(file(), { colorScheme: 'light' })
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.locator('[data-theme-toggle]').click()
  expect(await paper()).not.toBe(light)
  await page.locator('.contents summary').click()
  await page.locator('.contents a').last().click()
  expect(await page.locator('.contents').getAttribute('open')).toBeNull()
  await page.context().close()
})

test('on a phone nothing scrolls sideways, and drawings are those for a phone; without scripts the others stand in', async () => {
  const phone = { viewport: { width: 320, height: 700 } }
  const { page, faults } = await opened(file(), phone)
  await page.waitForFunction(() => document.querySelector('[data-packed]') === null)
  expect(await page.locator('.drawing.wide:visible').count()).toBe(0)
  expect(await page.locator('main figure .drawing.narrow:visible svg').count()).toBeGreaterThan(10)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const id = (await page.locator('figure[data-state]').first().getAttribute('id')) ?? ''
  await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded()
  await pointAt(page, id)
  expect(faults).toEqual([])
  await page.context().close()
  const plain = await opened(file(), { ...phone, javaScriptEnabled: false })
  expect(await plain.page.locator('main figure .drawing.wide:visible svg').count()).toBeGreaterThan(10)
  await plain.page.context().close()
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  const { page } = await opened(file(), { colorScheme })
  await page.locator('#lab').scrollIntoViewIfNeeded()
  await page.locator('#lab select').waitFor()
  expect(await violations(page, 'book.html')).toEqual([])
  await page.context().close()
})
