import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../../scripts/page-weights.ts'
import { printBook } from '../../src/site/print.ts'
import { sharePicture } from '../../src/site/share-picture.ts'
import { SHARE_SIZE } from '../../src/site/share-place.ts'
import { tinyBook } from '../fixture-book.ts'

const URL_LINE = 'https://example.org/half-lives/'
const book = tinyBook()
const out = join(book.folder, 'dist')
beforeAll(() => printBook({ book: book.file, exports: 'web' }, out))
afterAll(() => book.remove())

/** The picture that a page says it is to be shared with, by its path from the site's root. */
function pictureOf(page: string): string | undefined {
  const head = fromHtml(readFileSync(join(out, page), 'utf8'))
  const url = select('meta[property="og:image"]', head)?.properties['content']
  return typeof url === 'string' && url.startsWith(URL_LINE) ? url.slice(URL_LINE.length) : undefined
}

test('every page but that for lost readers is shared with a picture that is there, of the size that it says', async () => {
  const pages = pagesOf(out).filter((page) => page !== '404.html')
  expect(pages.length).toBeGreaterThan(8)
  for (const page of pages) {
    const picture = pictureOf(page) ?? ''
    expect(existsSync(join(out, picture)), `${page}: ${picture}`).toBe(true)
    const { width, height } = await loadImage(readFileSync(join(out, picture)))
    expect({ width, height }).toEqual(SHARE_SIZE)
  }
})

test('chapters and figures have pictures of their own, other pages that of the book', () => {
  const pages = ['index.html', 'decay.html', 'figures/remainder-by-time.html']
  expect(new Set(pages.map(pictureOf)).size).toBe(3)
  expect(pictureOf('references.html')).toBe(pictureOf('index.html'))
})

/** The color of a picture at a place, as red, green and blue. */
async function colorAt(picture: Uint8Array, x: number, y: number): Promise<number[]> {
  const context = createCanvas(SHARE_SIZE.width, SHARE_SIZE.height).getContext('2d')
  context.drawImage(await loadImage(Buffer.from(picture)), 0, 0)
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3)
}

test('a picture with a figure has paper beside its dark field, one without is all field', async () => {
  const card = { kicker: 'A book · Chapter 1', title: 'One' }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>'
  const [bare, drawn] = await Promise.all([
    sharePicture({ ...card, drawings: [] }),
    sharePicture({ ...card, drawings: [{ svg, width: 10, height: 10 }] }),
  ])
  expect(Math.max(...(await colorAt(bare as Uint8Array, 1190, 600)))).toBeLessThan(60)
  expect(Math.min(...(await colorAt(drawn as Uint8Array, 1190, 600)))).toBeGreaterThan(240)
})

test('a long title is set smaller, so that none of it is below the picture', async () => {
  const title = Array.from({ length: 30 }, () => 'incomprehensibility').join(' ')
  const picture = await sharePicture({ kicker: 'A book', title, drawings: [] })
  for (const x of [60, 300, 600, 900]) expect(Math.max(...(await colorAt(picture, x, 622)))).toBeLessThan(60)
})
