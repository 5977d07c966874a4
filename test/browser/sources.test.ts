import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from '../../scripts/page-weights.ts'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'
import { type SmallBook, smallBook } from './small-book.ts'

const TINY = join(import.meta.dirname, '..', 'tiny-book')

let browser: Browser
let book: SmallBook

beforeAll(async () => {
  book = await smallBook({
    'book.yaml': ['    - decay\n', '    - decay\n    - plain\n    - later\n'],
    'figures/once-more.ts': readFileSync(join(TINY, 'figures', 'remainder-by-time.ts'), 'utf8'),
    'chapters/plain.mdx': '---\ntitle: Words alone\ndescription: Nothing here is counted.\n---\n\nOnly words.\n',
    'chapters/later.mdx': `---\ntitle: Later\ndescription: Counted again.\n---\n\n${LATER}\n\n<Figure id="once-more" />\n`,
  })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  book?.remove()
})

const open = (look?: BrowserContextOptions, page = 'decay.html'): Promise<PreviewPage> =>
  previewPage(browser, fileAddress(book.dist, page), look)

/** A chapter that is longer than a window. */
const LATER = 'After <Value of="params.halflife" /> days half is gone.\n\n'.repeat(40)

const CLAIM = '#claim-decay-nearlyGone'

test('resting on a value tells all its digits, what it is, and what it comes from; before that nothing is loaded', async () => {
  const { page, card, asked, said, close } = await open()
  const scripts = () => asked.flatMap((url) => url.match(/assets\/(\w+)\.js/)?.[1] ?? []).sort()
  await expect.poll(scripts).toEqual(['figures', 'page', 'reading'])
  await page.locator('main span[data-of] .base').hover()
  await card.waitFor()
  const words = (await card.innerText()).replace(/\s+/g, ' ')
  expect(words).toContain('0.03125')
  expect(words).toContain('Share left at the end. decay.atEnd')
  expect(words).toContain('Experiment: Exponential decay. With halflife = 8; days = 40.')
  const links = await card.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links).toEqual([
    `${fileAddress(book.dist, 'edition.html')}#experiment-decay`,
    `${fileAddress(book.dist, 'decay.html')}#remainder-by-time`,
    `${fileAddress(book.dist, 'later.html')}#once-more`,
  ])
  expect(scripts()).toEqual(['edition', 'figures', 'page', 'previews', 'reading', 'sources'])
  await page.mouse.move(5, 5)
  await card.waitFor({ state: 'detached' })
  await page.locator('main data').hover()
  await card.waitFor()
  expect((await card.innerText()).replace(/\s+/g, ' ')).toContain('8 Time in which half is gone. halflife')
  expect(said).toEqual([])
  await close()
})

test('a key shows what has a source: each is then a stop of the keyboard that Enter asks and Escape leaves', async () => {
  const { page, card, close } = await open()
  const stops = page.locator('main :is(data, .source-mark)')
  expect(await page.locator('main data[tabindex]').count()).toBe(0)
  await page.keyboard.press('i')
  await page.locator('.sources-said:not(:empty)').waitFor()
  expect(await page.locator('.sources-said').textContent()).toMatch(/3 places with values and 1 statement/)
  expect(await stops.count()).toBe(3)
  await page.locator('[data-sources]').first().focus()
  const onStop = () => page.evaluate(() => document.activeElement?.matches('main :is(data, .source-mark)') ?? false)
  const reached: string[] = []
  for (let k = 0; k < 30 && reached.length < 3; k++) {
    await page.keyboard.press('Tab')
    if (!(await onStop())) continue
    await page.keyboard.press('Enter')
    await card.waitFor()
    reached.push((await card.locator('.preview-title').innerText()).trim())
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    expect(await onStop(), 'the keyboard stays where it was').toBe(true)
  }
  expect(reached).toEqual(['8', 'Less than a tenth is left at the end.', '0.03125'])
  expect(await violations(page, 'with sources shown')).toEqual([])
  await page.keyboard.press('i')
  await page.waitForFunction(() => document.documentElement.dataset['sourced'] === undefined)
  expect([await page.locator('main data[tabindex]').count(), await page.locator('.source-mark').count()]).toEqual([
    0, 0,
  ])
  await close()
})

