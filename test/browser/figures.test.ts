import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { launch } from './chromium.ts'
import { becomes, faultsOf, fontsIn, heard, layoutOf, layoutShift, moved, pointAt } from './live-figure.ts'
import { figuresIn, printedBook } from './printed-book.ts'
import { BEST_QUALITY, policyOf, type ServedFolder, serveFolder } from './served.ts'

let browser: Browser
let dist = ''
let figures: string[] = []
let served: ServedFolder

beforeAll(async () => {
  dist = await printedBook()
  figures = figuresIn(dist)
  served = await serveFolder(dist, { at: '/deep/er/path/', policy: policyOf(dist) })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const fileUrl = (page: string) => pathToFileURL(join(dist, page)).href
const isLocal = (url: string) => /^(file|data|blob):/.test(url)

/** The first place of a grid over the drawing at which something is told; the figure must live. */
async function findsSomething(page: Page, id: string): Promise<string> {
  const box = (await page.locator(`[id="${id}"] .drawing:visible`).boundingBox())!
  for (const down of [0.5, 0.3, 0.7, 0.15, 0.85])
    for (const across of [0.5, 0.25, 0.75, 0.1, 0.9, 0.35, 0.6]) {
      await page.mouse.move(box.x + across * box.width, box.y + down * box.height)
      const told = await page
        .locator(`[id="${id}"] .tooltip`)
        .evaluate((tip: HTMLElement) => (tip.hidden ? '' : tip.innerText))
      if (told) return told
    }
  return ''
}

/** Lets a figure answer to pointer, keyboard and controls, and go back to rest; says what it failed to do. */
async function exercise(page: Page, id: string): Promise<string[]> {
  const wrong: string[] = []
  const told = await findsSomething(page, id)
  if (!/\d|[a-z]{2}/i.test(told) || /undefined|NaN|\[object/.test(told)) wrong.push(`the pointer is told “${told}”`)
  await page.locator(`[id="${id}"] .drawing:visible`).focus()
  await page.keyboard.press('Home')
  const first = await heard(page, id)
  if (/undefined|NaN|\[object|[$\\{}]/.test(first)) wrong.push(`the keyboard is told “${first}”`)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await heard(page, id, first).catch((error: Error) => wrong.push(error.message))
  for (const slider of await page.locator(`[id="${id}"] input[type=range]`).all()) {
    const pictures = () => page.locator(`[id="${id}"] .live svg`).evaluate((svg) => svg.innerHTML)
    const before = await pictures()
    await slider.fill((await slider.getAttribute('min'))!)
    await page.waitForTimeout(60)
    if ((await pictures()) === before) wrong.push('the slider changes nothing')
  }
  for (const choice of await page.locator(`[id="${id}"] input[type=radio]:not(:checked)`).all()) {
    const labels = () => page.locator(`[id="${id}"] .live .role-axis-label`).allTextContents()
    const before = String(await labels())
    await choice.check()
    await page.waitForTimeout(60)
    if (String(await labels()) === before) wrong.push('the switch changes no axis')
  }
  await page.locator(`[id="${id}"] .drawing:visible`).focus()
  await page.keyboard.press('Escape')
  await becomes(page, id, 'static')
  return wrong.map((fault) => `${id}: ${fault}`)
}

/** Brings every figure to life from a folder, with the network off, and gathers what moved and what went wrong. */
async function fromFolder(width: number): Promise<{ faults: string[]; worst: number }> {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, offline: true })
  const page = await context.newPage()
  const faults = faultsOf(page, isLocal)
  let worst = 0
  for (const id of figures) {
    await page.goto(fileUrl(`figures/${id}.html`))
    await fontsIn(page)
    const still = await layoutOf(page, id)
    const before = await layoutShift(page)
    await pointAt(page, id)
    const { differs, farthest } = moved(still, await layoutOf(page, id))
    worst = Math.max(worst, farthest)
    if (differs) faults.push(`${id}: ${differs}`)
    faults.push(...(await exercise(page, id)))
    const back = moved(still, await layoutOf(page, id))
    if (back.differs || back.farthest > 0.01) faults.push(`${id} does not come back as it was: ${back.differs}`)
    const shift = (await layoutShift(page)) - before
    if (shift > 0) faults.push(`${id}: layout shift ${shift}`)
  }
  await context.close()
  return { faults, worst }
}

describe('from a folder, with the network off', () => {
  test.each([1100, 360])(
    'at %i px every figure comes to life without moving a pixel, answers, and goes back',
    async (width) => {
      const { faults, worst } = await fromFolder(width)
      expect(figures.length).toBeGreaterThan(30)
      expect(faults).toEqual([])
      expect(worst).toBeLessThan(0.5)
    },
  )

  test('every figure of every chapter comes to life in its place, and that of the title page', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, offline: true })
    const page = await context.newPage()
    const faults = faultsOf(page, isLocal)
    const lived: string[] = []
    for (const name of pagesOf(dist).filter((one) => !one.includes('/'))) {
      await page.goto(fileUrl(name))
      for (const id of await page.locator('figure[data-state]').evaluateAll((all) => all.map((one) => one.id))) {
        await page.locator(`[id="${id}"] .drawing.wide`).focus()
        await becomes(page, id, 'live')
        lived.push(id)
      }
      expect(await page.locator('script[src*="live.js"]').count()).toBeLessThanOrEqual(1)
    }
    await context.close()
    expect(faults).toEqual([])
    const cover = lived.find((id, at) => lived.indexOf(id) < at)
    expect(cover).toBeDefined()
    expect(lived.sort()).toEqual([...figures, cover].sort())
  })
})

describe('under a strict policy, at a sub-path', () => {
  test('no page violates it, and every figure works', async () => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 1000 } })
    const page = await context.newPage()
    const faults = faultsOf(page, (url) => url.startsWith(served.url) || isLocal(url))
    await page.exposeFunction('violation', (text: string) => faults.push(text))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        (self as unknown as { violation(text: string): void }).violation(
          `violates ${violatedDirective}: ${blockedURI} in ${sourceFile}`,
        ),
      )
    })
    for (const name of pagesOf(dist)) {
      await page.goto(served.url + name)
      const [, id] = name.match(/^figures\/(?!index\.)(.+)\.html$/) ?? []
      if (!id) continue
      await pointAt(page, id)
      faults.push(...(await exercise(page, id)))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  test('the runtime is asked for once, when a reader first points at a figure, and is at most 140 kB', async () => {
    const counted = await serveFolder(dist, { quality: BEST_QUALITY })
    const context = await browser.newContext({ viewport: { width: 1100, height: 1000 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${counted.url}recurrent-networks.html`)
    await page.waitForLoadState('networkidle')
    counted.forget()
    for (const figure of await page.locator('figure[data-state] .drawing.wide').all())
      await figure.hover({ position: { x: 1, y: 1 } })
    await page.waitForFunction(() => document.querySelectorAll('figure[data-state=live]').length > 5)
    const runtime = counted.requests.filter(({ path }) => path === 'assets/live.js')
    expect(runtime).toHaveLength(1)
    expect(runtime[0]?.bytes).toBeLessThanOrEqual(140_000)
    const data = counted.requests.filter(({ path }) => /^figures\/.*\.js$/.test(path))
    expect(data.length).toBeGreaterThan(5)
    expect(new Set(data.map(({ path }) => path)).size).toBe(data.length)
    expect(data.filter(({ bytes }) => bytes > 150_000)).toEqual([])
    await context.close()
    await counted.stop()
  })
})
