import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { SHORTCUTS } from '../../src/strings.ts'
import { violations } from './axe.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'

const open = (name: string, look: BrowserContextOptions = {}): Promise<PreviewPage> =>
  previewPage(browser, fileAddress(dist, name), look)

const focused = ({ page }: PreviewPage) => page.evaluate(() => document.activeElement?.textContent ?? '')
const sheetOf = ({ page }: PreviewPage) => page.locator('dialog.shortcuts[open]')

test('a question mark, or the button at the foot, opens the list of keys, which Escape closes', async () => {
  const opened = await open('samplers.html')
  const { page, asked, said, close } = opened
  expect(asked.some((url) => url.includes('shortcuts.js'))).toBe(false)
  await page.keyboard.press('?')
  await sheetOf(opened).waitFor()
  const words = await sheetOf(opened).innerText()
  for (const { keys } of SHORTCUTS.groups) for (const { does } of keys) expect(words).toContain(does)
  expect(said).toEqual([])
  expect(await violations(page, 'keys')).toEqual([])
  await page.keyboard.press('Escape')
  expect(await sheetOf(opened).count()).toBe(0)
  await page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard' }).click()
  await sheetOf(opened).waitFor()
  await close()
})

test('keys go to the next section and the one before, with the focus, and to the chapters beside', async () => {
  const opened = await open('samplers.html')
  const { page, close } = opened
  const headings = await page.locator('main h2').allInnerTexts()
  for (const heading of headings.slice(0, 2)) {
    await page.keyboard.press('j')
    await expect.poll(() => focused(opened)).toBe(heading)
  }
  const top = await page
    .locator('main h2')
    .nth(1)
    .evaluate((heading) => heading.getBoundingClientRect().top)
  expect(Math.abs(top - 24)).toBeLessThan(2)
  await page.keyboard.press('k')
  await expect.poll(() => focused(opened)).toBe(headings[0])
  await page.keyboard.press('l')
  await page.waitForURL(/beyond-eigenvalues\.html$/)
  await page.keyboard.press('h')
  await page.waitForURL(/samplers\.html$/)
  await page.keyboard.press('c')
  await expect.poll(() => focused(opened)).toMatch(/^\s*6 Drawing/)
  await close()
})

test('no key does anything while its reader types, or holds Ctrl or Alt', async () => {
  const opened = await open('samplers.html')
  const { page, close } = opened
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('')
  await page.keyboard.type('hjkl?c')
  expect(await page.getByRole('combobox').inputValue()).toBe('hjkl?c')
  await page.keyboard.press('Escape')
  for (const keys of ['Control+h', 'Alt+h', 'Control+Shift+?']) await page.keyboard.press(keys)
  await page.waitForTimeout(300)
  expect(page.url()).toMatch(/samplers\.html$/)
  expect(await sheetOf(opened).count()).toBe(0)
  await close()
})

test('keys without Ctrl can be switched off for good, and Ctrl K still searches', async () => {
  const opened = await open('samplers.html')
  const { page, close } = opened
  await page.keyboard.press('?')
  await sheetOf(opened).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  for (const key of ['?', 'j', 'l', '/']) await page.keyboard.press(key)
  await page.waitForTimeout(400)
  expect(page.url()).toMatch(/samplers\.html$/)
  expect(await page.evaluate(() => `${document.querySelector('dialog[open]')} ${scrollY}`)).toBe('null 0')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-shortcuts]').click()
  await sheetOf(opened).getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await sheetOf(opened).waitFor()
  await close()
})

test('in the book in one file keys go from section to section and from chapter to chapter', async () => {
  const opened = await open('book.html')
  const { page, close } = opened
  const shown = () =>
    page.evaluate(
      () => (document.activeElement?.querySelector('[data-rank="1"], h1') ?? document.activeElement)?.textContent,
    )
  await page.keyboard.press('l')
  await expect.poll(shown).toBe('Matrices, again and again')
  await page.keyboard.press('l')
  await expect.poll(shown).toBe('Repeated multiplication and Fibonacci')
  const first = await page.locator('#page-fibonacci [data-rank="2"]').first().innerText()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect.poll(shown).toBe(first)
  await page.keyboard.press('?')
  await sheetOf(opened).waitFor()
  await close()
})
