import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { verdict } from './lab-page.ts'
import { printedBook } from './printed-book.ts'

let browser: Browser
let dist = ''

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
})
afterAll(() => browser?.close())

const url = (page: string, hash = '') => pathToFileURL(join(dist, page)).href + hash
const FIGURE = 'powers-by-init'

/** Each state in which a reader finds the lab, and how a page is brought there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'before a run': async (page) => {
    await page.goto(url('lab.html'))
    await page.locator('.lab-run').waitFor()
  },
  'after a run': async (page) => {
    await page.goto(url('lab.html', `#figure=${FIGURE}&rnn.size=8`))
    expect(await verdict(page)).toBe('own')
    await page.locator('.lab-findings summary').click()
  },
  'with illegal values': async (page) => {
    await page.goto(url('lab.html', `#figure=${FIGURE}&rnn.size=1000&rnn.sise=2`))
    await page.getByText('not legal').waitFor()
  },
  'while it runs': async (page) => {
    await page.goto(url('lab.html', '#figure=frobenius-norm-by-time&rnn.size=128&rnn.steps=100000'))
    await page.getByText('Running the experiment.').waitFor()
  },
  'in a chapter': async (page) => {
    await page.goto(url('recurrent-networks.html', `#lab?figure=${FIGURE}&rnn.size=8`))
    expect(await verdict(page, `[id=${FIGURE}]`)).toBe('own')
  },
}

/** Brings a page of its own to each state, and gathers what `look` finds wrong there. */
async function inEveryState(options: BrowserContextOptions, look: (page: Page, state: string) => Promise<string[]>) {
  const found: string[] = []
  for (const [state, bring] of Object.entries(STATES)) {
    const context = await browser.newContext({ offline: true, ...options })
    const page = await context.newPage()
    await bring(page)
    found.push(...(await look(page, state)))
    await context.close()
  }
  return found
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing in any state of the lab in the %s theme',
  async (colorScheme) => {
    expect(await inEveryState({ viewport: { width: 1280, height: 900 }, colorScheme }, violations)).toEqual([])
  },
)

test.each([320, 768])('at %i px no state of the lab scrolls sideways', async (width) => {
  const sideways = await inEveryState({ viewport: { width, height: 900 } }, async (page, state) => {
    const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    return room > 0 ? [`${state}: by ${room} px`] : []
  })
  expect(sideways).toEqual([])
})

test('the keyboard goes from the figure to its params, to Run and on to the drawing', async () => {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  await STATES['after a run']?.(page)
  await page.getByLabel('Figure', { exact: true }).focus()
  const order: string[] = []
  for (let k = 0; k < 16; k++) {
    await page.keyboard.press('Tab')
    order.push(
      await page.evaluate(() => {
        const { id, className, ariaLabel, textContent } = document.activeElement as HTMLElement
        return id || ariaLabel || textContent || className
      }),
    )
  }
  const at = (name: string) => order.findIndex((one) => one.includes(name))
  const places = ['rnn.size', 'rnn.size, slider', 'rnn.steps', 'seed', 'Run', 'Figure 5.'].map(at)
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await context.close()
})

test('on paper of any width there is the figure with its words, and nothing to fill in or press', async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  await page.goto(url('lab.html'))
  await page.locator('.lab-run').waitFor()
  const height = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().height)
  await page.emulateMedia({ media: 'print' })
  for (const width of [1200, 760, 360]) {
    await page.setViewportSize({ width, height: 3000 })
    expect(await page.locator('main :is(button, input, select):visible').count(), `${width} px`).toBe(0)
    expect(await page.locator('main figure img:visible').count()).toBe(1)
    expect(await height()).toBeLessThan(1500)
  }
  await page.close()
})
