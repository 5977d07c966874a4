import { FONT, paper, SCREEN, SHEETS, type Sheet } from './sheets.ts'

/** In colour, or in greys that tell apart in print what colours tell apart on a screen. */
export type Inks = 'color' | 'grey'

interface Printed {
  readonly sheet: Sheet
  readonly inks: Inks
}

/** One file of a drawing: format, sheet, inks and, of a picture, pixels per inch. */
export type Impression =
  | (Printed & { readonly format: 'svg' })
  | (Printed & { readonly format: 'pdf' })
  | (Printed & { readonly format: 'png'; readonly dpi: number })

/** Pixels per inch of pictures for the screen: two a CSS pixel. */
const SCREEN_DPI = 192

const DPI = { paper: [300, 600], screen: [SCREEN_DPI] } as const

const INKS: readonly Inks[] = ['color', 'grey']

/** The impressions on a sheet that every edition has. */
export function impressionsOn(sheet: Sheet): Impression[] {
  return INKS.flatMap((inks) => [
    { format: 'svg', sheet, inks },
    { format: 'pdf', sheet, inks },
    ...DPI[sheet.paper ? 'paper' : 'screen'].map((dpi) => ({ format: 'png', sheet, inks, dpi }) as const),
  ])
}

/** The impressions that every edition has of every figure. */
export const IMPRESSIONS: readonly Impression[] = SHEETS.flatMap(impressionsOn)

/** The impressions that pages use and link. */
export const WEB_IMPRESSIONS: readonly Impression[] = [{ format: 'svg', sheet: SCREEN, inks: 'color' }]

/** What comes after the id in the name of an impression's file: `-85mm-grey-300dpi.png`. */
export function suffix(impression: Impression): string {
  const { format, sheet, inks } = impression
  return [
    ...(sheet.paper ? [`-${sheet.paper.width}mm`] : []),
    ...(sheet.paper && sheet.paper.font !== FONT ? [`-${sheet.paper.font}pt`] : []),
    ...(inks === 'grey' ? ['-grey'] : []),
    ...(format === 'png' && (sheet.paper || impression.dpi !== SCREEN_DPI) ? [`-${impression.dpi}dpi`] : []),
    `.${format}`,
  ].join('')
}

/** How a file of a figure was made; plain data, from which it can be made again. */
export interface Made {
  readonly format: 'svg' | 'pdf' | 'png' | 'json' | 'vl.json' | 'datapackage.json'
  readonly inks?: Inks
  /** The width of the sheet and the size of axis titles on it; absent for the screen. */
  readonly widthMm?: number
  readonly fontPt?: number
  /** Pixels per inch. */
  readonly dpi?: number
}

/** The name of a file of a figure. */
export function fileName(id: string, made: Made): string {
  const impression = impressionOf(made)
  if (impression) return `${id}${suffix(impression)}`
  return made.format === 'datapackage.json' ? made.format : `${id}.${made.format}`
}

/** How an impression is made. */
export function madeBy(impression: Impression): Made {
  const { format, inks, sheet } = impression
  return {
    format,
    inks,
    ...(sheet.paper && { widthMm: sheet.paper.width, fontPt: sheet.paper.font }),
    ...(format === 'png' && { dpi: impression.dpi }),
  }
}

/** Whether a file that is made so, or is none to be stamped, is one that pages use or link as data. */
export function isForWeb(made: Made | undefined): boolean {
  const impression = made && impressionOf(made)
  return !impression || WEB_IMPRESSIONS.some((one) => suffix(one) === suffix(impression))
}

/** The impression that is made so; none if what is made is no drawing. */
export function impressionOf({ format, inks = 'color', widthMm, fontPt, dpi = 300 }: Made): Impression | undefined {
  const sheet = widthMm === undefined ? SCREEN : paper(widthMm, fontPt)
  if (format === 'png') return { format, sheet, inks, dpi }
  return format === 'svg' || format === 'pdf' ? { format, sheet, inks } : undefined
}
