import { deflateSync } from 'node:zlib'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { PAPER } from '../../specs/theme.ts'
import { pngFile, textChunk, words } from '../png-file.ts'
import type { Impression } from './impressions.ts'
import { greyByte } from './luminance.ts'
import type { Scene } from './scene.ts'
import { widthOf } from './sheets.ts'

type Picture = Extract<Impression, { format: 'png' }>

/**
 * A drawing as a PNG: exactly as wide as its sheet at so many pixels per inch, to the nearest pixel, the drawing in its
 * middle; on white, or for the screen on the light paper of pages.
 * @param texts what it says of itself, by keyword.
 * @returns the bytes of the file, the same for the same drawing.
 */
export async function pngOf(
  scene: Scene,
  { sheet, dpi, inks }: Picture,
  texts: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const scale = (sheet.scale * dpi) / 72
  const canvas = createCanvas(Math.round((widthOf(sheet) * dpi) / 72), Math.round(scene.height * scale))
  const context = canvas.getContext('2d', { alpha: false })
  context.fillStyle = sheet.paper || inks === 'grey' ? '#ffffff' : PAPER.light
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(((sheet.frame.width - scene.width) / 2) * scale, 0)
  await scene.paint(context, scale)
  const perMetre = Math.round(dpi / 0.0254)
  const { kind, lines } = inks === 'grey' ? greyLines(canvas) : colorLines(canvas)
  return pngFile([
    { type: 'IHDR', data: Buffer.concat([words(canvas.width, canvas.height), Buffer.from([8, kind, 0, 0, 0])]) },
    { type: 'pHYs', data: Buffer.concat([words(perMetre, perMetre), Buffer.from([1])]) },
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    { type: 'IDAT', data: deflateSync(lines, { level: 3 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ])
}

/** The lines of a picture, as deflate is given them: what kind of pixels they have, and for each a filter, none, and its pixels. */
interface Lines {
  readonly kind: number
  readonly lines: Buffer
}

/** A pixel of paper, which most are: their bytes are filled in beforehand. */
const WHITE = 0xffffffff

// Skia’s own encoder takes twice as long, for a file no smaller, and knows no greys.
function colorLines(canvas: Canvas): Lines {
  const [pixels, { width, height }] = [pixelsOf(canvas), canvas]
  const lines = Buffer.alloc(height * (1 + 3 * width), 255)
  for (let y = 0, from = 0, at = 0; y < height; y++) {
    lines[at++] = 0
    for (let x = 0; x < width; x++, at += 3) {
      const pixel = pixels[from++] as number
      if (pixel === WHITE) continue
      lines[at] = pixel
      lines[at + 1] = pixel >>> 8
      lines[at + 2] = pixel >>> 16
    }
  }
  return { kind: 2, lines }
}

function greyLines(canvas: Canvas): Lines {
  const [pixels, { width, height }] = [pixelsOf(canvas), canvas]
  const lines = Buffer.alloc(height * (1 + width), 255)
  for (let y = 0, from = 0, at = 0; y < height; y++) {
    lines[at++] = 0
    for (let x = 0; x < width; x++, at++) {
      const pixel = pixels[from++] as number
      if (pixel !== WHITE) lines[at] = greyOf(pixel)
    }
  }
  return { kind: 0, lines }
}

/** The luminance of a pixel, which is any of its colours if all are the same. */
function greyOf(pixel: number): number {
  const [red, green, blue] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]
  return red === green && green === blue ? green : greyByte(red, green, blue)
}

/** Red, green, blue and opacity of each pixel, from the lowest byte. */
function pixelsOf(canvas: Canvas): Uint32Array {
  const data = canvas.data()
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
}
