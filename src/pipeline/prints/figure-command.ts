import type { ParamValue } from '../../contracts.ts'
import { commandOf } from '../../specs/command.ts'
import type { Made } from './impressions.ts'

/** Formats by the names that the command line has for them. */
export const FORMATS = {
  svg: 'svg',
  pdf: 'pdf',
  png: 'png',
  json: 'json',
  spec: 'vl.json',
  datapackage: 'datapackage.json',
} as const satisfies Record<string, Made['format']>

/** The command that makes a file of a figure with some params. */
export function figureCommand(figure: string, made: Made, set: Readonly<Record<string, ParamValue>> = {}): string {
  const { format, inks, widthMm, fontPt, dpi } = made
  const name = Object.entries(FORMATS).find(([, one]) => one === format)?.[0] ?? format
  const words = [
    `npm run figure -- ${figure}`,
    `--format ${name}`,
    ...(widthMm === undefined ? [] : [`--width ${widthMm}mm`]),
    ...(fontPt === undefined ? [] : [`--font ${fontPt}pt`]),
    ...(inks === 'grey' ? ['--grey'] : []),
    ...(dpi === undefined ? [] : [`--dpi ${dpi}`]),
  ]
  return commandOf(words.join(' '), new Map(Object.entries(set)))
}
