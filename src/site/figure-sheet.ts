import { join } from 'node:path'
import type { Citations } from '../pipeline/citations/citations.ts'
import type { Edition } from '../pipeline/edition.ts'
import type { Listing } from '../pipeline/listings.ts'
import { otherValues } from '../pipeline/own-values.ts'
import { valueText } from '../pipeline/param-values.ts'
import { pinOf } from '../pipeline/pin.ts'
import type { Plate } from '../pipeline/plate.ts'
import type { TableHead } from '../pipeline/table-head.ts'
import { commandOf } from '../specs/command.ts'
import { bookCommand } from './book-command.ts'
import type { FigureUse } from './figure-uses.ts'
import { figureHead, type PageHead } from './page-head.ts'

/** A module whose source a page prints. */
export interface SheetCode extends Pick<Listing, 'path' | 'lines' | 'html'> {
  readonly what: string
  /** Where the book's repository has it, if it is known. */
  readonly href: string | undefined
}

/** A param that a figure follows from; values as YAML writes them. */
export interface SheetParam {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly meaning: string
  /** Whether the value is another than the book's own. */
  readonly isOther: boolean
}

/** What a figure's own page says beyond what every page that shows it does. */
export interface FigureSheet {
  readonly heads: readonly TableHead[]
  /** The title of its experiment. */
  readonly title: string
  readonly params: readonly SheetParam[]
  readonly draws: boolean
  readonly commands: { readonly figure: string; readonly book: string }
  readonly code: readonly SheetCode[]
  /** The paths of the modules that the code imports. */
  readonly imports: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly pin: string
  readonly uses: readonly FigureUse[]
  readonly citations: Citations | undefined
  readonly head: PageHead
}

/** What a figure's own page says of it. */
export function figureSheet(
  plate: Plate,
  edition: Edition,
  {
    uses = [],
    sizes,
  }: { readonly uses?: readonly FigureUse[] | undefined; readonly sizes: ReadonlyMap<string, number> },
): FigureSheet {
  const { id, experiment, heads, files } = plate
  const run = edition.runs.find(({ name }) => name === experiment)
  const draws = run?.seed !== undefined
  const names = [...(run?.reads ?? []), ...(draws ? ['seed'] : [])]
  const params = edition.params.filter(({ name }) => names.includes(name))
  const changed = otherValues(params)
  return {
    heads,
    title: run?.title ?? experiment,
    params: params.map((param) => ({
      name: param.name,
      value: valueText(param.value),
      unit: param.unit === '1' ? '' : param.unit,
      meaning: param.meaning,
      isOther: changed.has(param.name),
    })),
    draws,
    commands: {
      figure: commandOf(bookCommand('figure', edition.book, id, '--format pdf', '--width 85mm'), changed),
      book: commandOf(bookCommand('build', edition.book), changed),
    },
    ...codeOf(plate, run?.file, edition),
    files: files.map(({ name, bytes }) => ({ name, bytes: sizes.get(`figures/${id}/${name}`) ?? bytes })),
    pin: pinOf(plate),
    uses,
    citations: edition.citations.get(id),
    head: figureHead(plate, edition),
  }
}

function codeOf({ id }: Plate, experiment = '', { book, listings }: Edition): Pick<FigureSheet, 'code' | 'imports'> {
  const { repository } = book
  const found = [
    { what: 'Experiment', listing: listings.get(experiment) },
    { what: 'Figure', listing: listings.get(join(book.figures, `${id}.ts`)) },
  ].flatMap(({ what, listing }) => (listing ? [{ what, listing }] : []))
  const href = (path: string) => repository && `${repository.replace(/\/$/, '')}/blob/HEAD/${path}`
  const code = found.map(({ what, listing: { path, lines, html } }) => ({ what, path, lines, html, href: href(path) }))
  return { code, imports: [...new Set(found.flatMap(({ listing }) => listing.imports))].sort() }
}
