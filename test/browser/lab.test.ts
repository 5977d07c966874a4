import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { readParams } from '../../src/pipeline/param-values.ts'
import type { BookError } from '../../src/pipeline/problems.ts'
import type { FigureFact } from '../../src/reader/lab/facts.ts'
import { printBook } from '../../src/site/print.ts'
import { tinyBook } from '../fixture-book.ts'
import { launch } from './chromium.ts'
import { factsOf, marksOf, ranAt, textsOf, verdict } from './lab-page.ts'
import { becomes, faultsOf } from './live-figure.ts'
import { figuresIn, printedBook } from './printed-book.ts'
import { type ServedFolder, STRICT_POLICY, serveFolder } from './served.ts'

let browser: Browser
let dist = ''
let served: ServedFolder

beforeAll(async () => {
  dist = await printedBook()
  served = await serveFolder(dist, { at: '/deep/er/path/', policy: STRICT_POLICY })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const fileUrl = (page: string, folder = dist) => {
  const [name = '', hash] = page.split('#')
  return pathToFileURL(join(folder, name)).href + (hash === undefined ? '' : `#${hash}`)
}
const isLocal = (url: string) => /^(file|data|blob):/.test(url)

/** Opens a page, uses it, and gives back what went wrong on it besides. */
async function on(url: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const offline = url.startsWith('file:')
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, offline, ...options })
  const page = await context.newPage()
  const faults = faultsOf(page, (asked) => isLocal(asked) || asked.startsWith(served.url))
  await page.exposeFunction('violation', (text: string) => faults.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (self as unknown as { violation(text: string): void }).violation(`violates ${violatedDirective}: ${blockedURI}`),
    )
  })
  await page.goto(url)
  await use(page)
  await context.close()
  return faults
}

/** What the first CSV button of a run saves. */
async function savedCsv(page: Page): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  return readFileSync((await (await saving).path())!, 'utf8')
}

