import { type FigureFile, figureFile } from '../pipeline/file-names.ts'
import { COLUMNS } from '../pipeline/prints/columns.ts'

/** A link to a file, with its size in words. */
export interface FileLink {
  readonly words: string
  /** From the folder of figures' pages. */
  readonly href: string
  readonly size: string
}

/** Pictures of one width, a list of links for each kind of ink. */
export interface PictureRow {
  readonly name: string
  readonly cells: readonly (readonly FileLink[])[]
}

/** Files of one kind, each with what it is for. */
export interface FileList {
  readonly name: string
  readonly files: readonly (FileLink & { readonly use: string })[]
}

type Ink = NonNullable<FigureFile['inks']>
type Sized = FigureFile & { readonly size: string }

const PICTURES = ['svg', 'pdf', 'png']

/** A figure's files as its page lists them: pictures by width and ink, then data, spec and what else there is. */
export function fileGroups(
  id: string,
  files: readonly { readonly name: string; readonly size: string }[],
  tables: readonly { readonly file: string; readonly title: string }[],
): { pictures: PictureRow[]; inks: Ink[]; formats: string[]; lists: FileList[] } {
  const all = files.flatMap(({ name, size }): Sized[] => {
    const file = figureFile(name, id)
    return file ? [{ ...file, size }] : []
  })
  const pictures = all.filter(({ kind }) => kind === 'picture')
  const inks = (['color', 'grey'] as const).filter((ink) => pictures.some((file) => file.inks === ink))
  const widths = [...new Set(pictures.map(({ widthMm = 0 }) => widthMm))].sort((a, b) => a - b)
  const rows = widths.map((width): PictureRow => {
    const own = pictures.filter(({ widthMm = 0 }) => widthMm === width).sort(byFormat)
    const links = (ink: Ink) =>
      own.filter((file) => file.inks === ink).map((file) => linkOf(id, file, pictureWords(file)))
    return { name: widthWords(width), cells: inks.map(links) }
  })
  const titles = new Map(tables.map(({ file, title }) => [file, title]))
  const list = (name: string, kind: FigureFile['kind']): FileList => ({
    name,
    files: all
      .filter((file) => file.kind === kind)
      .map((file) => ({ ...linkOf(id, file, file.name), use: useOf(file, titles.get(file.name)) })),
  })
  const lists = [list('Data', 'data'), list('Spec', 'spec'), list('Other', 'other')]
  const formats = PICTURES.filter((format) => pictures.some((file) => file.format === format))
  return { pictures: rows, inks, formats, lists: lists.filter(({ files }) => files.length > 0) }
}

function byFormat(a: Sized, b: Sized): number {
  return PICTURES.indexOf(a.format) - PICTURES.indexOf(b.format) || (a.dpi ?? 0) - (b.dpi ?? 0)
}

const linkOf = (id: string, { name, size }: Sized, words: string): FileLink => ({
  words,
  href: `${id}/${name}`,
  size,
})

const pictureWords = ({ format, dpi }: Sized) => `${format.toUpperCase()}${dpi === undefined ? '' : ` ${dpi} dpi`}`

function widthWords(width: number): string {
  if (width === 0) return 'Screen'
  const [size, column] = [`${width}\u00a0mm`, COLUMNS.find(({ widthMm }) => widthMm === width)]
  return column ? `${column.name[0]?.toUpperCase()}${column.name.slice(1)}, ${size}` : size
}

function useOf({ kind, format }: Sized, table: string | undefined): string {
  if (kind === 'spec') return 'Vega-Lite with its data, for the Vega editor and Altair'
  if (kind === 'other') return ''
  if (format === 'data-package')
    return 'what the columns of the CSV are, their types and units: a Frictionless Data Package'
  return format === 'json' ? 'all tables with titles, units and meanings, and what made them' : (table ?? '')
}

/** A number of bytes in words, to two digits at least: '8.4 kB', '194 kB', '1.2 MB'. */
export function sizeWords(bytes: number): string {
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 9.95 ? Math.max(size, 0.1).toFixed(1) : Math.round(size)} ${unit}`
}
