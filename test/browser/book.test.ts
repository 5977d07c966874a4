import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import type { LiveFigure } from '../../src/contracts.ts'
import { launch } from './chromium.ts'
import { printedBook } from './printed-book.ts'

let dist = ''
let browser: Browser
let pages: string[] = []

beforeAll(async () => {
  dist = await printedBook()
  pages = pagesOf(dist)
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

test.each([320, 640, 768, 1100, 1440])(
  'at %i px nothing scrolls sideways, leaves its drawing or lies on another thing',
  async (width) => {
    const faults = await onEveryPage({ width }, (page) => page.evaluate(layoutFaults))
    expect(pages.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
  },
)

test('no page logs an error, fails to load a file or asks anything of another place', async () => {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const faults: string[] = []
  let current = ''
  page.on('console', (message) => message.type() === 'error' && faults.push(`${current}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`${current}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`${current}: ${request.url()} failed, ${reason}`)
  })
  page.on(
    'request',
    (request) => /^(file|data):/.test(request.url()) || faults.push(`${current}: asks ${request.url()}`),
  )
  for (current of pages) await page.goto(pathToFileURL(join(dist, current)).href)
  await context.close()
  expect(faults).toEqual([])
})

interface Guides {
  readonly axes?: readonly { readonly grid?: boolean; readonly labels?: boolean }[]
  readonly legends?: readonly object[]
  readonly marks?: readonly Guides[]
}

/** Whether the drawing that a figure has when it lives has axes with labels, and legends: the static one must have them too. */
function guidesOf(id: string): { labels: boolean; legends: boolean } {
  const script = readFileSync(join(dist, 'figures', id, `${id}.js`), 'utf8')
  const self: { liveFigures?: Record<string, LiveFigure>; location: object } = { location: { search: '' } }
  runInNewContext(script, { self })
  const { layouts } = (self.liveFigures as Record<string, LiveFigure>)[id] as LiveFigure
  const groups = (group: Guides): Guides[] => [group, ...(group.marks ?? []).flatMap(groups)]
  const all = groups(layouts['wide']?.spec as Guides)
  return {
    labels: all.some(({ axes }) => axes?.some((axis) => axis.grid !== true && axis.labels !== false)),
    legends: all.some(({ legends }) => (legends ?? []).length > 0),
  }
}

test('without JavaScript every figure shows axes, labels, marks, legend, caption and a way to its data', async () => {
  const faults = await onEveryPage({ width: 1440, javaScriptEnabled: false }, async (page) => {
    const figures = await page.locator('figure[id][data-state="static"]').all()
    const wrong: string[] = []
    for (const figure of figures) {
      const id = await figure.getAttribute('id')
      const box = await figure.locator('.drawing.wide > svg').boundingBox()
      if (!box || box.width < 100 || box.height < 60) wrong.push(`${id} has no visible drawing`)
      if ((await figure.locator('.drawing.wide text').count()) === 0) wrong.push(`${id} has no text`)
      const has = async (role: string) => (await figure.locator(`.drawing.wide .role-${role} > *`).count()) > 0
      const { labels, legends } = guidesOf(id as string)
      if (!(await has('mark'))) wrong.push(`${id} has no marks`)
      if (labels && !(await has('axis-label'))) wrong.push(`${id} has no labels on its axes`)
      if (legends && !(await has('legend-label'))) wrong.push(`${id} has no legend`)
      if ((await figure.locator('.controls:visible, [data-action]:visible').count()) > 0)
        wrong.push(`${id} offers what needs a script`)
      if (!(await figure.locator('figcaption').innerText()).trim()) wrong.push(`${id} has no caption`)
      const data = figure.locator('a[href$=".csv"]').or(page.locator('.figure-page a[href$=".csv"]'))
      if ((await data.count()) === 0) wrong.push(`${id} has no link to its data`)
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

/**
 * Runs in the page: a page wider than its window; texts of drawings that stick out or overlap each other; margin notes
 * that overlap another note, a figure, an equation, a table or the text.
 */
function layoutFaults(): string[] {
  const overlap = (a: DOMRect, b: DOMRect) => ({
    across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  })
  const over = document.documentElement.scrollWidth - window.innerWidth
  const sideways = over > 0 ? [`${over} px too wide`] : []

  const drawings = [...document.querySelectorAll('.drawing > svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect()
    if (frame.width === 0) return []
    const id = svg.closest('figure')?.id ?? 'cover'
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent?.trim())
      .map((text) => ({ words: text.textContent as string, box: text.getBoundingClientRect() }))
    const leaves = ({ box }: { box: DOMRect }) =>
      box.left < frame.left - 1.5 ||
      box.right > frame.right + 1.5 ||
      box.top < frame.top - 2 ||
      box.bottom > frame.bottom + 2
    const overlapping = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => {
        const { across, down } = overlap(a.box, b.box)
        const lies = across > 1 && down > 0.3 * Math.min(a.box.height, b.box.height)
        return lies ? [`${id}: “${a.words}” lies on “${b.words}”`] : []
      }),
    )
    return [...texts.filter(leaves).map(({ words }) => `${id}: “${words}” leaves the drawing`), ...overlapping]
  })

  const blocks = 'main .note, main > figure, main > .equation, main > .rows, main > p, main > ul, main > ol, main > h2'
  const boxes = [...document.querySelectorAll(blocks)].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }))
  const notes = boxes
    .filter(({ element }) => element.classList.contains('note'))
    .flatMap((note) =>
      boxes.flatMap((other) => {
        const { across, down } = overlap(note.box, other.box)
        const apart = note === other || note.element.contains(other.element) || across <= 1 || down <= 1
        return apart
          ? []
          : [`the note ${note.element.id} lies on ${other.element.id || other.element.textContent?.slice(0, 40)}`]
      }),
    )
  return [...sideways, ...drawings, ...notes]
}
