import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
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

test('a picture is as legible for a long title, and one without a figure is all field', async () => {
  const card = { kicker: 'A book · Chapter 1', drawings: [] }
  const [short, long] = await Promise.all(
    ['One', Array.from({ length: 40 }, () => 'incomprehensibilities').join(' ')].map((title) =>
      sharePicture({ ...card, title }),
    ),
  )
  for (const picture of [short, long]) expect((await loadImage(Buffer.from(picture as Uint8Array))).width).toBe(1200)
})
