import { type FigureFile, figureFile } from '../pipeline/file-names.ts'
import { COLUMNS } from '../pipeline/prints/columns.ts'
import { FILES } from '../strings.ts'

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

type Format = keyof typeof FILES.formats

const PICTURES: readonly Format[] = ['svg', 'pdf', 'png']

/** A figure's files as its page lists them: pictures by width and ink, then data, spec and what else there is. */
export function fileGroups(
  id: string,
  files: readonly { readonly name: string; readonly size: string }[],
  tables: readonly { readonly file: string; readonly title: string }[],
): { pictures: PictureRow[]; inks: Ink[]; formats: Format[]; lists: FileList[] } {
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
  const lists = [list(FILES.data, 'data'), list(FILES.spec, 'spec'), list(FILES.other, 'other')]
  const formats = PICTURES.filter((format) => pictures.some((file) => file.format === format))
  return { pictures: rows, inks, formats, lists: lists.filter(({ files }) => files.length > 0) }
}

function byFormat(a: Sized, b: Sized): number {
  return rank(a) - rank(b) || (a.dpi ?? 0) - (b.dpi ?? 0)
}

const rank = ({ format }: Sized) => (PICTURES as readonly string[]).indexOf(format)

const linkOf = (id: string, { name, size }: Sized, words: string): FileLink => ({
  words,
  href: `${id}/${name}`,
  size,
})

const pictureWords = ({ format, dpi }: Sized) =>
  dpi === undefined ? format.toUpperCase() : FILES.dpi(format.toUpperCase(), dpi)

function widthWords(width: number): string {
  if (width === 0) return FILES.screen
  const [size, column] = [FILES.width(width), COLUMNS.find(({ widthMm }) => widthMm === width)]
  return column ? FILES.column(column.name, size) : size
}

function useOf({ kind, format }: Sized, table: string | undefined): string {
  if (kind === 'spec') return FILES.specIs
  if (kind === 'other') return ''
  if (format === 'data-package') return FILES.packageIs
  return format === 'json' ? FILES.jsonIs : (table ?? '')
}

/** A number of bytes in words, to two digits at least: '8.4 kB', '194 kB', '1.2 MB'. */
export function sizeWords(bytes: number): string {
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 9.95 ? Math.max(size, 0.1).toFixed(1) : Math.round(size)} ${unit}`
}
