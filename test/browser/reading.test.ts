import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'

const CHAPTER = 'orthogonal-matrices.html'
const SECTION = 'real-eigenvalues-reflections'
const WIDE = { viewport: { width: 1600, height: 800 } }

const open = (name: string, look: BrowserContextOptions = {}): Promise<PreviewPage> =>
  previewPage(browser, fileAddress(dist, name), look)

const scrollToPlace = (page: Page, id: string) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), id)

/** Where the links of a list lead that are marked as being read. */
const markedIn = (page: Page, list: string) =>
  page.locator(`${list} [aria-current=location]`).evaluateAll((links) => links.map((link) => link.getAttribute('href')))

test('the contents beside the text and in the head mark the section that is read, and the last at the end of the page', async () => {
  const { page, said, close } = await open(CHAPTER, WIDE)
  await page.waitForTimeout(300)
  expect(await markedIn(page, '.toc')).toEqual([])
  for (const id of [SECTION, 'rotations-the-simplest-kind']) {
    await scrollToPlace(page, id)
    for (const list of ['.toc', '.contents']) await expect.poll(() => markedIn(page, list)).toEqual([`#${id}`])
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const last = await page.locator('.toc a').last().getAttribute('href')
  await expect.poll(() => markedIn(page, '.toc')).toEqual([last])
  expect(said).toEqual([])
  await close()
})

test('the contents in the head unfold the sections of the chapter at hand, without scripts too, and of no other', async () => {
  const { page, close } = await open(CHAPTER, { javaScriptEnabled: false })
  const lists = page.locator('.contents > ol > li:has(ol)')
  expect(await lists.count()).toBe(1)
  expect(await lists.locator('> a').getAttribute('aria-current')).toBe('page')
  const [inside, beside] = [lists.locator('li a'), page.locator('.toc a')]
  expect(await inside.allTextContents()).toEqual(await beside.allTextContents())
  await close()
})

test('the contents in the head show the numbers of the chapters', async () => {
  const { page, close } = await open(CHAPTER)
  await page.keyboard.press('c')
  const numerals = page.locator('.contents .numeral')
  await numerals.first().waitFor()
  const hidden = await numerals.evaluateAll((all) =>
    all.flatMap((numeral) => {
      const text = document.createRange()
      text.selectNodeContents(numeral)
      const isIn = text.getBoundingClientRect().left >= (numeral.closest('li')?.getBoundingClientRect().left ?? 0)
      return isIn ? [] : [numeral.textContent]
    }),
  )
  expect(hidden).toEqual([])
  await close()
})

test('the book in one file marks the chapter in its head and the section in the chapter’s own list', async () => {
  const { page, close } = await open('book.html')
  await scrollToPlace(page, SECTION)
  await expect.poll(() => markedIn(page, '.contents')).toEqual(['#orthogonal-matrices'])
  await expect.poll(() => markedIn(page, '.toc')).toEqual([`#${SECTION}`])
  expect(await page.locator('.here, .go-on, .read').count()).toBe(0)
  await close()
})

test('the title page tells how far chapters were read and where to go on, until it is to forget that', async () => {
  const { page, close } = await open('index.html')
  expect(await page.locator('.go-on, .read').count()).toBe(0)
  await page.goto(fileAddress(dist, CHAPTER))
  await page.goto(fileAddress(dist, 'index.html'))
  expect(await page.locator('.go-on').count()).toBe(0)
  await page.goto(fileAddress(dist, CHAPTER))
  await scrollToPlace(page, SECTION)
  await expect.poll(() => markedIn(page, '.contents')).toEqual([`#${SECTION}`])
  await page.goto(fileAddress(dist, 'index.html'))
  const goOn = page.locator('.go-on')
  await goOn.waitFor()
  expect(await goOn.locator('a').innerText()).toBe('Chapter 4, Real eigenvalues: reflections')
  expect(await page.locator('.chapters li:has(.read)').innerText()).toMatch(/^4\s+Orthogonal matrices [1-9]\d % read/)
  expect(await violations(page, 'title page')).toEqual([])
  await goOn.locator('a').click()
  await page.waitForURL(new RegExp(`#${SECTION}$`))
  await page.goBack()
  await goOn.getByRole('button').click()
  expect(await page.locator('.go-on, .read').count()).toBe(0)
  await page.reload()
  await page.waitForTimeout(300)
  expect(await page.locator('.go-on, .read').count()).toBe(0)
  await close()
})

test('what is read is kept by chapters alone, and where storage is forbidden nothing breaks', async () => {
  const { page, close } = await open(CHAPTER)
  await scrollToPlace(page, SECTION)
  await expect.poll(() => markedIn(page, '.contents')).toEqual([`#${SECTION}`])
  await page.goto(fileAddress(dist, 'references.html'))
  await page.evaluate(() => scrollTo(0, 900))
  await page.goto(fileAddress(dist, 'figures/eigenvalues-on-circle.html'))
  await page.evaluate(() => scrollTo(0, 900))
  await page.goto(fileAddress(dist, 'index.html'))
  await page.locator('.go-on').waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(1)
  await close()
  const context = await browser.newContext()
  await context.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  const denied = await context.newPage()
  const said: string[] = []
  denied.on('pageerror', (error) => said.push(String(error)))
  await denied.goto(fileAddress(dist, CHAPTER))
  await scrollToPlace(denied, SECTION)
  await expect.poll(() => markedIn(denied, '.contents')).toEqual([`#${SECTION}`])
  await denied.keyboard.press('j')
  await denied.goto(fileAddress(dist, 'index.html'))
  await denied.waitForTimeout(300)
  expect(said).toEqual([])
  await context.close()
})

test('a bar with the chapter and the section comes to who scrolls back by hand, and goes when they scroll on or use keys', async () => {
  const { page, close } = await open(CHAPTER)
  const bar = page.getByRole('navigation', { name: 'Where you are' })
  await page.mouse.move(500, 400)
  await scrollToPlace(page, SECTION)
  await expect.poll(() => markedIn(page, '.contents')).toEqual([`#${SECTION}`])
  const wheel = async (by: number) => {
    for (let i = 0; i < 6; i++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(60)
    }
  }
  await wheel(50)
  expect(await bar.count()).toBe(0)
  await wheel(-40)
  await bar.waitFor()
  expect(await bar.innerText()).toMatch(/^Orthogonal matrices\s+Real eigenvalues: reflections$/)
  expect(await violations(page, 'bar')).toEqual([])
  await wheel(50)
  expect(await bar.count()).toBe(0)
  await wheel(-40)
  await bar.waitFor()
  await page.keyboard.press('Shift+Tab')
  expect(await bar.count()).toBe(0)
  await page.setViewportSize(WIDE.viewport)
  await wheel(-40)
  expect(await bar.count()).toBe(0)
  await close()
})

test('a line at the top grows with what is read, and is not there on paper or for who wants no motion', async () => {
  const { page, close } = await open(CHAPTER)
  const line = () =>
    page.evaluate(() => {
      const { content, transform } = getComputedStyle(document.body, '::before')
      return content === 'none' ? undefined : Number(transform.match(/matrix\(([^,]+)/)?.[1] ?? 1)
    })
  expect(await line()).toBe(0)
  await page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2))
  await expect.poll(line).toBeCloseTo(0.5, 1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await line()).toBeUndefined()
  await page.emulateMedia({ reducedMotion: 'no-preference', media: 'print' })
  expect(await line()).toBeUndefined()
  await close()
})

