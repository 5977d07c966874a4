import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { printedBook } from './printed-book.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'

let browser: Browser
let dist = ''

beforeAll(async () => {
  dist = await printedBook()
  browser = await launch()
})
afterAll(() => browser?.close())

const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, offline: true }

/** A page of the book from its folder, and what goes wrong on it. */
async function opened(name: string, look: BrowserContextOptions = DESK) {
  const context = await browser.newContext(look)
  const page = await context.newPage()
  const faults: string[] = []
  const asked: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) as string))
  await page.goto(pathToFileURL(join(dist, name)).href)
  return { page, faults, asked, close: () => context.close() }
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the book' })
const options = (page: Page) => page.locator('#search-list [role=option]')
const selected = (page: Page) => page.locator('[role=option][aria-selected=true]')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.matches('[data-search]'))

async function seek(page: Page, query: string): Promise<void> {
  if (!(await field(page).isVisible())) await page.keyboard.press('/')
  await field(page).fill(query)
  await page
    .getByRole('status')
    .filter({ hasText: /result|Nothing/ })
    .waitFor()
}

/** Where the results lead, from the book's root. */
const places = (page: Page): Promise<string[]> =>
  options(page).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.split('/dist/')[1] as string))

const shown = (page: Page) =>
  page.evaluate(() => ({
    marked: CSS.highlights.get('found')?.size ?? 0,
    place: document.querySelector('.is-found')?.textContent ?? '',
    top: document.querySelector('.is-found')?.getBoundingClientRect().top ?? -1,
  }))

