import type { Page } from 'playwright-core'
import type { LabFacts } from '../../src/reader/lab/facts.ts'
import { becomes } from './live-figure.ts'

/** What the page knows of the edition. */
export async function factsOf(page: Page): Promise<LabFacts> {
  await page.waitForFunction(() => self.labFacts !== undefined)
  return page.evaluate(() => self.labFacts as LabFacts)
}

/** Waits for the verdict on a run, or for the words that there is none. */
export async function verdict(page: Page, scope = '.lab'): Promise<string> {
  const status = page.locator(`${scope} .lab-status`)
  for (let tries = 0; tries < 1200; tries++) {
    const kind = await status
      .locator('[data-verdict]')
      .getAttribute('data-verdict', { timeout: 50 })
      .catch(() => null)
    if (kind) return kind
    const words = (await status.textContent()) ?? ''
    if (/failed|not legal|Cancelled/.test(words)) return words
  }
  throw new Error('the run does not end')
}

/** Goes to a state of the lab on a page that is open, and waits for its verdict. */
export async function ranAt(page: Page, hash: string): Promise<string> {
  await page.evaluate((state) => {
    document.querySelector('.lab-status')?.replaceChildren()
    location.hash = state
  }, hash)
  await page.waitForFunction(() => document.querySelector('.lab-status')?.textContent !== '')
  return verdict(page)
}

/** Everything that the drawing in sight says. */
export async function textsOf(page: Page, id: string): Promise<string[]> {
  await becomes(page, id, 'live')
  const texts = await page.locator(`[id="${id}"] .live svg text`).allTextContents()
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

/** The paths and places of what the drawing in sight shows. */
export function marksOf(page: Page, id: string): Promise<string> {
  return page.locator(`[id="${id}"] .live svg`).evaluate((svg) => svg.innerHTML)
}
