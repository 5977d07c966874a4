import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { zipContents } from '../../src/site/bindings/zip.ts'
import { policyOf, serveFolder } from './served.ts'

/** One way to read a book, open in a browser. */
export interface Way {
  readonly page: Page
  /** Whether all pages are one. */
  readonly isWhole: boolean
  /** The address of a page, or of a place on it. */
  address(place: string): string
  /** The paths among some that lead to nothing. */
  dead(paths: readonly string[]): Promise<string[]>
  /** What was asked of anyone but the book, and what its pages said to the console. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

interface Opening {
  readonly isWhole?: boolean
  address(place: string): string
  isOwn(url: string): boolean
  dead?(paths: readonly string[], page: Page): Promise<string[]>
  close?(): Promise<void>
}

const WIDE = { width: 1100, height: 900 }

async function opened(browser: Browser, opening: Opening, before?: (page: Page) => Promise<void>): Promise<Way> {
  const context: BrowserContext = await browser.newContext({ viewport: WIDE, colorScheme: 'light' })
  const page = await context.newPage()
  await before?.(page)
  const faults: string[] = []
  page.on('console', (message) => faults.push(`says ${message.text()}`))
  page.on('pageerror', (error) => faults.push(String(error.stack)))
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !opening.isOwn(request.url())) faults.push(`asks ${request.url()}`)
  })
  return {
    page,
    faults,
    isWhole: opening.isWhole ?? false,
    address: opening.address,
    dead: (paths) => opening.dead?.(paths, page) ?? Promise.resolve([]),
    close: async () => {
      await context.close()
      await opening.close?.()
    },
  }
}

/** What a page of a host gets no answer for. */
function unanswered(paths: readonly string[], page: Page): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const answers = await Promise.all(
      asked.map(async (path) => {
        const { ok } = await fetch(
          new URL(path, new URL(document.documentElement.dataset['root'] || '.', location.href)),
        ).catch(() => ({ ok: false }))
        return ok ? [] : [path]
      }),
    )
    return answers.flat()
  }, paths)
}

/** From a host, at a path. */
export async function hosted(browser: Browser, dist: string, at: string): Promise<Way> {
  const served = await serveFolder(dist, { at, policy: policyOf(dist) })
  return opened(browser, {
    address: (place) => served.url + place,
    isOwn: (url) => url.startsWith(served.url),
    dead: unanswered,
    close: () => served.stop(),
  })
}

/** From a folder that the archive of the site was unpacked to. */
export function unpacked(browser: Browser, dist: string): Promise<Way> {
  const parent = mkdtempSync(join(tmpdir(), 'lire là-bas '))
  for (const [path, content] of zipContents(readFileSync(join(dist, 'site.zip'))) ?? []) {
    mkdirSync(dirname(join(parent, path)), { recursive: true })
    writeFileSync(join(parent, path), content)
  }
  const root = `${pathToFileURL(parent).href}/`
  return opened(browser, {
    address: (place) => root + place,
    isOwn: (url) => url.startsWith(root),
    dead: async (paths) => paths.filter((path) => !existsSync(join(parent, path))),
    close: async () => rmSync(parent, { recursive: true }),
  })
}

/** As one file, far from all others. */
export function inOneFile(browser: Browser, dist: string): Promise<Way> {
  const folder = mkdtempSync(join(tmpdir(), 'one-'))
  const file = join(folder, 'a book.html')
  writeFileSync(file, readFileSync(join(dist, 'book.html')))
  const url = pathToFileURL(file).href
  return opened(browser, {
    isWhole: true,
    address: (place) =>
      `${url}#${place.includes('#') ? place.slice(place.indexOf('#') + 1) : place.replace(/\.html$/, '')}`,
    isOwn: (asked) => asked.replace(/#.*/, '') === url,
    close: async () => rmSync(folder, { recursive: true }),
  })
}

/** From a browser that kept it, after one visit, when the host is gone. */
export async function keptOffline(browser: Browser, dist: string): Promise<Way> {
  const served = await serveFolder(dist, { at: '/kept/', policy: policyOf(dist) })
  const opening: Opening = {
    address: (place) => served.url + place,
    isOwn: (url) => url.startsWith(served.url),
    dead: unanswered,
  }
  return opened(browser, opening, async (page) => {
    await page.goto(served.url)
    await isKept(page)
    await served.stop()
  })
}

/** Waits until the browser keeps the book. */
export async function isKept(page: Page): Promise<void> {
  const state = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state)
  for (let tries = 0; (await state()) !== 'activated'; tries++) {
    if (tries > 600) throw new Error('the browser does not keep the book')
    await page.waitForTimeout(100)
  }
}
