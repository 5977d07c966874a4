import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { laidOut } from '../../scripts/laid-out.ts'
import { PHONE } from '../../scripts/page-weights.ts'
import { violations } from './axe.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress, type PreviewPage, previewPage } from './preview-page.ts'
import { STRICT_POLICY, serveFolder } from './served.ts'

const PERMISSIONS = { permissions: ['clipboard-read', 'clipboard-write'] }
const EQUATION = '[id="eq:rotation"]'

async function open(name: string, look: BrowserContextOptions = {}): Promise<PreviewPage> {
  return previewPage(browser, fileAddress(dist, name), { ...PERMISSIONS, ...look })
}

const copiedOn = ({ page }: PreviewPage) => page.evaluate(() => navigator.clipboard.readText())
const toldOn = ({ page }: PreviewPage) => page.locator('.told:not(:empty)').innerText()

/** Selects from one element to the end of another, and copies. */
async function copyFrom({ page }: PreviewPage, from: string, to: string): Promise<string> {
  await page.locator(from).first().click()
  await page.waitForFunction(() => self.copyLink)
  await page.evaluate(
    ([from, to]) => {
      const [first, last] = [from, to].map((selector) => document.querySelector(selector) as Element)
      getSelection()?.setBaseAndExtent(first as Element, 0, last as Element, last?.childNodes.length ?? 0)
    },
    [from, to] as const,
  )
  await page.keyboard.press('Control+c')
  return page.evaluate(() => navigator.clipboard.readText())
}

test('the sign of a section, a figure, an equation and a note copies where it is published, says so, and moves nothing', async () => {
  const opened = await open('orthogonal-matrices.html')
  const { page, close } = opened
  const published = await page.locator('link[rel=canonical]').getAttribute('href')
  for (const id of ['rotations-the-simplest-kind', 'rotation-orbits', 'eq:rotation', 'correction-isometry']) {
    const link = page.locator(`.anchor[href="#${id}"]`)
    if ((await link.count()) === 0) throw new Error(`${id} has no link`)
    await link.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => `${scrollY} ${location.hash} ${document.documentElement.scrollHeight}`)
    await link.click()
    await expect.poll(() => copiedOn(opened)).toBe(`${published}#${id}`)
    expect(await toldOn(opened)).toBe('The link is copied.')
    expect(await page.evaluate(() => `${scrollY} ${location.hash} ${document.documentElement.scrollHeight}`)).toBe(
      before,
    )
  }
  await close()
})

test('on a host it copies the address of the host, under the strict policy', async () => {
  const served = await serveFolder(dist, { at: '/some/where/', policy: STRICT_POLICY })
  const opened = await previewPage(browser, `${served.url}samplers.html`, PERMISSIONS)
  const link = opened.page.locator('h2 + .anchor').first()
  await link.focus()
  await opened.page.keyboard.press('Enter')
  await expect.poll(() => copiedOn(opened)).toBe(`${served.url}samplers.html${await link.getAttribute('href')}`)
  expect(opened.said).toEqual([])
  await opened.close()
  await served.stop()
})

test('without scripts, or where nothing may be copied, the sign is a link to its place', async () => {
  const still = await open('orthogonal-matrices.html', { javaScriptEnabled: false })
  await still.page.locator('.anchor[href="#eq:rotation"]').click()
  expect(still.page.url()).toMatch(/#eq:rotation$/)
  await still.close()
  const { page, close } = await open('orthogonal-matrices.html')
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.locator('.anchor[href="#eq:rotation"]').click()
  await page.waitForURL(/#eq:rotation$/)
  await close()
})

test('a sign shows when its line is pointed at or has the focus, on a screen that is touched always, and on paper never', async () => {
  const SIGN = '.anchor[href="#rotations-the-simplest-kind"]'
  const opacity = ({ page }: PreviewPage) => page.locator(SIGN).evaluate((element) => getComputedStyle(element).opacity)
  const desk = await open('orthogonal-matrices.html')
  expect(await opacity(desk)).toBe('0')
  await desk.page.locator('#rotations-the-simplest-kind').hover()
  expect(await opacity(desk)).toBe('1')
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator(SIGN).isVisible()).toBe(false)
  await desk.close()
  const phone = await open('orthogonal-matrices.html', PHONE)
  expect(await opacity(phone)).toBe('1')
  const { width = 0, height = 0 } = (await phone.page.locator(SIGN).boundingBox()) ?? {}
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  await phone.close()
})

test('a formula is copied as TeX, as MathML that stands by itself, and by its address, with the keyboard alone', async () => {
  const opened = await open('orthogonal-matrices.html')
  const { page, close } = opened
  await page.keyboard.press('Tab')
  const button = page.locator(`${EQUATION} .formula-open`)
  const choose = async (name: string) => {
    await button.focus()
    await page.keyboard.press('Enter')
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== name) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await button.waitFor()
  await choose('Copy TeX')
  await expect.poll(() => toldOn(opened)).toBe('The TeX is copied.')
  expect(await copiedOn(opened)).toMatch(/^R\(\\theta\) = \\begin\{pmatrix\}[^$]*\\end\{pmatrix\}/)
  expect(await copiedOn(opened)).not.toContain('\\tag')
  await choose('Copy MathML')
  await expect.poll(() => toldOn(opened)).toBe('The MathML is copied.')
  const mathml = await copiedOn(opened)
  expect(mathml).toMatch(/^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML"/)
  expect(mathml).not.toMatch(/class=|<span/)
  const parsed = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'application/xml')
    return [documentElement.localName, documentElement.querySelector('annotation')?.getAttribute('encoding')]
  }, mathml)
  expect(parsed).toEqual(['math', 'application/x-tex'])
  await choose('Copy link')
  await expect.poll(() => toldOn(opened)).toBe('The link is copied.')
  expect(await copiedOn(opened)).toMatch(/orthogonal-matrices\.html#eq:rotation$/)
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('formula-open')
  await close()
})

