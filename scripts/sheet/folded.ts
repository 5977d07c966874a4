import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'

/** How wide a picture is to its height, about. */
const RATIO = 1.7
const GAP = 24
/** What a browser draws at once. */
const TALLEST = 8000

/** A picture of an open page from its top to its end, folded into columns side by side. */
export async function foldedPicture(page: Page): Promise<Buffer> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }))
  const columns = Math.max(1, Math.round(Math.sqrt((RATIO * height) / width)), Math.ceil(height / TALLEST))
  const tall = Math.ceil(height / columns)
  const canvas = createCanvas(columns * (width + GAP) - GAP, tall)
  const context = canvas.getContext('2d')
  context.fillStyle = '#d33a9b'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (let column = 0; column < columns; column++) {
    const clip = { x: 0, y: column * tall, width, height: Math.min(tall, height - column * tall) }
    const picture = await loadImage(await page.screenshot({ fullPage: true, clip }))
    context.drawImage(picture, column * (width + GAP), 0)
  }
  return canvas.encode('png')
}
