import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printBook } from '../../src/site/print.ts'
import { launch } from './chromium.ts'

const root = resolve(import.meta.dirname, '..', '..')
const dist = join(root, '.isometry', 'test-dist')
let browser: Browser
let pages: string[] = []

beforeAll(async () => {
  await printBook({ book: join(root, 'content', 'book.yaml') }, dist)
  pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

interface Look {
  readonly width: number
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

/** Opens every page from file:// and gathers what `look` finds wrong on each. */
async function onEveryPage(
  { width, ...options }: Look,
  look: (page: Page, name: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...options })
  const page = await context.newPage()
  const found: string[] = []
  for (const name of pages) {
    await page.goto(pathToFileURL(join(dist, name)).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    found.push(...(await look(page, name)).map((fault) => `${name} at ${width}: ${fault}`))
  }
  await context.close()
  return found
}

describe.each([320, 360, 768, 1100, 1440])('at %i px', (width) => {
  test('no page scrolls sideways', async () => {
    const faults = await onEveryPage({ width }, (page) =>
      page.evaluate(() => {
        const over = document.documentElement.scrollWidth - window.innerWidth
        return over > 0 ? [`${over} px too wide`] : []
      }),
    )
    expect(pages.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
  })

  test('no text of a drawing leaves it or lies on another', async () => {
    expect(await onEveryPage({ width }, (page) => page.evaluate(drawingFaults))).toEqual([])
  })

  test('no margin note lies on another or on the text', async () => {
    expect(await onEveryPage({ width }, (page) => page.evaluate(noteFaults))).toEqual([])
  })
})

test('no page logs an error, fails to load a file or asks anything of another place', async () => {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const faults: string[] = []
  let current = ''
  page.on('console', (message) => message.type() === 'error' && faults.push(`${current}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`${current}: ${error.message}`))
  page.on('requestfailed', (request) => faults.push(`${current}: ${request.url()} failed`))
  page.on(
    'request',
    (request) => /^(file|data):/.test(request.url()) || faults.push(`${current}: asks ${request.url()}`),
  )
  for (current of pages) await page.goto(pathToFileURL(join(dist, current)).href)
  await context.close()
  expect(faults).toEqual([])
})

test('every link and every anchor leads somewhere', async () => {
  const anchors = new Map<string, Set<string>>()
  const links: { from: string; href: string }[] = []
  await onEveryPage({ width: 1440 }, async (page, name) => {
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...document.querySelectorAll('a[href], img[src], link[rel=stylesheet], script[src]')].map(
        (element) => (element.getAttribute('href') ?? element.getAttribute('src')) as string,
      ),
    }))
    anchors.set(name, new Set(found.ids))
    expect(new Set(found.ids).size, `${name} uses an id twice`).toBe(found.ids.length)
    links.push(...found.hrefs.map((href) => ({ from: name, href })))
    return []
  })
  const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }))
  const dead = links.filter(({ from, href }) => {
    if (/^(https?:|data:)/.test(href)) return false
    const url = new URL(href, `http://book/${from}`)
    const file = url.pathname.slice(1)
    if (!files.has(file)) return true
    return url.hash !== '' && !anchors.get(file)?.has(decodeURIComponent(url.hash.slice(1)))
  })
  expect(links.length).toBeGreaterThan(200)
  expect(dead).toEqual([])
})

test('without JavaScript every figure shows its drawing, caption and a way to its data', async () => {
  const faults = await onEveryPage({ width: 1440, javaScriptEnabled: false }, async (page) => {
    const figures = await page.locator('figure[id][data-state="static"]').all()
    const wrong: string[] = []
    for (const figure of figures) {
      const id = await figure.getAttribute('id')
      const box = await figure.locator('.drawing.wide > svg').boundingBox()
      if (!box || box.width < 100 || box.height < 60) wrong.push(`${id} has no visible drawing`)
      if ((await figure.locator('.drawing.wide text').count()) === 0) wrong.push(`${id} has no text`)
      if (!(await figure.locator('figcaption').innerText()).trim()) wrong.push(`${id} has no caption`)
      if ((await figure.locator('a[href$=".csv"]').count()) === 0) wrong.push(`${id} has no link to its data`)
    }
    return wrong
  })
  expect(faults).toEqual([])
})

test('every formula is set by KaTeX as HTML and MathML, none as an error', async () => {
  const faults = await onEveryPage({ width: 1440 }, (page) =>
    page.evaluate(() => [
      ...[...document.querySelectorAll('.katex-error')].map((element) => `error in ${element.textContent}`),
      ...[...document.querySelectorAll('.katex')]
        .filter((element) => !element.querySelector('math') || !element.querySelector('.katex-html'))
        .map(() => 'a formula without MathML'),
    ]),
  )
  expect(faults).toEqual([])
})

test('the theme button turns the page dark, and the next page stays so', async () => {
  const page = await browser.newPage({ colorScheme: 'light' })
  await page.goto(pathToFileURL(join(dist, 'index.html')).href)
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.click('[data-theme-toggle]')
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.goto(pathToFileURL(join(dist, 'references.html')).href)
  expect(await paper()).toBe(dark)
  await page.close()
})

/** Runs in the page: texts of drawings that stick out of their drawing or overlap each other. */
function drawingFaults(): string[] {
  return [...document.querySelectorAll('.drawing > svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect()
    if (frame.width === 0) return []
    const id = svg.closest('figure')?.id ?? 'cover'
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent?.trim())
      .map((text) => ({ words: text.textContent as string, box: text.getBoundingClientRect() }))
    const outside = texts.filter(
      ({ box }) =>
        box.left < frame.left - 1.5 ||
        box.right > frame.right + 1.5 ||
        box.top < frame.top - 2 ||
        box.bottom > frame.bottom + 2,
    )
    const overlapping = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        return across > 1 && down > 0.3 * Math.min(a.box.height, b.box.height)
          ? [`${id}: “${a.words}” lies on “${b.words}”`]
          : []
      }),
    )
    return [...outside.map(({ words }) => `${id}: “${words}” leaves the drawing`), ...overlapping]
  })
}

/** Runs in the page: notes that overlap another note, a figure, an equation or a table. */
function noteFaults(): string[] {
  const boxes = [
    ...document.querySelectorAll('main .note, main > figure, main > .equation, main > .rows, main > p'),
  ].map((element) => ({
    name: `${element.className || element.tagName} ${element.id}`,
    note: element.classList.contains('note'),
    inside: element.closest('.note'),
    element,
    box: element.getBoundingClientRect(),
  }))
  return boxes
    .filter(({ note }) => note)
    .flatMap((a) =>
      boxes.flatMap((b) => {
        if (a === b || a.element.contains(b.element)) return []
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        return across > 1 && down > 1 ? [`${a.name} lies on ${b.name}`] : []
      }),
    )
}