test('a symbol in the color of its mark is copied without the color, as TeX and as MathML', async () => {
  const opened = await open('beyond-eigenvalues.html')
  const { page, close } = opened
  const equation = page.locator('[id="eq:tanh-decay"]')
  expect(await equation.locator('annotation').textContent()).toContain('\\textcolor')
  await equation.hover()
  for (const choice of ['Copy TeX', 'Copy MathML']) {
    await equation.locator('.formula-open').click()
    await page.getByRole('button', { name: choice }).click()
    await expect.poll(() => copiedOn(opened)).toContain('{\\lVert h_t\\rVert^2} \\approx')
    expect(await copiedOn(opened)).not.toContain('textcolor')
    await page.evaluate(() => navigator.clipboard.writeText(''))
  }
  await close()
})

test('a displayed formula is one stop for the keyboard, and a region that scrolls only where it is wider than the page', async () => {
  const stopsOn = async (name: string, look?: BrowserContextOptions) => {
    const { page, close } = await open(name, look)
    await page.keyboard.press('Tab')
    await page.locator('.formula-open').first().waitFor({ state: 'attached' })
    await laidOut(page)
    await page.waitForTimeout(200)
    const stops = await page.locator('main .equation').evaluateAll((equations) =>
      equations.map((equation) => {
        const box = equation.querySelector('.formula') as HTMLElement
        const stops = [...equation.querySelectorAll<HTMLElement>('[tabindex], a, button')]
        return {
          isCut: box.scrollWidth > box.clientWidth,
          isRegion: box.role === 'region' && (box.ariaLabel ?? '') !== '' && box.tabIndex === 0,
          others: stops.filter((one) => one !== box && one.tabIndex === 0).length,
        }
      }),
    )
    await close()
    return stops
  }
  const wide = await stopsOn('eigenvalues.html')
  expect(wide.length).toBeGreaterThan(5)
  expect(wide).toEqual(wide.map(() => ({ isCut: false, isRegion: false, others: 1 })))
  const narrow = await stopsOn('eigenvalues.html', { viewport: { width: 320, height: 700 } })
  expect(narrow.filter(({ isCut }) => isCut).length).toBeGreaterThan(0)
  expect(narrow).toEqual(narrow.map(({ isCut }) => ({ isCut, isRegion: isCut, others: 1 })))
})

test('a formula that is wider than the page is scrolled by keys', async () => {
  const { page, close } = await open('eigenvalues.html', { viewport: { width: 320, height: 700 } })
  await page.keyboard.press('Tab')
  const box = page.locator('.formula[role=region]').first()
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(10)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await close()
})

test('text is copied with its formulas as TeX, a line for each paragraph, and as MathML where formatted text is pasted', async () => {
  const opened = await open('orthogonal-matrices.html')
  const text = await copyFrom(opened, `main > p:has(+ ${EQUATION})`, EQUATION)
  expect(text).toMatch(/angle \$\\theta\$ is an orthogonal matrix,\s*\n+\$\$R\(\\theta\) = .*\\end\{pmatrix\}.*\$\$/s)
  expect(text).not.toMatch(/#|tag|θ/)
  const html = await opened.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
  expect(html).toContain('http://www.w3.org/1998/Math/MathML')
  expect(html).not.toContain('katex-html')
  await opened.close()
})

test('a text without formulas is copied as browsers copy it', async () => {
  const opened = await open('references.html')
  const text = await copyFrom(opened, 'main h1', 'main h1')
  expect(text.trim()).toBe('References')
  await opened.close()
})

test('nothing that copies is loaded before a reader comes near it, and open menus have no accessibility fault', async () => {
  const { page, asked, close } = await open('orthogonal-matrices.html')
  await page.waitForTimeout(300)
  const isAsked = () => asked.some((url) => url.includes('copying.js'))
  expect(isAsked()).toBe(false)
  await page.locator(EQUATION).hover()
  await page.locator(`${EQUATION} .formula-open`).click()
  await page.locator(`${EQUATION} .formula-menu:popover-open`).waitFor()
  expect(isAsked()).toBe(true)
  expect(await violations(page, 'menu')).toEqual([])
  await close()
})

test('a preview of an equation has no sign and no menu', async () => {
  const { page, card, link, close } = await open('orthogonal-matrices.html')
  await page.keyboard.press('Tab')
  await page.locator('.formula-open').first().waitFor({ state: 'attached' })
  await link('orthogonal-matrices.html#eq:isometry').hover()
  await card.waitFor()
  expect(await card.locator('.equation').count()).toBe(1)
  expect(await card.locator('.anchor, .formula-open, .formula-menu').count()).toBe(0)
  await close()
})
