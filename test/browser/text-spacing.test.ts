import { expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { browser, dist } from './book-in-browser.ts'
import { fileAddress } from './preview-page.ts'

/** As WCAG 1.4.12 has it; drawings are pictures. */
const SPACED =
  'body *:not(svg *, .katex *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Pixels by which a line of a formula may be higher than its ink. */
const STRUT = 2

/** What is cut off: words in boxes that do not grow and do not scroll. */
function cut(strut: number): string[] {
  const boxes = [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *, .katex *)')].filter((box) => {
    const { overflowX, overflowY, position } = getComputedStyle(box)
    const isHidden = box.closest('.spoken, .katex-mathml, [hidden]') || position === 'absolute'
    if (isHidden || box.clientWidth === 0) return false
    const isClipped = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isNarrow = isClipped(overflowX) && box.scrollWidth > box.clientWidth + 1
    return isNarrow || (isClipped(overflowY) && box.scrollHeight > box.clientHeight + strut)
  })
  const isWide = document.documentElement.scrollWidth > innerWidth
  return [...boxes.map((box) => `${box.localName}.${box.className}`), ...(isWide ? ['the page scrolls sideways'] : [])]
}

test.each([320, 1280])(
  'at %i px wider spacing of text cuts nothing off and lets no page scroll sideways',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const found: string[] = []
    for (const name of pagesOf(dist).filter((one) => one !== 'book.html')) {
      await page.goto(fileAddress(dist, name))
      await page.addStyleTag({ content: SPACED })
      found.push(...(await page.evaluate(cut, STRUT)).map((what) => `${name}: ${what}`))
    }
    await page.close()
    expect(found).toEqual([])
  },
)
