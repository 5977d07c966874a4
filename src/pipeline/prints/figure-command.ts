import type { ParamValue } from '../../contracts.ts'
import { commandOf, shellWord } from '../../specs/command.ts'
import type { Made } from './impressions.ts'

/** Formats that are made one file at a time, by the names that the command line has for them. */
export const FORMATS = {
  svg: 'svg',
  pdf: 'pdf',
  png: 'png',
  json: 'json',
  spec: 'vl.json',
} as const satisfies Record<string, Made['format']>

/** What a command is given besides. */
export interface Given {
  /** Params that are not the book's own. */
  readonly set: Readonly<Record<string, ParamValue>>
  /** The book.yaml, if the command would take another. */
  readonly book?: string | undefined
}

/** The command that makes a file of a figure: that file alone, or the whole book if it is not made alone. */
export function remakingCommand(figure: string, made: Made, { set, book }: Given): string {
  const { format, inks, widthMm, fontPt, dpi } = made
  const name = Object.entries(FORMATS).find(([, one]) => one === format)?.[0]
  const flags = [
    ...(name === undefined ? ['--out folder'] : [`--format ${name}`]),
    ...(widthMm === undefined ? [] : [`--width ${widthMm}mm`]),
    ...(fontPt === undefined ? [] : [`--font ${fontPt}pt`]),
    ...(inks === 'grey' ? ['--grey'] : []),
    ...(dpi === undefined ? [] : [`--dpi ${dpi}`]),
    ...(book === undefined ? [] : [`--book ${shellWord(book)}`]),
  ]
  const base = name === undefined ? 'npm run build --' : `npm run figure -- ${figure}`
  return commandOf([base, ...flags].join(' '), new Map(Object.entries(set)))
}