test('a page loads nothing of the search before it is asked for, and then its script and its index, once', async () => {
  const { page, asked, faults, close } = await opened('eigenvalues.html')
  const ofSearch = () => asked.filter((name) => name.startsWith('search'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expect(ofSearch()).toEqual([])
  await seek(page, 'norm')
  await page.keyboard.press('Escape')
  await seek(page, 'power')
  expect(ofSearch()).toEqual(['search.js', 'search-index.js'])
  expect(faults).toEqual([])
  await close()
})

test('by keyboard alone: open, type, choose, go there; the words found are marked where the reader is led', async () => {
  const { page, faults, close } = await opened('introduction.html')
  await page.keyboard.press('Control+k')
  await expect.poll(() => field(page).isVisible()).toBe(true)
  await page.keyboard.type('five initializations compared')
  await expect.poll(() => selected(page).count()).toBe(1)
  const first = await selected(page).getAttribute('id')
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await selected(page).getAttribute('id')).toBe(await options(page).last().getAttribute('id'))
  await page.keyboard.press('Home')
  expect(await selected(page).getAttribute('id')).toBe(first)
  await page.keyboard.press('Enter')
  await page.waitForURL(/recurrent-networks\.html#five-initializations-compared$/)
  await expect.poll(async () => (await shown(page)).marked).toBeGreaterThan(0)
  expect((await shown(page)).place).toContain('Five initializations compared')
  expect((await shown(page)).top).toBeLessThan(450)
  await expect.poll(() => page.locator('.is-found').count(), { timeout: 5000 }).toBe(0)
  expect(faults).toEqual([])
  await page.keyboard.press('Escape')
  expect((await shown(page)).marked).toBe(0)
  await page.reload()
  expect((await shown(page)).marked, 'a page that is loaded again was not searched for').toBe(0)
  await close()
})

test('a hit in a section leads to the paragraph, on the same page too', async () => {
  const { page, faults, close } = await opened('conclusion.html')
  await seek(page, 'composed of factors unitary by construction')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shown(page)).marked).toBeGreaterThan(3)
  const { place, top } = await shown(page)
  expect(place).toMatch(/^Arjovsky et al\. \(2016\)/)
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(900)
  expect(page.url()).toMatch(/#unitary-evolution$/)
  expect(faults).toEqual([])
  await close()
})

test('words in the description of a figure open it', async () => {
  const { page, close } = await opened('introduction.html')
  await seek(page, 'grid of 16 by 16 cells paler')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#powers-by-init$/)
  await expect.poll(async () => (await shown(page)).place).toContain('paler')
  expect(await page.locator('#powers-by-init details').first().getAttribute('open')).toBe('')
  await close()
})

test('Escape closes and the focus returns; the query is kept while the page is open; a field is typed in undisturbed', async () => {
  const { page, close } = await opened('lab.html')
  const button = page.getByRole('button', { name: 'Search' })
  await button.click()
  await seek(page, 'haar')
  const before = await places(page)
  await page.keyboard.press('Escape')
  expect(await field(page).isVisible()).toBe(false)
  expect(await focused(page)).toBe(true)
  await page.keyboard.press('/')
  expect(await field(page).inputValue()).toBe('haar')
  expect(await places(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await page.locator('#lab input').first().focus()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  expect(await field(page).isVisible()).toBe(false)
  await close()
})

/** What readers ask, and where the book answers: first, unless it says among how many. */
const QUESTIONS: readonly (readonly [string, string, number?])[] = [
  ['Figure 5.2', 'recurrent-networks.html#article-cases-norms'],
  ['equation 3.6', 'eigenvalues.html#eq:growth-bounds'],
  ['chapter 4', 'orthogonal-matrices.html'],
  ['gradient clipping', 'conclusion.html#clipping', 3],
  ['golden ratio', 'fibonacci.html#the-ratio-settles', 2],
  ['spectral radius', 'recurrent-networks.html#spectral-radius-by-library', 3],
  ['what libraries do if not asked', 'recurrent-networks.html#what-libraries-do-if-not-asked'],
  ['\\rho(W)', 'eigenvalues.html#eq:growth-bounds', 3],
  ['W^t', 'introduction.html#eq:repeated-product', 2],
  ['λ', 'eigenvalues.html#eq:eigendecomposition', 3],
  ['lambda', 'eigenvalues.html#eq:eigendecomposition', 3],
  ['Saxe 2013', 'references.html#saxe2013'],
  ['merrienboer', 'references.html#cho2014'],
  ['rnn.size', 'parameters.html#rnn.size'],
  ['powers-by-init', 'recurrent-networks.html#powers-by-init'],
  ['non-normal', 'references.html#henrici1962', 5],
  ['householder', 'orthogonal-matrices.html#real-eigenvalues-reflections', 5],
  ['vanishing gradient', 'introduction.html#a-multiplication-repeated', 4],
  ['gradeint', 'conclusion.html#one-gradient-step-later', 4],
]

test('real questions are answered in the right first places', async () => {
  const { page, close } = await opened('figures/index.html')
  const wrong: string[] = []
  for (const [query, place, among = 1] of QUESTIONS) {
    await seek(page, query)
    const first = (await places(page)).slice(0, among)
    if (!first.includes(place)) wrong.push(`${query}: ${place} is not among ${first.join(', ')}`)
  }
  expect(wrong).toEqual([])
  const found = async (query: string) => {
    await seek(page, query)
    return places(page)
  }
  expect(await found('initialisation')).toEqual(await found('initialization'))
  await close()
})

test('results stand under their chapter with their kind, are counted, and every one leads to what is there', async () => {
  const { page, close } = await opened('index.html')
  await seek(page, 'orthogonal')
  const groups = page.getByRole('listbox').getByRole('group')
  const names = await groups.evaluateAll((all) => all.map((one) => one.querySelector('.group')?.textContent ?? ''))
  expect(new Set(names).size).toBe(names.length)
  expect(names.join('\n')).toMatch(/^Chapter 4Orthogonal matrices$/m)
  expect(names.join('\n')).toMatch(/^References$/m)
  expect(
    await page.getByRole('group', { name: 'Chapter 4 Orthogonal matrices' }).getByRole('option').count(),
  ).toBeGreaterThan(3)
  expect(await page.locator('[role=option] .kind').allTextContents()).toEqual(
    expect.arrayContaining(['Section', 'Reference', expect.stringMatching(/^Figure \d\.\d/)]),
  )
  expect(await page.locator('[role=option] mark').count()).toBeGreaterThan(20)
  expect(await page.locator('#search-said').textContent()).toMatch(
    /^\d+ results in \d+ places; the best 40 are shown\.$/,
  )
  const all = await page.evaluate(() =>
    (self.searchPages ?? []).map(({ path, documents }) => ({ path, anchors: documents.map(({ anchor }) => anchor) })),
  )
  for (const { path, anchors } of all) {
    await page.goto(pathToFileURL(join(dist, path)).href)
    const dead = await page.evaluate((ids) => ids.filter((id) => id !== '' && !document.getElementById(id)), anchors)
    expect(dead, path).toEqual([])
  }
  await close()
})

test('where all pages are one, results lead to anchors of that page', async () => {
  const { page, asked, close } = await opened('conclusion.html')
  await page.evaluate(() => document.documentElement.setAttribute('data-whole', '{"conclusion.html#gates":"clipping"}'))
  await seek(page, 'clipping')
  const hrefs = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(hrefs).toContain('#clipping')
  expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual([])
  const dead = await page.evaluate((all) => all.filter((href) => !document.getElementById(href.slice(1))), hrefs)
  expect(dead, 'what is not on it is not found').toEqual([])
  await page.locator('#search-list [href$="#clipping"]').click()
  await expect.poll(async () => (await shown(page)).marked).toBeGreaterThan(0)
  expect(asked.filter((name) => name.endsWith('.html'))).toEqual(['conclusion.html'])
  await close()
})

test('if nothing is found, it says so, and offers the nearest words', async () => {
  const { page, close } = await opened('index.html')
  await seek(page, 'eigvalu')
  expect(await page.locator('#search-said').textContent()).toBe('Nothing found for “eigvalu”.')
  expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  await page.getByRole('button', { name: 'eigenvalue', exact: true }).click()
  expect(await field(page).inputValue()).toBe('eigenvalue')
  expect(await options(page).count()).toBeGreaterThan(10)
  await close()
})

test.each(['light', 'dark'] as const)('axe finds nothing in the window in the %s theme', async (colorScheme) => {
  const { page, close } = await opened('samplers.html', { ...DESK, colorScheme })
  await page.keyboard.press('/')
  await field(page).waitFor()
  const found = await violations(page, 'empty')
  await seek(page, 'haar measure')
  found.push(...(await violations(page, 'with results')))
  await seek(page, 'eigvalu')
  found.push(...(await violations(page, 'nothing found')))
  await close()
  expect(found).toEqual([])
})

test('on a phone it fills the window, is large enough to touch and scrolls nothing sideways', async () => {
  const { page, faults, close } = await opened('index.html', {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    offline: true,
    reducedMotion: 'reduce',
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: 'Search' }).tap()
  await seek(page, 'reflection')
  const over = await page.evaluate(() => {
    const list = document.querySelector('#search-list') as HTMLElement
    const small = [...list.querySelectorAll('[role=option]')].filter((one) => one.getBoundingClientRect().height < 44)
    return [document.documentElement.scrollWidth - 320, list.scrollWidth - list.clientWidth, small.length]
  })
  expect(over).toEqual([0, 0, 0])
  await options(page).first().tap()
  await page.waitForURL(/#/)
  await expect.poll(async () => (await shown(page)).marked).toBeGreaterThan(0)
  expect(await page.locator('.is-found').evaluate((one) => getComputedStyle(one).animationName)).toBe('none')
  expect(faults).toEqual([])
  await close()
})

test('on a host, a search that does not load says so where it was asked for, and the next try may succeed', async () => {
  const served = await serveFolder(dist, { at: '/deep/er/', policy: STRICT_POLICY })
  const page = await browser.newPage()
  await page.route(/search\.js/, (route) => route.abort())
  await page.goto(`${served.url}index.html`)
  await page.keyboard.press('/')
  const button = page.getByRole('button', { name: 'Search did not load' })
  await button.waitFor()
  await page.unroute(/search\.js/)
  await button.click()
  await field(page).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  await seek(page, 'henrici')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/deep\/er\/references\.html#henrici1962$/)
  await expect.poll(async () => (await shown(page)).marked).toBeGreaterThan(0)
  expect(faults, 'a strict policy forbids nothing of it').toEqual([])
  await page.close()
  await served.stop()
})

test('without scripts there is no button, and nothing of the search is printed', async () => {
  const { page, close } = await opened('index.html', { ...DESK, javaScriptEnabled: false })
  expect(await page.locator('[data-search]').isVisible()).toBe(false)
  await close()
  const printing = await opened('index.html')
  await seek(printing.page, 'norm')
  await printing.page.emulateMedia({ media: 'print' })
  expect(await field(printing.page).isVisible()).toBe(false)
  expect(await printing.page.locator('[data-search]').isVisible()).toBe(false)
  await printing.close()
})
