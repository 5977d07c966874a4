import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printBook } from '../../src/site/print.ts'
import { tinyBook } from '../fixture-book.ts'
import { violations } from './axe.ts'
import { launch } from './chromium.ts'
import { faultsOf } from './live-figure.ts'
import { type ServedFolder, STRICT_POLICY, serveFolder } from './served.ts'

const book = tinyBook()
const dist = join(book.folder, 'dist')
const FIGURE = 'figures/remainder-by-time.html'
let browser: Browser
let served: ServedFolder

beforeAll(async () => {
  await printBook({ book: book.file }, dist)
  served = await serveFolder(dist, { at: '/some/where/', policy: STRICT_POLICY })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  book.remove()
})

const fileUrl = (page: string) => `${pathToFileURL(dist).href}/${page}`

/** Opens an address and looks at it; gives what was logged or asked of another place. */
async function on(url: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options })
  const page = await context.newPage()
  const faults = faultsOf(page, (asked) => asked.startsWith(served.url) || /^(file|data|blob):/.test(asked))
  await page.goto(url)
  await look(page)
  await context.close()
  return faults
}

/** Runs in the page. */
function openAll(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true
}

const note = (page: Page) => page.locator('.pinned')
const pinOn = (page: Page) => page.locator('[data-pin]').getAttribute('data-pin')

test('who follows a citation of this version is told so, from a folder and under a strict policy', async () => {
  for (const url of [fileUrl(FIGURE), served.url + FIGURE]) {
    const faults = await on(url, async (page) => {
      expect(await note(page).isVisible()).toBe(false)
      await page.goto(`${url}?v=${await pinOn(page)}#data`)
      expect(await note(page).innerText()).toBe('This is the version that was cited.')
    })
    expect(faults).toEqual([])
  }
})

test('who follows a citation of another version is told above the figure what differs', async () => {
  await on(fileUrl(FIGURE), async (page) => {
    const [, data = '', drawing = ''] = (await pinOn(page))?.split('-') ?? []
    await page.goto(`${fileUrl(FIGURE)}?v=000000-${data}-${drawing}`)
    expect(await note(page).innerText()).toContain(
      'its parameters have changed, its data and drawing or words have not.',
    )
    const [above, figure] = [await note(page).boundingBox(), await page.locator('figure').boundingBox()]
    expect(above!.y + above!.height).toBeLessThanOrEqual(figure!.y)
    for (const other of ['zzzzzz', 'a-b-c', `000000-${data}`]) {
      await page.goto(`${fileUrl(FIGURE)}?v=${other}`)
      expect(await note(page).innerText()).toBe('The address names a version that cannot be read; this is the newest.')
    }
  })
})

test('commands and addresses are copied whole, and where a page may not copy they are selected', async () => {
  const url = served.url + FIGURE
  const copy = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  await on(
    url,
    async (page) => {
      const copied = () => page.evaluate(() => navigator.clipboard.readText())
      await copy(page, 'Copy the command that makes this figure')
      await page.getByText('Copied', { exact: true }).waitFor()
      expect(await copied()).toBe(
        'npm run figure -- remainder-by-time --format pdf --width 85mm --book path/to/book.yaml',
      )
      await copy(page, 'Copy the address of this version of the figure')
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('?v='))
      const address = 'https://example.org/half-lives/figures/remainder-by-time.html'
      expect(await copied()).toBe(`${address}?v=${await pinOn(page)}`)
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  )
  await on(url, async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await copy(page, 'Copy the command that makes the book')
    await page.getByText('Selected: now copy it').waitFor()
    expect(await page.evaluate(() => String(getSelection()))).toBe('npm run build -- --book path/to/book.yaml')
  })
})

test('at 320 px the box that says that it is selected stays as high as its text', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    const box = page.locator('.copyable', { hasText: 'npm run build' })
    const before = await box.boundingBox()
    await box.getByRole('button').click()
    await page.getByText('Selected: now copy it').waitFor()
    const after = await box.boundingBox()
    expect(after!.height - before!.height).toBeGreaterThan(10)
    expect(after!.height - before!.height).toBeLessThan(60)
  }
  await on(fileUrl(FIGURE), look, { viewport: { width: 320, height: 700 } })
})

test('copying again while the words of copying stand lets them stand', async () => {
  const look = async (page: Page) => {
    await page.clock.install()
    const press = () => page.getByRole('button', { name: 'Copy the command that makes the book', exact: true }).click()
    const said = page.locator('.copyable', { hasText: 'npm run build' }).locator('.said')
    const isSaid = () => page.waitForFunction(() => /Copied|Selected/.test(document.querySelector('main')!.innerText))
    await press()
    await isSaid()
    await page.clock.runFor(3000)
    await press()
    await isSaid()
    await page.clock.runFor(3000)
    expect(await said.textContent()).not.toBe('')
    await page.clock.runFor(4500)
    expect(await said.textContent()).toBe('')
  }
  await on(fileUrl(FIGURE), look)
})

test('an address that a figure had leads on, with what it asked for, and without a script too', async () => {
  const old = 'figures/what-is-left.html?v=000000-111111-222222#data'
  for (const root of [fileUrl(''), served.url]) {
    const faults = await on(root + old, async (page) => {
      await page.waitForURL(`${root}${FIGURE}?v=000000-111111-222222#data`)
      expect(await note(page).innerText()).toContain('have all changed')
    })
    expect(faults).toEqual([])
  }
  await on(served.url + old, (page) => page.waitForURL(`${served.url}${FIGURE}`), { javaScriptEnabled: false })
})

test('without JavaScript the page is complete, and offers nothing that needs it', async () => {
  const faults = await on(
    fileUrl(FIGURE),
    async (page) => {
      const sections = await page.locator('main h2').allInnerTexts()
      expect(sections).toEqual(['Files', 'Cite', 'Permanent link', 'Data', 'Parameters', 'Code', 'Where it is used'])
      expect(await page.locator('main button:visible').count()).toBe(0)
      expect(await page.locator('.heads tbody tr').count()).toBe(12)
      await page.getByText('Experiment: experiments/decay.ts').click()
      expect(await page.locator('.code:visible').innerText()).toContain("title: 'Exponential decay',")
      expect(await page.locator('.pictures a:visible').count()).toBeGreaterThan(0)
    },
    { javaScriptEnabled: false, offline: true },
  )
  expect(faults).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s theme, with everything opened',
  async (colorScheme) => {
    const found: string[] = []
    for (const name of [`${FIGURE}?v=000000-111111-222222`, 'figures/index.html']) {
      const look = async (page: Page) => {
        await page.evaluate(openAll)
        found.push(...(await violations(page, name)))
      }
      await on(fileUrl(name), look, { colorScheme, offline: true })
    }
    expect(found).toEqual([])
  },
)

test('at 320 px the pages scroll down only, with everything opened, and tables scroll by themselves', async () => {
  for (const name of [FIGURE, 'figures/index.html']) {
    const look = async (page: Page) => {
      await page.evaluate(openAll)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320)
    }
    await on(fileUrl(name), look, { viewport: { width: 320, height: 700 } })
  }
})
