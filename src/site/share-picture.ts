import { createCanvas } from '@napi-rs/canvas'
import { FIGURE_FONT, INKS, PAPER } from '../specs/theme.ts'
import { fill, haveTypefaces, type Layout, paintDrawing, write } from './painting.ts'
import { SHARE_SIZE } from './share-place.ts'

/** What a page shows of itself where it is shared. */
export interface ShareCard {
  /** What it is: `Isometry · Chapter 5`. */
  readonly kicker: string
  readonly title: string
  readonly drawings: readonly Layout[]
}

const MARGIN = 48
/** How wide the dark field of the title is. */
const FIELD = 430
/** Of a JPEG, in percent: lines and letters are sharp, and the file is half of a PNG. */
const QUALITY = 75

/** Paints a page's picture as a JPEG: its name in a dark field, and beside it a figure of its own. */
export async function sharePicture({ kicker, title, drawings }: ShareCard): Promise<Uint8Array> {
  haveTypefaces()
  const { width, height } = SHARE_SIZE
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  const field = drawings.length === 0 ? width : FIELD
  const column = (top: number, tall: number) => ({ left: MARGIN, top, width: field - 2 * MARGIN, height: tall })
  fill(context, PAPER.light, { left: 0, top: 0, width, height })
  fill(context, PAPER.dark, { left: 0, top: 0, width: field, height })
  fill(context, INKS.vermilion.dark, { left: MARGIN, top: MARGIN + 8, width: 72, height: 6 })
  const sans = { family: FIGURE_FONT, weight: 400, size: 28, color: INKS.muted.dark }
  const below = write(context, kicker, sans, column(MARGIN + 32, 80))
  write(context, title, { weight: 600, size: 54, color: PAPER.light }, column(below + 16, height - below - 16 - MARGIN))
  const room = { left: field + 32, top: 28, width: width - field - 64, height: height - 56 }
  await paintDrawing(context, drawings, room)
  return canvas.encode('jpeg', QUALITY)
}
