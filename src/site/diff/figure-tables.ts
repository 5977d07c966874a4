import { z } from 'zod'
import type { Manifest } from '../../pipeline/manifest.ts'
import { BookError } from '../../pipeline/problems.ts'
import type { EditionFiles } from './edition-files.ts'
import { byName, type Pair, pair, pairs } from './pairs.ts'
import { type ColumnChange, type TableChange, tableChange } from './table-change.ts'
import { scalarChange } from './value-change.ts'

/** A figure as a manifest lists it. */
export type Listed = Manifest['figures'][number]

/** One figure in two editions. */
export interface Compared {
  readonly a: EditionFiles
  readonly b: EditionFiles
  readonly from: Listed
  readonly to: Listed
}

const headSchema = z.object({ title: z.string(), unit: z.string(), scale: z.literal('log10').optional() })

const dataSchema = z.object({
  description: z.string(),
  tables: z.record(z.string(), z.object({ title: z.string(), columns: z.record(z.string(), headSchema) })),
})

type FigureData = z.infer<typeof dataSchema>

/** What a column is called and measured in. */
type Head = z.infer<typeof headSchema>

/** A table of a figure that changed; the title, and the columns' titles and units, are those of B. */
export interface FigureTable {
  readonly title: string
  readonly heads: Readonly<Record<string, Head>>
  readonly change: TableChange
}

/** The tables of a figure that differ. */
export interface FigureTables {
  readonly tables: readonly FigureTable[]
  /** Tables that one edition alone has, by file name. */
  readonly tablesOnly: readonly Pair<string>[]
}

/**
 * What a figure's JSON says of it.
 * @throws {BookError} if it is not what a build writes.
 */
export function dataOf(edition: EditionFiles, { id }: Pick<Listed, 'id'>): FigureData {
  const path = `figures/${id}/${id}.json`
  const text = edition.read(path)
  try {
    return dataSchema.parse(JSON.parse(text))
  } catch {
    throw new BookError([
      {
        where: `${edition.folder}/${path}`,
        what: 'is not what a build writes',
        instead: `npm run verify -- ${edition.folder} --fast lists what is damaged.`,
      },
    ])
  }
}

/** The tables that differ, under the titles that B gives them. */
export function tableChanges({ a, b, from, to }: Compared, { tables: titles }: FigureData): FigureTables {
  const sheets = ({ id, files }: Listed) =>
    byName(
      files.filter((path) => path.endsWith('.csv')),
      (path) => path.slice(`figures/${id}/`.length),
    )
  const differing = pairs(sheets(from), sheets(to)).filter(
    ({ a: inA, b: inB }) => a.manifest.files[inA ?? '']?.sha256 !== b.manifest.files[inB ?? '']?.sha256,
  )
  const names = Object.keys(titles)
  const tables = differing.flatMap(({ name, a: inA, b: inB }): FigureTable[] => {
    if (!inA || !inB) return []
    const table = titles[names.find((one, i) => i > 0 && name === `${to.id}-${one}.csv`) ?? names[0] ?? '']
    const change = tableChange(a.read(inA), b.read(inB))
    const heads = table?.columns ?? {}
    return [
      { title: table?.title ?? name, heads, change: { ...change, changes: change.changes.map(ofLogarithms(heads)) } },
    ]
  })
  return { tables, tablesOnly: differing.filter(({ a, b }) => !a || !b).map(({ name, a, b }) => pair(name, a, b)) }
}

/** The change of a column of logarithms as a share, and a factor, of what they are the logarithms of. */
function ofLogarithms(heads: Readonly<Record<string, Head>>): (change: ColumnChange) => ColumnChange {
  return (change) => {
    const { a, b, absolute } = change.largest
    if (heads[change.name]?.scale !== 'log10' || typeof a !== 'number' || typeof b !== 'number') return change
    return {
      ...change,
      largest: { ...scalarChange({ log10: a }, { log10: b }), a, b, ...(absolute !== undefined && { absolute }) },
    }
  }
}
