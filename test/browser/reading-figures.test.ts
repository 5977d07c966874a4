import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './chromium.ts'
import { becomes, fontsIn, heard, layoutOf, moved, pointAt } from './live-figure.ts'
import { figuresIn, printedBook } from './printed-book.ts'
import { type ServedFolder, serveFolder } from './served.ts'

let browser: Browser
let dist = ''
let figures: string[] = []
let served: ServedFolder

beforeAll(async () => {
  dist = await printedBook()
  figures = figuresIn(dist)
  served = await serveFolder(dist)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const fileUrl = (page: string) => pathToFileURL(join(dist, page)).href

let context: BrowserContext
let page: Page
const open = async (id: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  await context?.close()
  context = await browser.newContext({ viewport: { width: 1100, height: 1000 }, offline: true, ...options })
  page = await context.newPage()
  await page.goto(fileUrl(`figures/${id}.html`))
  await fontsIn(page)
}
afterAll(() => context?.close())

const withControl = async (selector: string) => {
  for (const id of figures) {
    await open(id)
    if ((await page.locator(`figure ${selector}`).count()) > 0) return id
  }
  throw new Error(`no figure has ${selector}`)
}

test('an entry of the legend isolates its series, by pointer and by keyboard, and again shows all', async () => {
  await open('gradient-norm-by-time')
  await pointAt(page, 'gradient-norm-by-time')
  const faint = () => page.locator('.live .role-mark path[opacity="0.12"]').count()
  expect(await faint()).toBe(0)
  const entry = (await page.locator('.live .role-legend-label text', { hasText: 'N(0, 1/n)' }).boundingBox())!
  await page.mouse.click(entry.x + entry.width / 2, entry.y + entry.height / 2)
  await expect.poll(faint).toBeGreaterThan(3)
  expect(await heard(page, 'gradient-norm-by-time')).toContain('Only N(0, 1/n)')
  await page.locator('.drawing:visible').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(faint).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(faint).toBeGreaterThan(3)
})

test('the slider shows every timestep, moves the cursor of the norm chart, and follows a point that is chosen', async () => {
  await open('powers-by-init')
  await pointAt(page, 'powers-by-init')
  const slider = page.locator('input[type=range]')
  const shown = () => page.locator('.live').evaluate((live) => live.innerHTML)
  const seen = new Set<string>()
  const [min, max, step] = await slider.evaluate(({ min, max, step }: HTMLInputElement) => [min, max, step].map(Number))
  for (let t = min!; t <= max!; t += step!) {
    await slider.fill(String(t))
    await expect.poll(async () => (await page.locator('.live text').allTextContents()).includes(`t = ${t}`)).toBe(true)
    seen.add(await shown())
  }
  expect(seen.size).toBe((max! - min!) / step! + 1)
  await page.locator('.drawing:visible').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight')
  const words = await heard(page, 'powers-by-init')
  await page.keyboard.press('Enter')
  expect(await slider.inputValue()).toBe(words.match(/; t (\d+)/)?.[1])
})

test('a film plays, pauses, and with reduced motion goes one step at a time', async () => {
  await open('article-cases-powers')
  await pointAt(page, 'article-cases-powers')
  const at = async () => Number(await page.locator('.controls output').textContent())
  await page.click('[data-play]')
  await expect.poll(at).toBeGreaterThan(3)
  expect(await page.locator('[data-play]').textContent()).toBe('Pause')
  await page.click('[data-play]')
  const rested = await at()
  await page.waitForTimeout(400)
  expect(await at()).toBe(rested)
  await open('article-cases-powers', { reducedMotion: 'reduce' })
  await pointAt(page, 'article-cases-powers')
  await page.click('[data-play]')
  await page.waitForTimeout(400)
  expect(await at()).toBe(0)
  await page.click('[data-play]')
  expect(await at()).toBe(1)
})

test('an eigenvalue that is pointed at stands out together with its conjugate', async () => {
  await open('eigenvalues-by-init')
  await pointAt(page, 'eigenvalues-by-init')
  const bold = () => page.locator('.live .role-mark path[stroke="#1d1f23"]').count()
  const before = await bold()
  await page.locator('.drawing:visible').focus()
  await page.keyboard.press('ArrowRight')
  for (let k = 0; k < 40 && (await bold()) - before !== 2; k++)
    await page.keyboard.press('ArrowRight').then(() => page.waitForTimeout(30))
  expect((await bold()) - before).toBe(2)
  await page.keyboard.press('Escape')
})

test('a switch between logarithmic and linear axes says so in the axis, and the drawing keeps its size', async () => {
  const id = await withControl('input[type=radio]')
  await pointAt(page, id)
  const box = () =>
    page
      .locator('.live > svg')
      .evaluate((svg) => `${svg.getAttribute('viewBox')} ${svg.getBoundingClientRect().height}`)
  const labels = async () => String((await page.locator('.live .role-axis-label text').allTextContents()).sort())
  const [before, size] = [await labels(), await box()]
  expect(before).toMatch(/10[⁰¹²³⁴⁵⁶⁷⁸⁹]/)
  await page.check('input[type=radio][value=linear]')
  await expect.poll(labels).not.toMatch(/10[⁰¹²³⁴⁵⁶⁷⁸⁹]/)
  expect(await box()).toBe(size)
  await page.check('input[type=radio][value=log]')
  await expect.poll(labels).toBe(before)
})

test('a finger brings a figure to life and is told what it touches', async () => {
  await open('fibonacci-ratio', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })
  const box = (await page.locator('.drawing:visible').boundingBox())!
  await page.touchscreen.tap(box.x + 0.5 * box.width, box.y + 0.5 * box.height)
  await becomes(page, 'fibonacci-ratio', 'live')
  const told: string[] = []
  for (const down of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) {
    await page.touchscreen.tap(box.x + 0.5 * box.width, box.y + down * box.height)
    told.push(await page.locator('.tooltip').evaluate((tip: HTMLElement) => (tip.hidden ? '' : tip.innerText)))
  }
  expect(told.join()).toMatch(/n\s+\d/)
})

test('a control that is set before the figure lives is not lost', async () => {
  await open('powers-by-init')
  await page.locator('input[type=range]').evaluate((slider: HTMLInputElement) => {
    slider.value = '7'
  })
  await pointAt(page, 'powers-by-init')
  await expect.poll(async () => (await page.locator('.live text').allTextContents()).includes('t = 7')).toBe(true)
})

test('one key opens the table, whose rows are those of the CSV, and Escape closes it and leaves the figure alive', async () => {
  await open('recall-by-units')
  await page.locator('.drawing:visible').focus()
  await becomes(page, 'recall-by-units', 'live')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const csv = page.locator('a[href$="recall-by-units.csv"]').first()
  expect(await dialog.locator('a').first().getAttribute('href')).toContain(
    (await csv.getAttribute('href'))!.replace(/.*\//, ''),
  )
  const lines = readFileSync(join(dist, 'figures/recall-by-units/recall-by-units.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const rows = await dialog
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(',')))
  expect(rows).toEqual(lines)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.locator('figure').getAttribute('data-state')).toBe('live')
  await page.keyboard.press('Escape')
  await becomes(page, 'recall-by-units', 'static')
})

test('a key that is pressed before the figure lives is not lost', async () => {
  await open('powers-by-init')
  await page.locator('.drawing:visible').focus()
  await page.keyboard.press('t')
  await page.locator('dialog[open] table').first().waitFor()
})

test('a long table shows a part, says so, and shows the rest when asked', async () => {
  await open('rate-by-tying')
  await page.getByRole('button', { name: 'table' }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.innerText()).toContain('200 of 1680 rows')
  await dialog.getByRole('button', { name: 'Show 200 more' }).click()
  await dialog.getByRole('button', { name: 'Show 400 more' }).click()
  expect(await dialog.locator('table').first().locator('tbody tr').count()).toBe(800)
})

const zoom = () => page.locator('.live svg').evaluate((svg: SVGSVGElement) => (svg.getScreenCTM() as DOMMatrix).a)

test.each([
  ['norm-between-bounds', 1440, 900, 1.2],
  ['powers-by-init', 1100, 700, 1],
  ['powers-by-init', 390, 800, 1],
])('%s enlarged at %i×%i is alive, not smaller, and comes back to its place', async (id, width, height, least) => {
  await open(id, { viewport: { width, height } })
  await pointAt(page, id)
  const [before, inline] = [await layoutOf(page, id), await zoom()]
  await page.getByRole('button', { name: 'Enlarge' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await zoom()).toBeGreaterThanOrEqual(least * inline)
  await page.keyboard.press('ArrowRight')
  const words = await heard(page, id)
  expect(await dialog.locator('.status').textContent()).toBe(words)
  const [ring, tip] = await Promise.all(['.cursor > *', '.tooltip'].map((one) => dialog.locator(one).boundingBox()))
  expect(Math.max(tip!.x - ring!.x - ring!.width, ring!.x - tip!.x - tip!.width)).toBeLessThan(30)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const { differs, farthest } = moved(before, await layoutOf(page, id))
  expect(differs).toBe('')
  expect(farthest).toBeLessThan(0.5)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Enlarge')
})

/** The distance in px from a place of the window to the middle of the ring. */
const ringFrom = ([x, y]: readonly [number, number]) =>
  page.locator('.cursor').evaluate(
    (cursor, place) => {
      const { x, y, width, height } = cursor.getBoundingClientRect()
      return width > 0 ? Math.hypot(x + width / 2 - place[0]!, y + height / 2 - place[1]!) : 1e9
    },
    [x, y],
  )

test('every curve of a panel is told where it is pointed at, also two of the same rows', async () => {
  for (const id of ['eigenvalue-powers', 'stretch-by-regime', 'gradient-norm-by-time']) {
    await open(id)
    await pointAt(page, id)
    const places = await page.locator('.live .mark-line.role-mark path').evaluateAll((paths) =>
      paths.flatMap((path) => {
        const line = path as SVGPathElement
        const vertices = (line.getAttribute('d') ?? '').match(/[ML][^ML]+/g) ?? []
        if (vertices.length < 20) return []
        return [0.2, 0.5, 0.8].map((part) => {
          const { x, y } = line.getPointAtLength(part * line.getTotalLength()).matrixTransform(line.getScreenCTM()!)
          return [x, y] as const
        })
      }),
    )
    expect(places.length, id).toBeGreaterThan(5)
    for (const place of places) {
      await page.mouse.move(...place)
      expect(await ringFrom(place), `${id} at ${place}`).toBeLessThan(12)
    }
  }
})

test('a bar is told wherever it is pointed at', async () => {
  await open('first-column-by-sampler')
  await pointAt(page, 'first-column-by-sampler')
  const bars = await page
    .locator('.live .mark-rect.role-mark path')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect()))
  expect(bars.length).toBeGreaterThan(50)
  for (const { x, y, width, height } of bars.filter((_, k) => k % 9 === 0).filter((bar) => bar.height > 2)) {
    for (const down of [0.1, 0.9]) {
      await page.mouse.move(x + width / 2, y + down * height)
      expect(await page.locator('.tooltip').isVisible()).toBe(true)
    }
  }
})

