import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { printBook } from '../../src/site/print.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'
import { launch } from './chromium.ts'
import { becomes } from './live-figure.ts'
import { policyOf, type ServedFolder, serveFolder } from './served.ts'
import { isKept } from './ways.ts'

const FIGURE = 'remainder-by-time'
const folder = mkdtempSync(join(tmpdir(), 'offline-'))
const [first, second, third] = ['first', 'second', 'third'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const host = join(folder, 'host')
let browser: Browser
let context: BrowserContext
let page: Page
let served: ServedFolder

beforeAll(async () => {
  await printed({}, first)
  await printed(
    { 'params.yaml': ['halflife: 8', 'halflife: 16'], 'book.yaml': ['version: 1.0.0', 'version: 2.0.0'] },
    second,
  )
  await printed({ 'book.yaml': ['version: 1.0.0', 'version: 3.0.0\noffline: false'] }, third)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  deploy(first)
  served = await serveFolder(host, { at: '/deep/er/', policy: policyOf(first) })
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  await served.stop()
})

async function printed(changes: Changes, out: string): Promise<void> {
  const book = tinyBook(changes)
  try {
    await printBook({ book: book.file, exports: 'web' }, out)
  } finally {
    book.remove()
  }
}

/** Puts an edition, or some files of it, on the host. */
function deploy(edition: string, files?: readonly string[]): void {
  if (!files) rmSync(host, { recursive: true, force: true })
  for (const file of files ?? ['']) cpSync(join(edition, file), join(host, file), { recursive: true })
}

/** Opens a page and waits until the browser keeps the book. */
async function visited(path = 'index.html'): Promise<void> {
  await page.goto(served.url + path)
  await isKept(page)
}

/** Of which edition everything is that a page shows and has loaded. */
function editionsOn(): Promise<string[]> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    const sheet = getComputedStyle(document.documentElement).getPropertyValue('--edition').replaceAll('"', '')
    const loaded = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => new URL(name).searchParams.get('v') ?? [])
    return [...new Set([dataset['edition'] as string, sheet, ...loaded])]
  })
}

const markOf = (edition: string) => readFileSync(join(edition, 'index.html'), 'utf8').match(/data-edition="(\w+)"/)?.[1]
const versionOn = async () => (await page.locator('.colophon').innerText()).match(/\d\.0\.0/)?.[0]

/** What is asked of the browser until it gives the answer. */
const until = (ask: () => Promise<unknown>, answer: unknown) => expect.poll(ask, { timeout: 20_000 }).toEqual(answer)
const waiting = () =>
  page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ? 'waits' : 'none'))
const update = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined))

test('after one visit every page, every figure and its data are there without a host', async () => {
  await visited()
  await served.stop()
  for (const name of pagesOf(first)) {
    const answer = await page.goto(served.url + name)
    expect([name, answer?.status(), await editionsOn()]).toEqual([name, 200, [markOf(first)]])
  }
  await page.goto(`${served.url}decay.html`)
  await page.locator(`[id="${FIGURE}"] .drawing:visible`).hover()
  await becomes(page, FIGURE, 'live')
  expect(await page.evaluate((name) => fetch(name).then(({ ok }) => ok), `figures/${FIGURE}/${FIGURE}.csv`)).toBe(true)
  expect((await page.goto(served.url))?.status()).toBe(200)
  expect((await page.goto(`${served.url}figures/`))?.status()).toBe(200)
})

test('what is not kept is told to a reader without a network, by a page of the book', async () => {
  await visited()
  await served.stop()
  for (const path of ['a/b/none.html', 'book.html', 'book.epub']) {
    await page.goto(served.url + path)
    expect(page.url()).toBe(`${served.url}offline.html`)
  }
  expect(await page.locator('h1').innerText()).toBe('You are offline, and this was not kept')
  await page.click('main a')
  expect(await page.locator('h1').innerText()).toContain('Half-lives')
})