test('the page of a figure tells the way to it, by its chapter', async () => {
  const { page, close } = await open('figures/eigenvalues-on-circle.html')
  const way = page.getByRole('navigation', { name: 'Breadcrumb' })
  expect(await way.getByRole('listitem').allTextContents()).toEqual([
    'Isometry',
    'Chapter 4, Orthogonal matrices',
    'Figure 4.2',
  ])
  expect(await way.locator('[aria-current=page]').innerText()).toBe('Figure 4.2')
  await way.getByRole('link', { name: 'Chapter 4' }).click()
  await page.waitForURL(/orthogonal-matrices\.html#eigenvalues-on-circle$/)
  await close()
})

test('what is read stays where it is when the theme changes, and when its reader comes back to it', async () => {
  const served = await serveFolder(dist, { at: '/some/where/', policy: STRICT_POLICY })
  const { page, said, close } = await previewPage(browser, `${served.url}${CHAPTER}`)
  await page.mouse.move(500, 400)
  await scrollToPlace(page, SECTION)
  await page.mouse.wheel(0, 300)
  await page.waitForTimeout(500)
  const place = () =>
    page.evaluate((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? 0), SECTION)
  const before = await place()
  const toggle = () => page.evaluate(() => document.querySelector<HTMLElement>('[data-theme-toggle]')?.click())
  for (const _ of ['dark', 'light']) {
    await toggle()
    await page.waitForTimeout(100)
    expect(await place()).toBe(before)
  }
  await page.evaluate(() => document.querySelector<HTMLElement>('.turn [rel=next]')?.click())
  await page.waitForURL(/recurrent-networks\.html/)
  await page.goBack()
  await page.waitForLoadState()
  await expect.poll(place).toBe(before)
  expect(said).toEqual([])
  await close()
  await served.stop()
})