test('no tooltip leaves the window or lies under the pointer', async () => {
  for (const viewport of [
    { width: 1100, height: 500 },
    { width: 360, height: 740 },
  ]) {
    await open('gradient-norm-by-time', { viewport })
    await pointAt(page, 'gradient-norm-by-time')
    const box = (await page.locator('.drawing:visible').boundingBox())!
    let told = 0
    for (let x = 10; x < box.width; x += 37)
      for (let y = 10; y < Math.min(box.height, viewport.height - box.y - 10); y += 41) {
        await page.mouse.move(box.x + x, box.y + y)
        const tip = page.locator('.tooltip')
        if (!(await tip.isVisible())) continue
        told++
        const { x: left, y: top, width, height } = (await tip.boundingBox())!
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + width).toBeLessThanOrEqual(viewport.width)
        expect(top).toBeGreaterThanOrEqual(0)
        const under = left < box.x + x && box.x + x < left + width && top < box.y + y && box.y + y < top + height
        expect(under && (await ringFrom([box.x + x, box.y + y])) < 10).toBe(false)
      }
    expect(told).toBeGreaterThan(20)
  }
})

test('scrolling over figures brings none to life; a pointer that moves does', async () => {
  await open('powers-by-init')
  await page.goto(fileUrl('recurrent-networks.html'))
  await page.mouse.move(500, 500)
  for (let k = 0; k < 40; k++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(20)
  }
  expect(await page.locator('figure[data-state=live], figure[data-state=loading]').count()).toBe(0)
  await page.locator('figure .drawing.wide').first().hover()
  await expect.poll(() => page.locator('figure[data-state=live]').count()).toBe(1)
})