test('a press that is no key and no touch, as assistive technology sends it, tells of a value and of a statement', async () => {
  const { page, card, close } = await open()
  await page.keyboard.press('i')
  for (const [asked, title] of [
    [page.locator('main data'), '8'],
    [page.locator(`${CLAIM} .source-mark`), 'Less than a tenth is left at the end.'],
  ] as const) {
    await asked.evaluate((one) => (one as HTMLElement).click())
    await card.waitFor()
    expect(await card.locator('.preview-title').innerText()).toBe(title)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await asked.evaluate((one) => (one as HTMLElement).click())
    await card.waitFor()
    await page.mouse.click(5, 400)
    await card.waitFor({ state: 'detached' })
  }
  await close()
})

test('a press on the menu of an equation whose values tell of themselves opens the menu alone', async () => {
  const { page, card, close } = await open()
  await page.keyboard.press('i')
  await page.locator('.source-mark').first().waitFor()
  await page.keyboard.press('Tab')
  await page.locator('.equation[data-of] .formula-open').evaluate((one) => (one as HTMLElement).click())
  await page.locator('.formula-menu').waitFor()
  expect(await page.evaluate(() => 'previews' in self)).toBe(false)
  expect(await card.count()).toBe(0)
  await close()
})

test('a chapter without values and statements does not offer to show where they come from', async () => {
  const { page, close } = await open({}, 'plain.html')
  expect(await page.locator('h1').innerText()).toBe('Words alone')
  expect(await page.locator('[data-sources]').count()).toBe(0)
  await close()
})

test('in the book in one file the answer stands beside the switch that was pressed, or in the chapter in the window', async () => {
  const { page, close } = await open({}, 'book.html')
  const said = page.locator('.sources-said')
  expect(await said.count()).toBe(2)
  await page.locator('[data-sources]').last().click()
  await said.last().getByText('Sources are shown').waitFor()
  expect(await said.first().textContent()).toBe('')
  await page.locator('[data-sources]').first().click()
  await said.first().getByText('Sources are hidden.').waitFor()
  expect(await said.last().textContent()).toBe('')
  await page.locator('main data').last().scrollIntoViewIfNeeded()
  await page.keyboard.press('i')
  await said.last().getByText('Sources are shown').waitFor()
  expect(await said.first().textContent()).toBe('')
  await close()
})

test('they stay shown on the pages that are read next, and a button does what the key does', async () => {
  const { page, close } = await open()
  await page.locator('button[data-sources]').click()
  await page.locator('.source-mark').first().waitFor()
  expect(await page.locator('button[data-sources]').getAttribute('aria-pressed')).toBe('true')
  await page.reload()
  await page.locator('.source-mark').first().waitFor()
  await page.keyboard.press('/')
  await page.locator('dialog input').pressSequentially('in')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await page.locator('.source-mark').count(), 'letters that are typed are no keys').toBe(2)
  await close()
})

test('a statement says what it stands on and that it holds, and gives a link that leads to it', async () => {
  const { page, card, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.keyboard.press('i')
  await page.locator(`${CLAIM} .source-mark`).hover()
  await card.waitFor()
  const words = (await card.innerText()).replace(/\s+/g, ' ')
  expect(words).toMatch(/^Less than a tenth is left at the end\. This holds in this edition\. decay\.nearlyGone/)
  await card.getByRole('button').click()
  await card.getByText('The link is copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`https://example.org/half-lives/decay.html${CLAIM}`)
  await close()
  const there = await previewPage(browser, `${fileAddress(book.dist, 'decay.html')}${CLAIM}`)
  expect(await there.page.locator(':target').innerText()).toBe('nearly all of it is gone at the end')
  await there.close()
})

test('a tap on a value tells of it, and a second one beside it sends that away', async () => {
  const { page, card, close } = await open(PHONE)
  await page.locator('main data').tap()
  await card.waitFor()
  const { x = -1, width = 0 } = (await card.boundingBox()) ?? {}
  expect(x >= 0 && x + width <= (page.viewportSize()?.width ?? 0)).toBe(true)
  await page.locator('.aside-title').tap()
  await card.waitFor({ state: 'detached' })
  await close()
})

test('under a strict policy it works too, and the book in one file carries what it needs', async () => {
  const served = await serveFolder(book.dist, { policy: STRICT_POLICY })
  const strict = await previewPage(browser, `${served.url}decay.html`)
  await strict.page.locator('main data').hover()
  await strict.card.waitFor()
  expect(strict.said).toEqual([])
  await strict.close()
  await served.stop()
  const { page, card, asked, said, close } = await open({ offline: true }, 'book.html')
  await page.locator('main data').first().hover()
  await card.waitFor()
  expect(await card.innerText()).toContain('halflife')
  await page.mouse.move(5, 5)
  await page.keyboard.press('i')
  await page.locator('.source-mark').first().waitFor()
  expect([asked.length, said]).toEqual([1, []])
  await close()
})
