import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { MANIFEST } from '../../src/pipeline/manifest.ts'
import { BOUND, ONE_PAGE } from '../../src/site/bindings/names.ts'
import { linksOf, pathsOf, publishedAt } from '../site/links.ts'
import { launch } from './chromium.ts'
import { ranAt } from './lab-page.ts'
import { printedForWeb } from './printed-book.ts'
import { hosted, inOneFile, keptOffline, unpacked, type Way } from './ways.ts'

/** Figure 6.1's page of a chapter, the formula it names, and a figure that takes little time to run. */
const CHAPTER = 'samplers.html'
const EQUATION = 'orthogonal-matrices.html#eq:clocks'
const QUICK = 'eigenvalues-on-circle'

let dist = ''
let browser: Browser

beforeAll(async () => {
  dist = await printedForWeb()
  browser = await launch()
})
afterAll(() => browser?.close())

const WAYS = [
  ['at the root of a host', () => hosted(browser, dist, '/')],
  ['deep in a host', () => hosted(browser, dist, '/deep/er/path/')],
  ['from a folder with spaces and accents', () => unpacked(browser, dist)],
  ['as one file', () => inOneFile(browser, dist)],
  ['offline, after one visit', () => keptOffline(browser, dist)],
] as const

describe.each(WAYS)('%s', (name, open) => {
  let way: Way
  let page: Page

  beforeAll(async () => {
    way = await open()
    page = way.page
  })
  afterAll(() => way?.close())

  const goTo = async (place: string) => {
    if (way.isWhole) await page.goto('about:blank')
    await page.goto(way.address(place))
  }
  /** The first link in sight to a place, however the way writes it. */
  const linkTo = (place: string) => {
    const anchor = new URL(way.address(place)).hash
    return page.locator(way.isWhole ? `main a[href="${anchor}"]:visible` : `main a[href="${place}"]:visible`).first()
  }
  const isInSight = (words: string) =>
    expect
      .poll(() =>
        page
          .getByRole('heading', { name: words, exact: true })
          .first()
          .evaluate((heading) => {
            const { top, bottom } = heading.getBoundingClientRect()
            return bottom > 0 && top < innerHeight
          }),
      )
      .toBe(true)

  test('a reader finds the way: by the title page, by the contents, by a reference', async () => {
    await goTo('index.html')
    await page.locator('.chapters a').first().click()
    await isInSight('Matrices, again and again')
    await page.locator('.contents summary').click()
    await page.locator('.contents > ol > li > a').nth(5).click()
    await isInSight('Drawing an orthogonal matrix')
    await linkTo(EQUATION).click()
    await expect.poll(() => page.url()).toContain('#eq:clocks')
  })

  test('every figure comes to life', async () => {
    const chapters = readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/<a href="([\w-]+\.html)">[^<]+<\/a><p>/g)
    const pages = way.isWhole ? ['index.html'] : [...chapters].map(([, page = '']) => page)
    const lived: string[] = []
    for (const one of pages) {
      await goTo(one)
      const states = await page.evaluate(async () => {
        const figures = [...document.querySelectorAll<HTMLElement>('figure[data-state]')]
        for (const figure of figures) await self.figures?.enliven(figure)
        return figures.map(
          ({ id, dataset }) => `${dataset['figure'] ?? id} ${dataset['state']}${dataset['reason'] ?? ''}`,
        )
      })
      lived.push(...states)
    }
    expect(lived.filter((state) => !state.endsWith(' live'))).toEqual([])
    expect(new Set(lived).size).toBe(37)
  })

  test('a search finds a term and leads there', async () => {
    await goTo(CHAPTER)
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('five initializations compared')
    await page.locator('#search-list [role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await isInSight('Five initializations compared')
  })

  test('a link shows what it leads to', async () => {
    await goTo(CHAPTER)
    const link = linkTo(EQUATION)
    await link.scrollIntoViewIfNeeded()
    await link.hover()
    const card = page.locator('.preview:popover-open')
    await card.waitFor()
    expect(await card.innerText()).toContain('(4.8)')
    await page.keyboard.press('Escape')
  })

  test('the lab runs an experiment and gets the published result', async () => {
    await goTo('lab.html')
    expect(await ranAt(page, `figure=${QUICK}`)).toBe('published')
  })

  test('the theme changes, and stays', async () => {
    await goTo(CHAPTER)
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.click('[data-theme-toggle]')
    const dark = await paper()
    expect(dark).not.toBe(light)
    await goTo('references.html')
    expect(await paper()).toBe(dark)
    await page.click('[data-theme-toggle]')
  })

  test('on paper there is the text with its figures, and nothing to press', async () => {
    await goTo(CHAPTER)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible, input:visible, dialog:visible, nav:visible').count()).toBe(0)
    expect(await page.locator('figure .drawing:visible').count()).toBe(way.isWhole ? 38 : 3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.emulateMedia({ media: null })
  })

  test('every link is answered', async () => {
    const links = linksOf(dist, way.isWhole ? [ONE_PAGE] : pagesOf(dist))
    const own = links.filter(({ to }) => !/^https?:/.test(to))
    await goTo('index.html')
    const paths = pathsOf(own, publishedAt(dist)).filter((path) => !way.isWhole || path !== ONE_PAGE)
    if (way.isWhole) expect(paths).toEqual([])
    else expect(paths.length).toBeGreaterThan(500)
    // The book's other forms are fetched on purpose, and what tells of all files, the worker among them, is not kept by the
    // worker; without a network a page of the book says so (offline.test.ts).
    const isFetched = (path: string) => name.startsWith('offline') && [...BOUND, MANIFEST].includes(path)
    expect(await way.dead(paths.filter((path) => !isFetched(path)))).toEqual([])
  })

  test('nothing was asked of anyone else, and the console is empty', () => {
    expect(way.faults).toEqual([])
  })
})