test('the first tap on Play plays; after Escape slider and button bring the figure back', async () => {
  await open('powers-by-init')
  const at = async () => Number(await page.locator('.controls output').textContent())
  await page.locator('[data-play]').dispatchEvent('click')
  await becomes(page, 'powers-by-init', 'live')
  await expect.poll(at).toBeLessThan(20)
  await page.locator('[data-play]').click()
  await page.keyboard.press('Escape')
  await becomes(page, 'powers-by-init', 'static')
  expect(await at()).toBe(64)
  await page.locator('input[type=range]').focus()
  await becomes(page, 'powers-by-init', 'live')
  await page.keyboard.press('Escape')
  await becomes(page, 'powers-by-init', 'static')
  await page.keyboard.press('ArrowLeft')
  await becomes(page, 'powers-by-init', 'live')
  await expect.poll(async () => (await page.locator('.live text').allTextContents()).includes('t = 63')).toBe(true)
  expect(await at()).toBe(63)
})

test('the keyboard goes on where it was after the table, and series stand across from each other', async () => {
  await open('gradient-norm-by-time')
  await page.locator('.drawing:visible').focus()
  await becomes(page, 'gradient-norm-by-time', 'live')
  const said = async () => (await page.locator('[role=status]').textContent()) ?? ''
  const time = async () => (await said()).match(/; t (\d+)/)?.[1]
  for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowRight')
  const before = await time()
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  expect(Number(await time())).toBe(Number(before) + 1)
  const names = new Set<string>()
  for (let k = 0; k < 6; k++) {
    await page.keyboard.press('ArrowDown')
    names.add((await said()).split(';')[0]!)
  }
  expect(names.size).toBeGreaterThan(3)
})

