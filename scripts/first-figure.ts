import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PHONE } from './page-weights.ts'

/** A slow phone: its connection, and how many times slower than this machine it computes. */
export const SLOW_PHONE = { kilobitsPerSecond: 1600, latency: 150, slowdown: 4 } as const

/** Milliseconds after which a page is taken to have no figure. */
const PATIENCE = 30_000

/**
 * Milliseconds from the start of navigation until a frame after the page's first figure has a box in the
 * window and something has been painted; on a slow phone with nothing cached. A figure below the fold is scrolled to as
 * soon as it is there.
 * @returns undefined if the page has no figure.
 */
export async function firstFigurePainted(browser: Browser, url: string): Promise<number | undefined> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' })
  const page = await context.newPage()
  await slowDown(context, page)
  await page.addInitScript(watchFirstFigure)
  await page.goto(url, { waitUntil: 'load', timeout: 2 * PATIENCE })
  const seen = await page.waitForFunction(() => (window as Watching).firstFigure, undefined, { timeout: PATIENCE })
  const { painted } = (await seen.jsonValue()) as FirstFigure
  await context.close()
  return painted
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  const bytesPerSecond = (SLOW_PHONE.kilobitsPerSecond * 1000) / 8
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.slowdown })
}

interface FirstFigure {
  readonly painted: number | undefined
}
type Watching = Window & { firstFigure?: FirstFigure }

/** Runs in the page before anything else does. */
function watchFirstFigure(): void {
  const inWindow = ({ width, height, top, bottom }: DOMRect) =>
    width > 0 && height > 0 && top < innerHeight && bottom > 0
  const look = () => {
    const drawing = [...document.querySelectorAll('figure svg')].find((svg) => svg.getBoundingClientRect().width > 0)
    if (drawing && !inWindow(drawing.getBoundingClientRect())) drawing.scrollIntoView({ behavior: 'instant' })
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0
    if (drawing && isPainted && inWindow(drawing.getBoundingClientRect()))
      requestAnimationFrame(() => {
        ;(window as Watching).firstFigure = { painted: performance.now() }
      })
    else if (!drawing && document.readyState === 'complete') (window as Watching).firstFigure = { painted: undefined }
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
