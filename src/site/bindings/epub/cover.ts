import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { FACES } from '../../../pipeline/faces.ts'
import type { Plate } from '../../../pipeline/plate.ts'
import type { FrameName } from '../../../specs/frames.ts'
import { INKS, PAPER } from '../../../specs/theme.ts'

/** What is on a cover. */
export interface Cover {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly authors: string
  /** The layouts of the figure on it, if there is one. */
  readonly drawings?: readonly Plate['drawings'][FrameName][] | undefined
}

const [WIDTH, HEIGHT, MARGIN] = [1600, 2400, 120]
const ROOM = WIDTH - 2 * MARGIN
/** Where the dark field of the title ends, and the paper of the figure begins. */
const FIELD = 1080
/** Where the authors begin. */
const FOOT = 2130

const LEADING = 1.2
const SMALLEST = 30

interface Type {
  readonly weight: number
  readonly size: number
  readonly color: string
}

/** Where a text begins and how much room it has below that. */
interface Place {
  readonly top: number
  readonly height: number
}

/** Paints a cover as a PNG: title and authors large enough to be read in a shelf of small pictures. */
export async function coverPicture({ title, subtitle, authors, drawings = [] }: Cover): Promise<Uint8Array> {
  for (const { file, family } of FACES) GlobalFonts.registerFromPath(file, family)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d', { alpha: false })
  fill(context, PAPER.light, [0, 0, WIDTH, HEIGHT])
  const isPlain = drawings.length === 0
  fill(context, PAPER.dark, [0, 0, WIDTH, isPlain ? HEIGHT : FIELD])
  fill(context, INKS.vermilion.dark, [MARGIN, MARGIN + 40, 240, 16])
  const field = { top: MARGIN + 120, height: 480 }
  const below = write(context, title, { weight: 600, size: 300, color: PAPER.light }, field)
  const rest = { top: below + 50, height: FIELD - below - 100 }
  if (subtitle !== undefined) write(context, subtitle, { weight: 400, size: 96, color: INKS.ink.dark }, rest)
  await paintFigure(context, drawings)
  fill(context, isPlain ? INKS.rule.dark : INKS.rule.light, [MARGIN, FOOT, ROOM, 4])
  write(
    context,
    authors,
    { weight: 600, size: 104, color: isPlain ? PAPER.light : INKS.ink.light },
    { top: FOOT + 50, height: 200 },
  )
  return canvas.encode('png')
}

function fill(
  context: SKRSContext2D,
  color: string,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  context.fillStyle = color
  context.fillRect(x, y, width, height)
}

/** Writes a text in lines, smaller if it has not the room. @returns the height below. */
function write(context: SKRSContext2D, text: string, type: Type, place: Place): number {
  const { weight, size, color } = type
  context.font = `${weight} ${size}px '${FACES[0]?.family}'`
  const lines = linesOf(context, text)
  const height = lines.length * size * LEADING
  const isTooLarge = height > place.height || lines.some((line) => context.measureText(line).width > ROOM)
  if (isTooLarge && size > SMALLEST) return write(context, text, { ...type, size: size * 0.9 }, place)
  context.fillStyle = color
  context.textBaseline = 'top'
  for (const [at, line] of lines.entries()) context.fillText(line, MARGIN, place.top + at * size * LEADING)
  return place.top + height
}

function linesOf(context: SKRSContext2D, text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && context.measureText(longer).width <= ROOM) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Paints the layout that fills the paper best. */
async function paintFigure(context: SKRSContext2D, drawings: NonNullable<Cover['drawings']>): Promise<void> {
  const box = { width: ROOM, height: 900 }
  const sized = drawings.map((drawing) => {
    const scale = Math.min(box.width / drawing.width, box.height / drawing.height)
    return { ...drawing, scale, area: drawing.width * drawing.height * scale ** 2 }
  })
  const best = sized.sort((a, b) => b.area - a.area)[0]
  if (!best) return
  const [width, height] = [best.width * best.scale, best.height * best.scale]
  const svg = best.svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const image = await loadImage(Buffer.from(svg))
  context.drawImage(image, (WIDTH - width) / 2, FIELD + (FOOT - FIELD - height) / 2, width, height)
}
