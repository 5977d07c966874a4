import { FORMATS } from '../src/pipeline/prints/figure-command.ts'
import type { Made } from '../src/pipeline/prints/impressions.ts'
import { FONT } from '../src/pipeline/prints/sheets.ts'
import { type Problem, refuse } from '../src/pipeline/problems.ts'
import { formatOf } from '../src/pipeline/stamps/stamp.ts'

/** What is asked of a figure's file on the command line, as it was typed. */
export interface FigureOptions {
  readonly format?: string
  readonly out?: string
  readonly width?: string
  readonly font?: string
  readonly grey?: boolean
  readonly dpi?: string
}

const MM = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 } as const

/**
 * How a file is to be made.
 * @throws {BookError} with everything that is illegal.
 */
export function madeOf(options: FigureOptions): Made {
  const name = options.format ?? nameIn(options.out) ?? 'pdf'
  const format = (FORMATS as Record<string, Made['format']>)[name] ?? 'pdf'
  const isDrawing = ['svg', 'pdf', 'png'].includes(format)
  const [width, font, dpi] = [widthOf(options), fontOf(options), dpiOf(options)]
  refuse([
    ...(Object.hasOwn(FORMATS, name) ? [] : [illegalFormat(name)]),
    ...[width, font, dpi].flatMap((value) => (typeof value === 'object' ? [value] : [])),
    ...(Object.hasOwn(FORMATS, name) ? needless({ ...options, format: name }, isDrawing, format === 'png') : []),
  ])
  if (!isDrawing) return { format }
  return {
    format,
    inks: options.grey ? 'grey' : 'color',
    ...(typeof width === 'number' && { widthMm: width, fontPt: typeof font === 'number' ? font : FONT }),
    ...(format === 'png' && { dpi: typeof dpi === 'number' ? dpi : width === undefined ? 192 : 300 }),
  }
}

/** The name of the format that a file's name tells. */
function nameIn(out: string | undefined): string | undefined {
  return Object.entries(FORMATS).find(([, format]) => out !== undefined && formatOf(out) === format)?.[0]
}

const illegalFormat = (format: string): Problem => ({
  where: `--format ${format}`,
  what: 'is not a format of figures',
  instead: `Legal: ${Object.keys(FORMATS).join(', ')}. CSV files and their data package are made with the whole book: npm run build -- --out folder.`,
})

/** Options that say nothing of what is asked for. */
function needless(
  { format = '', width, font, grey, dpi }: FigureOptions,
  isDrawing: boolean,
  isPicture: boolean,
): Problem[] {
  const given = { '--width': width, '--font': font, '--grey': grey, '--dpi': dpi }
  const legal = isDrawing ? ['--width', '--grey', ...(width ? ['--font'] : []), ...(isPicture ? ['--dpi'] : [])] : []
  return Object.entries(given).flatMap(([flag, value]) => {
    if (value === undefined || legal.includes(flag)) return []
    const what =
      flag === '--font' && isDrawing
        ? 'is the size of type at a width, which is not given'
        : `says nothing of a file of the format ${format}`
    return [
      {
        where: flag,
        what,
        instead: flag === '--font' && isDrawing ? 'For example --width 85mm --font 8pt.' : 'Leave it out.',
      },
    ]
  })
}

function widthOf({ width }: FigureOptions): number | Problem | undefined {
  if (width === undefined) return undefined
  const [, number = '', unit = ''] = width.match(/^(\d+(?:\.\d+)?)(mm|cm|in|pt)$/) ?? []
  const mm = Number(number) * (MM[unit as keyof typeof MM] ?? 0)
  if (mm > 0) return Math.round(mm * 1000) / 1000
  return {
    where: `--width ${width}`,
    what: 'is not a length',
    instead: 'A number with mm, cm, in or pt, for example --width 85mm.',
  }
}

function fontOf({ font }: FigureOptions): number | Problem | undefined {
  if (font === undefined) return undefined
  const [, number = ''] = font.match(/^(\d+(?:\.\d+)?)(?:pt)?$/) ?? []
  if (Number(number) > 0) return Number(number)
  return {
    where: `--font ${font}`,
    what: 'is not a size of type',
    instead: 'A number of points, for example --font 9pt.',
  }
}

function dpiOf({ dpi }: FigureOptions): number | Problem | undefined {
  if (dpi === undefined) return undefined
  if (/^\d+$/.test(dpi) && Number(dpi) >= 72 && Number(dpi) <= 1200) return Number(dpi)
  return {
    where: `--dpi ${dpi}`,
    what: 'is not a resolution',
    instead: 'A whole number of pixels per inch from 72 to 1200, for example --dpi 600.',
  }
}