test('under a strict policy every figure at the edition’s values is the published one, drawn and told alike', async () => {
  const other: string[] = []
  const faults = await on(`${served.url}lab.html`, async (page) => {
    const { figures } = await factsOf(page)
    expect(figures.map(({ id }) => id).sort()).toEqual(figuresIn(dist).sort())
    for (const { id } of figures) {
      const found = await ranAt(page, `#figure=${id}`)
      if (found !== 'published') other.push(`${id}: ${found}`)
      const svg = readFileSync(join(dist, 'figures', id, `${id}.svg`), 'utf8')
      const printed = [...svg.matchAll(/<text[^>]*>(.+?)<\/text>/g)].map(([, text = '']) =>
        text
          .replace(/<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&')
          .trim(),
      )
      const drawn = await textsOf(page, id)
      if (String(drawn.sort()) !== String(printed.sort())) other.push(`${id} is drawn otherwise`)
    }
  })
  expect(other).toEqual([])
  expect(faults).toEqual([])
})

test('from a folder, with the network off, every experiment that a figure draws gives the published digest', async () => {
  const given: string[] = []
  let offered: string[] = []
  const faults = await on(fileUrl('lab.html'), async (page) => {
    const { figures, experiments } = await factsOf(page)
    expect(figures.map(({ id }) => id).sort()).toEqual(figuresIn(dist).sort())
    offered = Object.keys(experiments).filter((name) => figures.some(({ experiment }) => experiment === name))
    for (const { id } of figures.filter(isFirstOfItsExperiment)) {
      const found = await ranAt(page, `#figure=${id}`)
      const words = (await page.locator('.lab-status').textContent()) ?? ''
      const name = Object.keys(experiments).find((one) => words.includes(experiments[one]!.digest.slice(0, 12)))
      given.push(found === 'published' && name ? name : `${id}: ${words}`)
    }
  })
  expect(given.sort()).toEqual(offered.sort())
  expect(given).not.toEqual([])
  expect(faults).toEqual([])
})

const isFirstOfItsExperiment = ({ experiment }: FigureFact, at: number, all: readonly FigureFact[]) =>
  all.findIndex((one) => one.experiment === experiment) === at

test.each(['file', 'http'])('another value redraws the figure, its words and its data; by %s', async (protocol) => {
  const at = (page: string) => (protocol === 'file' ? fileUrl(page) : served.url + page)
  const id = 'gradient-norm-by-time'
  const faults = await on(at(`lab.html#figure=${id}`), async (page) => {
    expect(await verdict(page)).toBe('published')
    const [marks, texts] = [await marksOf(page, id), await textsOf(page, id)]
    expect(await page.locator('.lab-command code').textContent()).toBe('npm run build')
    await page.getByRole('textbox', { name: 'rnn.steps' }).fill('128')
    await page.keyboard.press('Enter')
    await page.locator('[data-verdict=own]').waitFor({ timeout: 30_000 })
    expect(await page.locator('.lab-status').textContent()).toContain('Your own values: rnn.steps = 128.')
    expect(await marksOf(page, id)).not.toBe(marks)
    expect(await textsOf(page, id)).not.toEqual(texts)
    expect(await page.locator('figcaption').first().innerText()).toContain('128')
    expect(await page.locator('.lab-command code').textContent()).toBe('npm run build -- --set rnn.steps=128')
    expect(new URL(page.url()).hash).toBe(`#figure=${id}&rnn.steps=128`)
    await page.locator('.lab-findings summary').click()
    const row = page.locator('.lab-findings tr', { hasText: 'steps' }).first()
    expect(await row.locator('td').allTextContents()).toEqual(['64 timesteps', '128 timesteps'])
    const published = readFileSync(join(dist, 'figures', id, `${id}.csv`), 'utf8')
    const own = await savedCsv(page)
    expect(own.split('\n')[0]).toBe(published.split('\n')[0])
    expect(own).not.toBe(published)
    await page.reload()
    expect(await verdict(page)).toBe('own')
    await page.locator('.lab-reset:visible').click()
    await page.getByRole('button', { name: 'Run' }).click()
    await page.locator('[data-verdict=published]').waitFor({ timeout: 30_000 })
    expect(await savedCsv(page)).toBe(published)
  })
  expect(faults).toEqual([])
})

test('a long run leaves the page free, keeps the figure before it, and ends at once when it is cancelled', async () => {
  const id = 'frobenius-norm-by-time'
  const faults = await on(fileUrl(`lab.html#figure=${id}&rnn.size=16`), async (page) => {
    expect(await verdict(page)).toBe('own')
    const marks = await marksOf(page, id)
    await page.getByRole('textbox', { name: 'rnn.size' }).fill('128')
    await page.getByRole('textbox', { name: 'rnn.steps' }).fill('100000')
    await page.keyboard.press('Enter')
    await page.getByText('Running the experiment.').waitFor()
    expect(await page.locator('figure.is-old').count()).toBe(1)
    await expect.poll(() => page.locator('.lab-progress').textContent(), { timeout: 10_000 }).toMatch(/^[1-9]\d*\.\d s/)
    await page.evaluate(async () => {
      for (let turn = 0; turn < 100; turn++) await new Promise((done) => setTimeout(done))
    })
    expect(await page.locator('.lab-status').textContent()).toContain('Running the experiment.')
    await page.getByRole('textbox', { name: 'rnn.size' }).fill('1000')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled.').waitFor()
    expect(await page.locator('figure.is-old').count()).toBe(0)
    expect(await marksOf(page, id)).toBe(marks)
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(1)
    expect(await page.locator('.lab-command').isVisible()).toBe(false)
    await page.getByRole('textbox', { name: 'rnn.size' }).fill('8')
    await page.getByRole('textbox', { name: 'rnn.steps' }).fill('32')
    await page.keyboard.press('Enter')
    expect(await verdict(page)).toBe('own')
  })
  expect(faults).toEqual([])
})

test('what is typed during a run stands, and the command says it', async () => {
  const faults = await on(fileUrl('lab.html#figure=gradient-norm-by-time'), async (page) => {
    await page.getByRole('textbox', { name: 'rnn.steps' }).fill('96')
    expect(await verdict(page)).toBe('published')
    await expect.poll(() => page.locator('.lab-command code').textContent()).toBe('npm run build -- --set rnn.steps=96')
  })
  expect(faults).toEqual([])
})

test('an anchor of the page takes nothing from the reader, nor does the way back from it', async () => {
  const id = 'gradient-norm-by-time'
  const faults = await on(fileUrl(`lab.html#figure=${id}`), async (page) => {
    expect(await verdict(page)).toBe('published')
    const steps = page.getByRole('textbox', { name: 'rnn.steps' })
    await steps.fill('96')
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#content$/)
    const stands = async () => {
      await page.waitForTimeout(100)
      expect(await page.locator('#lab-figure').inputValue()).toBe(id)
      expect(await steps.inputValue()).toBe('96')
      expect(await verdict(page)).toBe('published')
      expect(await page.locator(`[id="${id}"] .live`).count()).toBe(1)
    }
    await stands()
    await page.goBack()
    await page.waitForURL(/#figure=/)
    await stands()
    await page.goto(fileUrl('lab.html#content'))
    await page.reload()
    await page.getByRole('button', { name: 'Run' }).click()
    expect(await verdict(page)).toBe('published')
  })
  expect(faults).toEqual([])
})

test('illegal values in a link are refused at their fields in the words of the command line', async () => {
  const values = { 'rnn.size': '1000', 'rnn.steps': '2.5', seed: 'abc' }
  const book = readBook(resolve(import.meta.dirname, '..', '..', 'content', 'book.yaml'))
  const layers = Object.entries(values).map(([name, text]) => setLayer(`${name}=${text}`, `--set ${name}=${text}`))
  const refused = (await readParams(book, layers).catch((error: BookError) => error)) as BookError
  const hash = new URLSearchParams({ figure: 'powers-by-init', ...values })
  const faults = await on(fileUrl(`lab.html#${hash}`), async (page) => {
    await page.getByText('Not run: 3 values are not legal.').waitFor()
    const said = await page.locator('.lab-fault:not(:empty)').allTextContents()
    expect(said.sort()).toEqual(refused.problems.map(({ what, instead }) => `${what}. ${instead}`).sort())
    expect(await page.locator('[aria-invalid=true]').count()).toBe(3)
    expect(await page.locator('.lab-command').isVisible()).toBe(false)
    await page.getByRole('textbox', { name: 'rnn.size' }).fill('12')
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(2)
    await page.getByRole('button', { name: 'Reset all' }).click()
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(0)
  })
  expect(faults).toEqual([])
})

test('whatever an address says, the page stands, and markup in it is text', async () => {
  const markup = '<img src=x onerror=self.bad=1>'
  const faults = await on(fileUrl(`lab.html#figure=${encodeURIComponent(markup)}`), async (page) => {
    expect(await page.locator('.lab > #lab > .lab-fault').textContent()).toBe(`There is no figure ${markup}.`)
    for (const hash of ['#%zz', '#figure', '#=&=', `#figure=rotation-orbits&orthogonal.steps=${markup}&__proto__=1`]) {
      await page.evaluate((state) => {
        location.hash = state
      }, hash)
      await page.getByRole('button', { name: 'Run' }).waitFor()
    }
    await expect
      .poll(() => page.locator('.lab-fault').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringContaining('there is no param __proto__')]))
    expect(await page.locator('.lab-fault').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining(`got "${markup}"`)]),
    )
    expect(await page.evaluate(() => 'bad' in self)).toBe(false)
  })
  expect(faults).toEqual([])
})

