import { join, relative } from 'node:path'
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
import { sizeWords } from './figure-files.ts'
import type { FigureUse } from './figure-uses.ts'
import { figureHead, type PageHead } from './page-head.ts'

/** A module whose source a page prints. */
export interface SheetCode extends Pick<Listing, 'path' | 'lines' | 'html'> {
  readonly what: 'experiment' | 'figure'
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
  /** Sizes are in words: to the byte they are not the same in a tree that was changed, which stamps tell. */
  readonly files: readonly { readonly name: string; readonly size: string }[]
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
    files: files.map(({ name, bytes }) => ({ name, size: sizeWords(sizes.get(`figures/${id}/${name}`) ?? bytes) })),
    pin: pinOf(plate),
    uses,
    citations: citationsOf(plate, edition),
    head: figureHead(plate, edition),
  }
}

/** How the figure is cited; what puts a file into a text that the edition has not is left out. */
function citationsOf({ id, files }: Plate, { citations }: Edition): Citations | undefined {
  const all = citations.get(id)
  const has = (file: string) => files.some(({ name }) => name === file)
  return all && { ...all, snippets: all.snippets.filter(({ file }) => has(file)) }
}

function codeOf({ id }: Plate, experiment = '', edition: Edition): Pick<FigureSheet, 'code' | 'imports'> {
  const found = [
    { what: 'experiment' as const, file: experiment },
    { what: 'figure' as const, file: join(edition.book.figures, `${id}.ts`) },
  ].flatMap(({ what, file }) => {
    const listing = edition.listings.get(file)
    return listing ? [{ what, listing, href: addressOf(file, edition) }] : []
  })
  const code = found.map(({ what, listing: { path, lines, html }, href }) => ({ what, path, lines, html, href }))
  return { code, imports: [...new Set(found.flatMap(({ listing }) => listing.imports))].sort() }
}

/** Where the book's repository has a file, if the file is in it. */
function addressOf(file: string, { book, repository }: Edition): string | undefined {
  if (book.repository === undefined || repository === undefined) return undefined
  const path = relative(repository, file)
  return path.startsWith('..') ? undefined : `${book.repository.replace(/\/$/, '')}/blob/HEAD/${encodeURI(path)}`
}
