import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tinyBook } from '../fixture-book.ts'
import { launch } from './chromium.ts'

const book = tinyBook()
let heard = ''
let server: ChildProcess
let browser: Browser
let page: Page
/** Whether the open page listens to the server: a reload that is told before is not heard. */
let connected = false

beforeAll(async () => {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  server = spawn(process.execPath, ['scripts/dev.ts', '--book', book.file, '--port', '0'], { env })
  for (const output of [server.stdout, server.stderr]) output?.on('data', (chunk: Buffer) => (heard += chunk))
  await vi.waitFor(() => expect(heard).toMatch(/http:\/\/127\.0\.0\.1:\d+\//), { timeout: 60_000 })
  browser = await launch()
  page = await browser.newPage()
  page.on('framenavigated', () => {
    connected = false
  })
  page.on('console', (message) => {
    if (message.text().includes('[vite] connected')) connected = true
  })
  await page.goto(`${heard.match(/http:\S+/)?.[0]}decay.html`)
})
afterAll(async () => {
  await browser?.close()
  server?.kill()
  book.remove()
})

async function edit(name: string, before: string, after: string): Promise<void> {
  await vi.waitFor(() => expect(connected).toBe(true), { timeout: 30_000 })
  const file = join(book.folder, name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(before)
  writeFileSync(file, text.replace(before, after))
}

const shows = (text: string) =>
  page
    .waitForFunction((wanted) => document.body?.innerText.includes(wanted), text, { timeout: 30_000 })
    .catch((error: Error) => {
      throw new Error(`the page never showed “${text}”; the server said:\n${heard}`, { cause: error })
    })

test('the open page shows a change to prose, params, a figure, an experiment and what it imports, without a restart', async () => {
  await shows('Half of what is there goes in 8 days')
  await edit('chapters/decay.mdx', 'Half of what', 'One half of what')
  await shows('One half of what is there goes in 8 days')
  await edit('params.yaml', 'halflife: 8', 'halflife: 16')
  await shows('goes in 16 days')
  await shows('much of it is still there at the end')
  await edit('figures/remainder-by-time.ts', "title: 'What is left'", "title: 'What remains'")
  await shows('What remains.')
  await edit('experiments/decay.ts', 'atEnd: { value: left(days)', 'atEnd: { value: left(2 * days)')
  await shows('0.0313')
  await edit('compute/half-life.ts', '2 **', '3 **')
  await shows('0.0041')
})

test('what is read stays in its place when what is above it becomes longer', async () => {
  await page.setViewportSize({ width: 600, height: 240 })
  const place = () => page.locator('.note').evaluate((note) => note.getBoundingClientRect().top)
  await page.locator('.note').evaluate((note) => scrollBy({ top: note.getBoundingClientRect().top + 3 }))
  const before = await place()
  expect(before).toBeCloseTo(-3, 0)
  await edit('chapters/decay.mdx', 'One half of what', `${'Many more words. '.repeat(200)}One half of what`)
  await shows('Many more words.')
  await expect.poll(place).toBeCloseTo(before, 0)
  await edit('chapters/decay.mdx', 'Many more words. '.repeat(200), '')
  await page.waitForFunction(() => !document.body?.innerText.includes('Many more words.'))
  await expect.poll(place).toBeCloseTo(before, 0)
})

test('the search of a book that is served finds what its pages say now', async () => {
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('what remains')
  await page.locator('#search-list [href$="decay.html#remainder-by-time"]').waitFor({ timeout: 30_000 })
  await page.keyboard.press('Escape')
})

test('a chapter that is served as Markdown says what its page says now', async () => {
  const [twin, feed] = await Promise.all(
    ['decay.md', 'editions.atom'].map((path) => page.request.get(new URL(path, page.url()).href)),
  )
  expect(twin?.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  expect(await twin?.text()).toContain('**Figure 1.1. What remains.**')
  expect(await feed?.text()).toContain('<title>Half-lives, version 1.0.0</title>')
})

test('a mistake leaves the page as it is and is told with its line', async () => {
  await edit('chapters/decay.mdx', '<Ref to="eq:law" />', '<Ref to="eq:lwa" />')
  await expect.poll(() => heard, { timeout: 30_000 }).toContain('the reference eq:lwa points nowhere')
  expect(await page.locator('main').innerText()).toContain('Equation (1.1)')
  heard = ''
  await edit('chapters/decay.mdx', '<Ref to="eq:lwa" />', '<Ref to="eq:law" />')
  await expect.poll(() => heard, { timeout: 30_000 }).toContain('the pages show it')
})
