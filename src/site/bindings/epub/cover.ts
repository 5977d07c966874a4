import { createCanvas } from '@napi-rs/canvas'
import { INKS, PAPER } from '../../../specs/theme.ts'
import { fill, haveTypefaces, type Layout, paintDrawing, write } from '../../painting.ts'

/** What is on a cover. */
export interface Cover {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly authors: string
  /** The layouts of the figure on it, if there is one. */
  readonly drawings?: readonly Layout[] | undefined
}

const [WIDTH, HEIGHT, MARGIN] = [1600, 2400, 120]
const ROOM = WIDTH - 2 * MARGIN
/** Where the dark field of the title ends, and the paper of the figure begins. */
const FIELD = 1080
/** Where the authors begin. */
const FOOT = 2130

/** Paints a cover as a PNG: title and authors large enough to be read in a shelf of small pictures. */
export async function coverPicture({ title, subtitle, authors, drawings = [] }: Cover): Promise<Uint8Array> {
  haveTypefaces()
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d', { alpha: false })
  const column = (top: number, height: number) => ({ left: MARGIN, top, width: ROOM, height })
  fill(context, PAPER.light, { left: 0, top: 0, width: WIDTH, height: HEIGHT })
  const isPlain = drawings.length === 0
  fill(context, PAPER.dark, { left: 0, top: 0, width: WIDTH, height: isPlain ? HEIGHT : FIELD })
  fill(context, INKS.vermilion.dark, { left: MARGIN, top: MARGIN + 40, width: 240, height: 16 })
  const below = write(context, title, { weight: 600, size: 300, color: PAPER.light }, column(MARGIN + 120, 480))
  const rest = column(below + 50, FIELD - below - 100)
  if (subtitle !== undefined) write(context, subtitle, { weight: 400, size: 96, color: INKS.ink.dark }, rest)
  await paintDrawing(context, drawings, column(FIELD + (FOOT - FIELD - 900) / 2, 900))
  fill(context, isPlain ? INKS.rule.dark : INKS.rule.light, column(FOOT, 4))
  write(
    context,
    authors,
    { weight: 600, size: 104, color: isPlain ? PAPER.light : INKS.ink.light },
    column(FOOT + 50, 200),
  )
  return canvas.encode('png')
}