test('another entry of the legend takes the place of the one that is isolated', async () => {
  await open('gradient-norm-by-time')
  await pointAt(page, 'gradient-norm-by-time')
  for (const name of ['N(0, 1/n)', 'orthogonal']) {
    const entry = (await page.locator('.live .role-legend-label text', { hasText: name }).boundingBox())!
    await page.mouse.click(entry.x + entry.width / 2, entry.y + entry.height / 2)
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain(`Only ${name} `)
  }
})

test('printed from the dark theme, figures are in light inks, without what only a screen can do', async () => {
  await open('powers-by-init')
  await pointAt(page, 'powers-by-init')
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  await page.emulateMedia({ media: 'print' })
  const ink = await page
    .locator('.live text')
    .first()
    .evaluate((text) => getComputedStyle(text).fill)
  expect(Math.max(...(ink.match(/\d+/g) ?? []).map(Number))).toBeLessThan(128)
  expect(await page.locator('.controls').isVisible()).toBe(false)
})

test('the link of a figure is copied: from a folder the published one', async () => {
  await open('powers-by-init', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('main a[href$="#powers-by-init"]:not(.anchor)').click()
  const figure = page.locator('[id="powers-by-init"]')
  await figure.locator('.menu summary').click()
  await figure.getByRole('link', { name: 'Copy its link' }).click()
  expect(await heard(page, 'powers-by-init')).toBe('The link is copied.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^https:\/\/.*\/figures\/powers-by-init\.html$/)
})

test('what does not load leaves the static drawing, says that it failed, and is tried again', async () => {
  context = await browser.newContext({ viewport: { width: 1100, height: 1000 } })
  page = await context.newPage()
  await page.route('**/live.js*', (route) => route.abort())
  await page.goto(`${served.url}figures/powers-by-init.html`)
  const still = await layoutOf(page, 'powers-by-init')
  await page.locator('.drawing:visible').hover()
  await becomes(page, 'powers-by-init', 'failed')
  expect(moved(still, await layoutOf(page, 'powers-by-init'))).toEqual({ differs: '', farthest: 0 })
  expect(await heard(page, 'powers-by-init')).toContain('could not be brought to life')
  await page.unroute('**/live.js*')
  await page.locator('.drawing:visible').click()
  await becomes(page, 'powers-by-init', 'live')
})
