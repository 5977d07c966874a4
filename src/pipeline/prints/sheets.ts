import type { Frame } from '../../contracts.ts'
import { BookError } from '../problems.ts'
import { COLUMNS } from './columns.ts'

/** What a drawing is printed on: the frame that it is laid out in, and how large that becomes. */
export interface Sheet {
  readonly frame: Frame
  /** Points on paper per px of the drawing. */
  readonly scale: number
  /** The width in mm, and the size of axis titles there in pt; absent for the screen. */
  readonly paper?: { readonly width: number; readonly font: number }
}

/** The size in px of axis titles, which is what the size of type on paper is told of; other texts are near it. */
const TITLE_SIZE = 12.5

/** The size of axis titles on paper in pt, unless another is asked for; other texts are then of 7 to 9 pt. */
export const FONT = 8

/** Points per mm. */
export const PT_PER_MM = 72 / 25.4

/** The frames that figures can be laid out in, in px. */
const NARROWEST = 280
const WIDEST = 1000

/** As wide as on a page on a desk, a CSS pixel being 1/96 inch. */
export const SCREEN: Sheet = { frame: { width: 680 }, scale: 72 / 96 }

/** A sheet of a width in mm on which axis titles are so many pt. */
export function paper(width: number, font: number = FONT): Sheet {
  const scale = font / TITLE_SIZE
  return { frame: { width: (width * PT_PER_MM) / scale }, scale, paper: { width, font } }
}

/** The width of a sheet in pt. */
export const widthOf = ({ frame, scale }: Sheet) => frame.width * scale

/** The sheets of every edition: screen, and each column of a journal. */
export const SHEETS: readonly Sheet[] = [SCREEN, ...COLUMNS.map(({ widthMm }) => paper(widthMm))]

/**
 * Refuses a sheet that no figure has room on, or far too much.
 * @throws {BookError} that says what widths and sizes would be legal.
 */
export function refuseSheet({ frame, paper: asked }: Sheet): void {
  if (!asked || (frame.width >= NARROWEST && frame.width <= WIDEST)) return
  const { width, font } = asked
  const px = (mm: number) => mm * PT_PER_MM * TITLE_SIZE
  const mm = (room: number) => (room * font) / TITLE_SIZE / PT_PER_MM
  const [smallest, largest] = inward(px(width) / WIDEST, px(width) / NARROWEST, 1)
  const [least, most] = inward(mm(NARROWEST), mm(WIDEST), 0)
  throw new BookError([
    {
      where: `--width ${width}mm --font ${font}pt`,
      what: `leaves room for ${Math.round(frame.width)} px of a drawing with axis titles of ${TITLE_SIZE} px; legal are ${NARROWEST} to ${WIDEST} px`,
      instead: `At ${width} mm type may have ${smallest} to ${largest} pt; at ${font} pt a figure may be ${least} to ${most} mm wide.`,
    },
  ])
}

/** A range to so many decimals, none of it outside of what it was. */
function inward(least: number, most: number, decimals: number): [string, string] {
  const scale = 10 ** decimals
  return [(Math.ceil(least * scale) / scale).toFixed(decimals), (Math.floor(most * scale) / scale).toFixed(decimals)]
}
