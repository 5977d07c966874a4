import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { Edition } from '../pipeline/edition.ts'
import { FACES } from '../pipeline/faces.ts'
import { INKS, PAPER } from '../specs/theme.ts'
import type { SiteFile } from './site-file.ts'

/** The sides of the icons, in px. */
export const ICON_SIZES = [192, 512] as const

/** The path of an icon. */
export const iconPath = (size: (typeof ICON_SIZES)[number]) => `assets/icon-${size}.png`

/** Systems cut icons to shapes of their own: what lies within this part of the side stays. */
const INNER = 0.72

/**
 * The book's icons: the last picture of a matrix in its cover figure, or the first letter of its title if there is none.
 */
export async function icons({ book, plates }: Pick<Edition, 'book' | 'plates'>): Promise<SiteFile[]> {
  const svg = plates.find(({ id }) => id === book.cover)?.drawings.wide.svg ?? ''
  const picture = [...svg.matchAll(/<image [^>]*href="(data:image\/png;base64,[^"]+)"/g)].at(-1)?.[1]
  const paint = picture === undefined ? letter(book.title) : await matrix(picture)
  return ICON_SIZES.map((size) => {
    const canvas = createCanvas(size, size)
    const context = canvas.getContext('2d')
    context.fillStyle = PAPER.light
    context.fillRect(0, 0, size, size)
    paint(context, size)
    return { path: iconPath(size), content: canvas.toBuffer('image/png') }
  })
}

type Paint = (context: SKRSContext2D, size: number) => void

/** Entries of a whole number of pixels, so that all are alike, unless there are more of them than pixels. */
async function matrix(uri: string): Promise<Paint> {
  const image = await loadImage(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'))
  return (context, size) => {
    const exact = (INNER * size) / Math.max(image.width, image.height)
    const entry = exact < 1 ? exact : Math.floor(exact)
    const [width, height] = [entry * image.width, entry * image.height]
    context.imageSmoothingEnabled = false
    context.drawImage(image, Math.round((size - width) / 2), Math.round((size - height) / 2), width, height)
  }
}

function letter(title: string): Paint {
  const face = FACES.find(({ weight, family }) => weight > 400 && family.includes('Serif')) ?? FACES[0]!
  GlobalFonts.registerFromPath(face.file, face.family)
  const [first = ''] = title
  return (context, size) => {
    context.fillStyle = INKS.blue.light
    context.font = `${face.weight} ${Math.round(INNER * size)}px '${face.family}'`
    context.textAlign = 'center'
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = context.measureText(first)
    context.fillText(first, size / 2, (size + above - below) / 2)
  }
}