test('a browser that computes another result is told so, and a worker that does not load', async () => {
  await on(`${served.url}references.html`, async (page) => {
    await page.route('**/assets/edition.js*', async (route) => {
      const body = (await (await route.fetch()).text()).replace(/"digest":"[0-9a-f]{12}/g, '"digest":"000000000000')
      await route.fulfill({ body, contentType: 'text/javascript' })
    })
    await page.goto(`${served.url}lab.html#figure=fibonacci-ratio`)
    expect(await verdict(page)).toBe('differs')
    expect(await page.locator('.lab-status').textContent()).toMatch(/different result\..* not 000000000000\./)
    await page.route('**/assets/lab-worker.js*', (route) => route.abort())
    await page.reload()
    expect(await verdict(page)).toMatch(/The run failed: the lab’s worker could not work/)
  })
})

test('what cannot be drawn is no success, and what cannot be opened is said in plain words', async () => {
  const id = 'gradient-norm-by-time'
  await on(`${served.url}references.html`, async (page) => {
    await page.route('**/assets/live.js*', (route) => route.abort())
    await page.goto(`${served.url}lab.html#figure=${id}`)
    expect(await verdict(page)).toBe('The run failed: its drawing could not be brought to life.')
    expect(await page.locator(`[id="${id}"] .stage img`).isVisible()).toBe(true)
    await page.route('**/assets/lab.js*', (route) => route.abort())
    await page.goto(`${served.url}recurrent-networks.html`)
    await page.locator(`[id="${id}"] .menu summary`).click()
    await page.locator(`[id="${id}"] [data-action=lab]`).click()
    await page.getByText('The lab could not be loaded.').waitFor()
  })
})

test('two drawers of a page run apart: to close one stops nothing of the other', async () => {
  const [long, short] = ['gradient-norm-by-time', 'powers-by-init']
  const hash = `#lab?figure=${long}&rnn.size=128&rnn.steps=100000`
  const faults = await on(fileUrl(`recurrent-networks.html${hash}`), async (page) => {
    const first = page.locator(`[id="${long}"] .lab-drawer`)
    const second = page.locator(`[id="${short}"] .lab-drawer`)
    await first.getByText('Running the experiment.').waitFor()
    await page.locator(`[id="${short}"] .menu summary`).click()
    await page.locator(`[id="${short}"] [data-action=lab]`).click()
    await second.getByRole('textbox', { name: 'rnn.size' }).fill('8')
    await page.keyboard.press('Enter')
    expect(await verdict(page, `[id="${short}"]`)).toBe('own')
    await page.locator(`[id="${short}"] .drawing:visible`).focus()
    await page.keyboard.press('t')
    await page.locator('dialog[open] table').first().waitFor()
    expect(await page.locator('dialog[open] a').count()).toBe(0)
    await page.keyboard.press('Escape')
    await second.getByRole('button', { name: 'Back to the published figure' }).click()
    await becomes(page, short!, 'static')
    expect(await first.locator('.lab-status').textContent()).toContain('Running the experiment.')
    await first.getByRole('button', { name: 'Cancel' }).click()
    await first.getByText('Cancelled.').waitFor()
  })
  expect(faults).toEqual([])
})

test('in a chapter a figure opens its params in place, is redrawn there, and is given back as it was', async () => {
  const id = 'gradient-norm-by-time'
  const figure = `[id="${id}"]`
  const faults = await on(fileUrl('recurrent-networks.html'), async (page) => {
    expect(await page.locator('script[src*="lab"]').count()).toBe(0)
    const before = await page.locator(figure).innerHTML()
    await page.locator(`${figure} .menu summary`).click()
    await page.locator(`${figure} [data-action=lab]`).click()
    const drawer = page.locator(`${figure} .lab-drawer`)
    await drawer.getByRole('textbox', { name: 'rnn.steps' }).fill('96')
    await page.keyboard.press('Enter')
    expect(await verdict(page, figure)).toBe('own')
    await becomes(page, id, 'live')
    expect(await page.locator(`${figure} figcaption`).innerText()).toContain('96')
    expect(await page.locator(`${figure} a[href$=".csv"]`).first().isVisible()).toBe(false)
    expect(await drawer.getByRole('link', { name: 'Open in the lab' }).getAttribute('href')).toMatch(
      /lab\.html#figure=gradient-norm-by-time&rnn\.steps=96$/,
    )
    const hash = new URL(page.url()).hash
    expect(hash).toBe(`#lab?figure=${id}&rnn.steps=96`)
    await page.locator(`${figure} .drawing:visible`).focus()
    await page.keyboard.press('Escape')
    expect(await page.locator(`${figure} .live`).count()).toBe(1)
    await page.setViewportSize({ width: 500, height: 900 })
    await page.locator(`${figure} .drawing.narrow .live`).waitFor()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.locator(`${figure} .drawing.wide .live`).waitFor()
    await drawer.getByRole('button', { name: 'Back to the published figure' }).click()
    await becomes(page, id, 'static')
    await page.locator(`${figure} .menu summary`).click()
    const plain = (html: string) =>
      html.replace(/ (?:open|class|style)=""/g, '').replace(/<details class="menu" open>/, '')
    expect(plain(await page.locator(figure).innerHTML())).toBe(plain(before))
    await page.goto(fileUrl(`recurrent-networks.html${hash}`))
    await page.reload()
    expect(await verdict(page, figure)).toBe('own')
  })
  expect(faults).toEqual([])
})

test('a figure’s own slider and switch work in the lab', async () => {
  await on(fileUrl('lab.html#figure=powers-by-init&rnn.size=8'), async (page) => {
    expect(await verdict(page)).toBe('own')
    const before = await marksOf(page, 'powers-by-init')
    const slider = page.locator('figure .controls [type=range]')
    await slider.fill((await slider.getAttribute('min'))!)
    await expect.poll(() => marksOf(page, 'powers-by-init')).not.toBe(before)
  })
})

test('without JavaScript the page says that it needs it, and how to go on without', async () => {
  const look = { javaScriptEnabled: false }
  await on(
    fileUrl('lab.html'),
    async (page) => {
      const words = await page.locator('main').innerText()
      expect(words).toContain('The lab needs JavaScript.')
      expect(words).toContain('npm run build -- --set name=value')
    },
    look,
  )
})

test('a book of another subject has a lab too', async () => {
  const book = tinyBook()
  const folder = join(book.folder, 'dist')
  await printBook({ book: book.file }, folder)
  const faults = await on(fileUrl('lab.html#figure=remainder-by-time', folder), async (page) => {
    expect(await verdict(page)).toBe('published')
    await page.getByRole('textbox', { name: 'halflife' }).fill('4')
    await page.keyboard.press('Enter')
    await page.locator('[data-verdict=own]').waitFor()
    expect(await page.locator('.lab-command code').textContent()).toMatch(
      /^npm run build -- --book \S+ --set halflife=4$/,
    )
    await page.getByRole('textbox', { name: 'halflife' }).fill('5')
    await page.keyboard.press('Enter')
    await page.getByText('Your own values: halflife = 5.').waitFor()
    expect(await page.locator('.lab-remark').allTextContents()).toEqual([
      expect.stringContaining('draws no random numbers'),
    ])
  })
  book.remove()
  expect(faults).toEqual([])
})
