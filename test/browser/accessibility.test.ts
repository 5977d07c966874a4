import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { becomes } from './live-figure.ts'
import { figuresIn, printedBook } from './printed-book.ts'

let browser: Browser
let dist = ''

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
})
afterAll(() => browser?.close())

test.each(['light', 'dark'] as const)('axe finds nothing on any page in the %s theme', async (colorScheme) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, offline: true })
  const page = await context.newPage()
  const found: string[] = []
  for (const name of pagesOf(dist)) {
    await page.goto(pathToFileURL(join(dist, name)).href)
    found.push(...(await violations(page, name)))
  }
  await context.close()
  expect(found).toEqual([])
})

/** What a narrow window changes: what must be scrolled there, how large what is pressed is, and what is hidden. */
const NARROW = ['scrollable-region-focusable', 'target-size', 'link-name', 'button-name', 'aria-hidden-focus']

test('axe finds nothing that must be scrolled or pressed out of reach at 320 px', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, offline: true })
  const page = await context.newPage()
  const found: string[] = []
  const figures = figuresIn(dist).map((id) => `figures/${id}.html`)
  const pages = pagesOf(dist).filter((name) => !figures.includes(name) || figures.indexOf(name) % 4 === 0)
  for (const name of pages) {
    // A page that is opened at a place is laid out at once, all of it.
    await page.goto(`${pathToFileURL(join(dist, name)).href}#content`)
    found.push(...(await violations(page, name, NARROW)))
  }
  await context.close()
  expect(found).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing on a live figure in the %s theme', async (colorScheme) => {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, colorScheme, offline: true })
  const page = await context.newPage()
  const found: string[] = []
  for (const id of figuresIn(dist).filter((_, k) => k % 4 === 0)) {
    await page.goto(pathToFileURL(join(dist, 'figures', `${id}.html`)).href)
    await page.locator('.drawing:visible').focus()
    await becomes(page, id, 'live')
    await page.keyboard.press('ArrowRight')
    found.push(...(await violations(page, `${id}, live`)))
    await page.keyboard.press('t')
    await page.getByRole('dialog').waitFor()
    found.push(...(await violations(page, `${id}, its table`)))
    await page.keyboard.press('Escape')
    await page.locator('.drawing:visible').focus()
    await page.keyboard.press('e')
    await page.getByRole('dialog').waitFor()
    found.push(...(await violations(page, `${id}, enlarged`)))
  }
  await context.close()
  expect(found).toEqual([])
})

test('a figure is in the keyboard’s reach whole: tab to it, step, choose, open the table, and go on', async () => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: true })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(dist, 'figures', 'gradient-norm-by-time.html')).href)
  const onDrawing = () => page.evaluate(() => document.activeElement?.classList.contains('drawing') ?? false)
  for (let k = 0; k < 20 && !(await onDrawing()); k++) await page.keyboard.press('Tab')
  expect(await onDrawing()).toBe(true)
  await becomes(page, 'gradient-norm-by-time', 'live')
  const outline = await page.locator('.drawing:visible').evaluate((drawing) => getComputedStyle(drawing).outlineStyle)
  expect(outline).toBe('solid')
  const said = async () => (await page.locator('[role=status]').textContent()) ?? ''
  const values = new Set<string>()
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowDown', 'ArrowDown', 'Home']) {
    await page.keyboard.press(key)
    values.add(await said())
  }
  expect(values.size).toBe(6)
  for (const words of values) expect(words).toMatch(/^initialization .+; t \d+ timesteps; .*\d/)
  await page.keyboard.press('Tab')
  expect(await onDrawing()).toBe(false)
  await context.close()
})
