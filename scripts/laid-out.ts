import type { Page } from 'playwright-core'

/** Resolves when a page that lays itself out in turn has come to its end. */
export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-below], [data-below] ~ *')].every(
      (block) => getComputedStyle(block).contentVisibility === 'visible',
    ),
  )
}