test('a new edition waits, is offered, and is then on all open pages', async () => {
  await visited()
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto(`${served.url}decay.html`)
  deploy(second)
  await update()
  await until(waiting, 'waits')
  await page.reload()
  expect([await versionOn(), await editionsOn()]).toEqual(['1.0.0', [markOf(first)]])
  await page.locator(`[id="${FIGURE}"] .drawing:visible`).hover()
  await becomes(page, FIGURE, 'live')
  expect(await editionsOn()).toEqual([markOf(first)])
  await page.click('.newer button')
  await until(versionOn, '2.0.0')
  await expect.poll(() => other.locator('.colophon').innerText(), { timeout: 20_000 }).toContain('2.0.0')
  await page.locator(`[id="${FIGURE}"] .drawing:visible`).hover()
  await becomes(page, FIGURE, 'live')
  expect(await editionsOn()).toEqual([markOf(second)])
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().length
  })
  const listed = readFileSync(join(second, 'sw.js'), 'utf8').match(/"sw|":"[\w+/]{43}="/g)?.length
  expect(kept).toBe(listed)
})

test('while a host is halfway between two editions the browser keeps the old one whole', async () => {
  await visited()
  deploy(second, ['sw.js', 'decay.html', 'assets'])
  await update().catch(() => undefined)
  await page.waitForTimeout(500)
  expect(await waiting()).toBe('none')
  for (const name of ['decay.html', 'index.html']) {
    await page.goto(served.url + name)
    expect([await versionOn(), await editionsOn()]).toEqual(['1.0.0', [markOf(first)]])
  }
  deploy(second)
  await update()
  await until(waiting, 'waits')
})

test('a page of a newer edition that is not kept gets the files of its own edition', async () => {
  await visited()
  deploy(second)
  cpSync(join(second, 'decay.html'), join(host, 'growth.html'))
  await page.goto(`${served.url}growth.html`)
  expect([await versionOn(), await editionsOn()]).toEqual(['2.0.0', [markOf(second)]])
})

test('a book that does not want to be kept takes back what earlier editions left', async () => {
  await visited()
  deploy(third)
  await update()
  await until(
    () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    [0, 0],
  )
  await page.reload()
  expect(await versionOn()).toBe('3.0.0')
})

test('without a service worker a page that is open during a change says so, and shows nothing of the other edition', async () => {
  await context.close()
  context = await browser.newContext({ serviceWorkers: 'block' })
  page = await context.newPage()
  await page.goto(`${served.url}decay.html`)
  const notice = page.locator('.stale')
  expect(await notice.isVisible()).toBe(false)
  deploy(second)
  await page.locator(`[id="${FIGURE}"] .drawing:visible`).hover()
  await becomes(page, FIGURE, 'failed')
  expect(await notice.innerText()).toContain('Reload the page')
  expect(await page.evaluate(() => [Boolean(self.liveFigures), Boolean(self.bringToLife)])).toEqual([false, false])
  await page.reload()
  expect([await versionOn(), await notice.isVisible()]).toEqual(['2.0.0', false])
})

test('a page whose style sheet is of another edition says so', async () => {
  await context.close()
  context = await browser.newContext({ serviceWorkers: 'block' })
  page = await context.newPage()
  deploy(second, ['assets/site.css'])
  await page.goto(`${served.url}decay.html`)
  expect(await page.locator('.stale').isVisible()).toBe(true)
})

test('an address that is written like another host leads to no other host', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${new URL(served.url).origin}//127.0.0.2:9/none.html`)
  await page.waitForTimeout(500)
  expect(asked.filter((url) => !url.startsWith(new URL(served.url).origin))).toEqual([])
})

test('an address that is not in the book leads to it, from any depth', async () => {
  for (const path of ['none.html', 'x/y/z/none.html', 'figures/none.html']) {
    const answer = await page.goto(served.url + path)
    expect(answer?.status()).toBe(404)
    await until(() => page.locator('main a').first().getAttribute('href'), `${served.url}index.html`)
    await until(
      () =>
        page.evaluate(
          () =>
            getComputedStyle(document.body).maxWidth !== '' && document.documentElement.classList.contains('scripted'),
        ),
      true,
    )
    await page.click('main a')
    expect(await page.locator('h1').innerText()).toContain('Half-lives')
  }
})
