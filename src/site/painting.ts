import { GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { FACES } from '../pipeline/faces.ts'
import type { Plate } from '../pipeline/plate.ts'
import type { FrameName } from '../specs/frames.ts'

/** A figure's drawing in one of its layouts. */
export type Layout = Plate['drawings'][FrameName]

/** A part of a picture, in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How a text is set; `size` is the largest that it may have. */
export interface Type {
  readonly family?: string
  readonly weight: number
  readonly size: number
  readonly color: string
}

const LEADING = 1.2
const SMALLEST = 26

/** Makes the book's typefaces known to those who paint. */
export function haveTypefaces(): void {
  for (const { file, family } of FACES) GlobalFonts.registerFromPath(file, family)
}

/** Fills a box with a color. */
export function fill(context: SKRSContext2D, color: string, { left, top, width, height }: Box): void {
  context.fillStyle = color
  context.fillRect(left, top, width, height)
}

/** Writes a text in lines from the top of a box, smaller if that has not the room. @returns where the text ends. */
export function write(context: SKRSContext2D, text: string, type: Type, box: Box): number {
  const { weight, size, color, family = FACES[0].family } = type
  context.font = `${weight} ${size}px '${family}'`
  const lines = linesOf(context, text, box.width)
  const height = lines.length * size * LEADING
  const isTooLarge = height > box.height || lines.some((line) => context.measureText(line).width > box.width)
  if (isTooLarge && size > SMALLEST) return write(context, text, { ...type, size: size * 0.9 }, box)
  context.fillStyle = color
  context.textBaseline = 'top'
  for (const [at, line] of lines.entries()) context.fillText(line, box.left, box.top + at * size * LEADING)
  return box.top + height
}

function linesOf(context: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Paints that layout of a figure which fills a box best, in its middle. */
export async function paintDrawing(context: SKRSContext2D, layouts: readonly Layout[], box: Box): Promise<void> {
  const sized = layouts.map((layout) => {
    const scale = Math.min(box.width / layout.width, box.height / layout.height)
    return { ...layout, scale, area: layout.width * layout.height * scale ** 2 }
  })
  const best = sized.sort((a, b) => b.area - a.area)[0]
  if (!best) return
  const [width, height] = [best.width * best.scale, best.height * best.scale]
  const svg = best.svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const image = await loadImage(Buffer.from(svg))
  context.drawImage(image, box.left + (box.width - width) / 2, box.top + (box.height - height) / 2, width, height)
}
