import { pngOf } from './png.ts'

/** The two hues of a signed matrix: negative and positive; opacity is magnitude, so one image serves both themes. */
export const SIGNED_HUES = { negative: [0xd2, 0x4a, 0x1c], positive: [0x1f, 0x74, 0xc4] } as const

const STEPS = 25

const levels = Array.from({ length: 2 * STEPS + 1 }, (_, index) => index - STEPS)

/** How the entries of a signed matrix are shown. */
export type Shades = 'hues' | 'greys'

/** Hue is the sign and opacity the magnitude; or black is negative, white positive and a middle grey 0. */
const SHADES: Readonly<Record<Shades, { readonly palette: Uint8Array; readonly alpha: Uint8Array }>> = {
  hues: {
    palette: Uint8Array.from(levels.flatMap((level) => [...(level < 0 ? SIGNED_HUES.negative : SIGNED_HUES.positive)])),
    alpha: Uint8Array.from(levels.map((level) => Math.round((255 * Math.abs(level)) / STEPS))),
  },
  greys: {
    palette: Uint8Array.from(
      levels.flatMap((level) => Array(3).fill(Math.round((255 * (level + STEPS)) / (2 * STEPS)))),
    ),
    alpha: new Uint8Array(levels.length).fill(255),
  },
}

interface Making {
  /** A zlib compressor; without one the same pixels are stored as they are, which needs no library. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array
  readonly shades?: Shades
}

/**
 * A signed matrix as a PNG, one pixel an entry: hue is the sign, opacity the magnitude relative to the largest.
 *
 * An indexed palette of 2·25 + 1 colours, because it is a third of the size of the same picture in 32-bit colour.
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
  const png = pngOf({ width: cols, height: rows, pixels, ...SHADES[shades] }, deflate)
  return `data:image/png;base64,${btoa(String.fromCharCode(...png))}`
}
