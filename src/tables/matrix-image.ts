import { pngOf } from './png.ts'

/** The two hues of a signed matrix: negative and positive; opacity is magnitude, so one image serves both themes. */
export const SIGNED_HUES = { negative: [0xd2, 0x4a, 0x1c], positive: [0x1f, 0x74, 0xc4] } as const

const STEPS = 25

const levels = Array.from({ length: 2 * STEPS + 1 }, (_, index) => index - STEPS)

/**
 * How the entries of a signed matrix are shown: by hue and opacity, or without colour as squares that are darker the larger
 * the magnitude, filled if the entry is positive and hollow if it is negative.
 */
export type Shades = 'hues' | 'greys'

const HUES = {
  palette: Uint8Array.from(levels.flatMap((level) => [...(level < 0 ? SIGNED_HUES.negative : SIGNED_HUES.positive)])),
  alpha: Uint8Array.from(levels.map((level) => Math.round((255 * Math.abs(level)) / STEPS))),
}

/** Black is kept from, so that frames and texts stand out. */
const DARKEST = 48

const GREYS = {
  palette: Uint8Array.from(
    levels.flatMap((level) => Array<number>(3).fill(Math.round(255 - ((255 - DARKEST) * Math.abs(level)) / STEPS))),
  ),
  alpha: new Uint8Array(levels.length).fill(255),
}

/** Pixels on a side of the square of an entry in greys; the hole is two of them. */
const SQUARE = 4

interface Making {
  /** A zlib compressor; without one the same pixels are stored as they are, which needs no library. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array
  readonly shades?: Shades
}

/**
 * A signed matrix as a PNG, in hues one pixel an entry; magnitudes are relative to the largest.
 *
 * An indexed palette of 2·25 + 1 colours, because it is a third of the size of the same picture in 32-bit colour. All
 * pictures have all of it: it is the same bytes then, which a page of many is sent once.
 *
 * @param entries row-major, rows·cols of them, finite.
 * @returns a data URI.
 */
export function matrixImage(
  entries: readonly number[],
  [rows, cols]: readonly [rows: number, cols: number],
  { deflate, shades = 'hues' }: Making = {},
): string {
  const largest = entries.reduce((max, entry) => Math.max(max, Math.abs(entry)), 0) || 1
  const pixels = Uint8Array.from(
    entries,
    (entry) => STEPS + Math.sign(entry) * Math.round(STEPS * Math.abs(entry / largest)),
  )
  const plain = { width: cols, height: rows, pixels, ...HUES }
  const png = pngOf(shades === 'hues' ? plain : { ...squares(plain), ...GREYS }, deflate)
  return `data:image/png;base64,${btoa(String.fromCharCode(...png))}`
}

interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Each pixel as a square of them, with a hole in it if it is below the middle of the palette. */
function squares({ width, height, pixels }: Pixels): Pixels {
  const wide = SQUARE * width
  const inHole = (place: number) => place % SQUARE > 0 && place % SQUARE < SQUARE - 1
  const enlarged = Uint8Array.from({ length: SQUARE * SQUARE * pixels.length }, (_, at) => {
    const [x, y] = [at % wide, Math.floor(at / wide)]
    const level = pixels[Math.floor(y / SQUARE) * width + Math.floor(x / SQUARE)] as number
    return level < STEPS && inHole(x) && inHole(y) ? STEPS : level
  })
  return { width: wide, height: SQUARE * height, pixels: enlarged }
}
