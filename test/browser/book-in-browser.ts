import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch } from './chromium.ts'
import { printedForWeb } from './printed-book.ts'

/** The browser of a file of tests, from before its first to after its last. */
export let browser: Browser
/** The folder of the book, printed without files that are only for print. */
export let dist = ''

beforeAll(async () => {
  dist = await printedForWeb()
  browser = await launch()
})
afterAll(() => browser?.close())
