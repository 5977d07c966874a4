import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf, type PageWeight, PHONE, pagesOf, pageWeight } from '../../scripts/page-weights.ts'
import { launch } from './chromium.ts'
import { printedBook } from './printed-book.ts'
import { BEST_QUALITY, type ServedFolder, serveFolder } from './served.ts'

/** Bytes over the wire, heads of answers and brotli counted, before the reader does anything. */
const BUDGETS = { script: 10_000, fonts: 120_000, 'all but fonts': 100_000 } as const

/** The lab knows every figure and param before a reader runs anything. */
const LAB_BUDGETS = { ...BUDGETS, script: 30_000 } as const

/** Pages loaded at once, each from a server of its own: most of the time is waited until nothing more comes. */
const TABS = 3

let browser: Browser
let dist = ''
let served: ServedFolder
let servers: readonly ServedFolder[] = []

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
  const serving = { at: '/some/where/', quality: BEST_QUALITY }
  servers = await Promise.all(Array.from({ length: TABS }, () => serveFolder(dist, serving)))
  served = servers[0] as ServedFolder
})
afterAll(async () => {
  await browser?.close()
  for (const server of servers) await server.stop()
})

/** What is over its budget: 'a.html loads 12.0 kB of script, 10 kB are legal; the largest: assets/a.js 8.0 kB, …'. */
function overweight({ page, bytes, parts }: PageWeight, budgets: Readonly<Record<string, number>>): string[] {
  const kilobytes = (count: number) => `${(count / 1000).toFixed(1)} kB`
  const counts = (what: string, kind: string) => (what === 'all but fonts' ? kind !== 'fonts' : kind === what)
  return Object.entries(budgets).flatMap(([what, most]) => {
    const sum = Object.entries(bytes).reduce((all, [kind, count]) => all + (counts(what, kind) ? count : 0), 0)
    if (sum <= most) return []
    const largest = parts.filter((part) => counts(what, kindOf(part))).slice(0, 3)
    const named = largest.map((part) => `${part.path} ${kilobytes(part.bytes)}`).join(', ')
    return [`${page} loads ${kilobytes(sum)} of ${what}, ${kilobytes(most)} are legal; the largest: ${named}`]
  })
}

const over = async (pages: readonly string[], look: BrowserContextOptions) => {
  const budgetsOf = (page: string) => (page === 'lab.html' ? LAB_BUDGETS : BUDGETS)
  const waiting = [...pages]
  const found: string[] = []
  const weigh = async (server: ServedFolder) => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const weight = await pageWeight(browser, server, page, look)
      found.push(...overweight(weight, budgetsOf(page)), ...weight.idle.map((font) => `${page} has no use for ${font}`))
    }
  }
  await Promise.all(servers.map(weigh))
  return found.sort()
}

test('on a phone every page loads at most 10 kB of script, the lab 30, 120 kB of fonts and 100 kB without fonts, and no font for nothing', async () => {
  const pages = pagesOf(dist)
  expect(pages.length).toBeGreaterThan(20)
  expect(await over(pages, PHONE)).toEqual([])
})

test('on a desk so does every page', async () => {
  const pages = pagesOf(dist)
  expect(pages.length).toBeGreaterThan(10)
  expect(await over(pages, { viewport: { width: 1440, height: 900 } })).toEqual([])
})

test('a page over its budget is named, with how much it loads, what is legal and its largest parts', async () => {
  const weight = await pageWeight(browser, served, 'index.html')
  const [script, fonts, rest, ...others] = overweight(weight, { script: 1, fonts: 1, 'all but fonts': 1 })
  expect(script).toMatch(/^index\.html loads \d\.\d kB of script, 0\.0 kB are legal; the largest: assets\/\S+\.js /)
  expect(fonts).toMatch(/ kB of fonts, .*: assets\/fonts\/\S+\.woff2 \d+\.\d kB, assets\/fonts\//)
  expect(rest).toMatch(/ kB of all but fonts, .*: assets\/site\.css /)
  expect(others).toEqual([])
})

test('a chapter asks for the faces it prints, and for no face twice', async () => {
  const { parts } = await pageWeight(browser, served, 'introduction.html')
  const faces = parts.filter((part) => kindOf(part) === 'fonts').map(({ path }) => path)
  expect(faces).toEqual(expect.arrayContaining(['assets/fonts/serif.woff2', 'assets/fonts/sans.woff2']))
  expect(new Set(faces).size).toBe(faces.length)
  expect(parts.every(({ status }) => status === 200)).toBe(true)
})
