import { type Browser, chromium as driver, type Page } from 'playwright-core'
import { BookError } from '../../../pipeline/problems.ts'

/** A page that a browser is to show. */
export interface Browsing {
  /** The path of a Chromium. */
  readonly chromium: string
  readonly html: string
}

/** What a Chromium is started with so that it runs anywhere and makes no connection of its own. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** The address that the page has: the same on every machine. */
const ADDRESS = 'https://book.invalid/'

/**
 * Shows a page without running its scripts, does something with it, and says what that was done by.
 * @throws {BookError} if it does not start.
 */
export async function inBrowser<T>(
  { chromium, html }: Browsing,
  act: (page: Page) => Promise<T>,
): Promise<{ readonly done: T; readonly printer: string }> {
  const browser = await launched(chromium)
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' })
    const page = await context.newPage()
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await page.goto(ADDRESS)
    return { done: await act(page), printer: nameOf(browser) }
  } finally {
    await browser.close()
  }
}

/** The name and version of a Chromium, as an edition records what printed its PDF; nothing if it does not start. */
export async function printerAt(chromium: string): Promise<string | undefined> {
  const browser = await launched(chromium).catch(() => undefined)
  await browser?.close()
  return browser && nameOf(browser)
}

async function launched(chromium: string): Promise<Browser> {
  try {
    return await driver.launch({ executablePath: chromium, args: FLAGS })
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n')
    throw new BookError([
      {
        where: chromium,
        what: `does not start: ${why}`,
        instead: 'Name another Chromium: CHROMIUM=/path/to/chromium npm run pdf',
      },
    ])
  }
}

const nameOf = (browser: Browser) => `Chromium ${browser.version()}`
