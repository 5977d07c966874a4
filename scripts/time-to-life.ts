import type { Browser } from 'playwright-core'

type Timed = Window & { intent?: number; living?: number }

/**
 * Milliseconds from the moment that the pointer reaches a page's first figure until the figure lives, with everything in
 * the browser's cache.
 * @returns undefined if the page has no figure that can live.
 */
export async function timeToLife(browser: Browser, url: string): Promise<number | undefined> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  let time: number | undefined
  for (const round of ['filling the cache', 'from cache']) {
    await page.goto(url, { waitUntil: 'networkidle' })
    const drawing = page.locator('figure[data-state] .drawing:visible').first()
    if ((await drawing.count()) === 0) break
    await drawing.scrollIntoViewIfNeeded()
    await page.mouse.move(0, 0)
    await drawing.hover({ position: { x: 3, y: 3 }, force: true })
    const seen = await page.waitForFunction(() => {
      const { intent, living } = window as Timed
      return intent !== undefined && living !== undefined ? { ms: living - intent } : undefined
    })
    if (round === 'from cache') time = ((await seen.jsonValue()) as { ms: number }).ms
  }
  await context.close()
  return time
}

/** Runs in the page before anything else does. */
function watch(): void {
  const timed = window as Timed
  addEventListener(
    'pointerover',
    ({ target, timeStamp }) => {
      if (target instanceof Element && target.closest('figure[data-state]')) timed.intent ??= timeStamp
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (document.querySelector('figure[data-state=live]')) timed.living ??= performance.now()
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] })
}
