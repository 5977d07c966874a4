import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

/** A page of a printed book, opened from its folder or from a server, with what it asked for and said. */
export interface PreviewPage {
  readonly page: Page
  readonly card: Locator
  /** The files that it asked for, by their addresses. */
  readonly asked: readonly string[]
  readonly said: readonly string[]
  /** The first link of its text that leads so. */
  link(href: string): Locator
  close(): Promise<void>
}

/** Opens a page of the book at an address or in a folder. */
export async function previewPage(
  browser: Browser,
  address: string,
  look: BrowserContextOptions = {},
): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...look })
  const page = await context.newPage()
  const [asked, said]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  return {
    page,
    card: page.locator('.preview:popover-open'),
    asked,
    said,
    link: (href) => page.locator(`main a[href="${href}"]:visible`).first(),
    close: () => context.close(),
  }
}

/** The address of a file of a folder. */
export const fileAddress = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href
