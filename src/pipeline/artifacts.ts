import type { Table } from '../contracts.ts'
import { tablesOf } from '../specs/whole-spec.ts'
import { csvOf } from '../tables/csv.ts'
import { dataPackage } from './data-package.ts'
import type { Engraving } from './engraving.ts'
import { impress } from './prints/impress.ts'
import { IMPRESSIONS, type Made, WEB_IMPRESSIONS } from './prints/impressions.ts'

/** One file of a figure, but for the stamp that tells of its edition. */
export interface Artifact {
  readonly name: string
  readonly content: string | Uint8Array
  /** How it is made, if it is to be stamped. */
  readonly made?: Made
}

/** All files, or only those that the pages use and link as data: nothing that is for print. */
export type Exports = 'all' | 'web'

/** A figure's files: its drawing on every sheet, its data and words, its spec, and the script that brings it to life. */
export async function artifactsOf(engraving: Engraving, exports: Exports = 'all'): Promise<Artifact[]> {
  const impressions = await impress(engraving, exports === 'all' ? IMPRESSIONS : WEB_IMPRESSIONS)
  return [...impressions, ...dataFiles(engraving)]
}

/** What of a figure's files is no drawing. */
export function dataFiles(engraving: Engraving): Artifact[] {
  const { title, caption, alt, description, provenance, spec, result, live } = engraving
  const { figure: id, experiment } = provenance
  const data = { id, title, caption, alt, description, experiment, tables: tablesOf(spec, result) }
  const csv = csvFiles(engraving).map(({ file, table }) => ({ name: file, content: csvOf(table), table }))
  return [
    { name: `${id}.json`, content: JSON.stringify(data), made: { format: 'json' } },
    { name: `${id}.vl.json`, content: JSON.stringify(spec), made: { format: 'vl.json' } },
    { name: `${id}.js`, content: live },
    ...csv.map(({ name, content }) => ({ name, content })),
    {
      name: 'datapackage.json',
      content: JSON.stringify(dataPackage(engraving, csv)),
      made: { format: 'datapackage.json' },
    },
  ]
}

/** The tables a figure draws from, each with the name of its CSV file; the first has the figure's own name. */
export function csvFiles({
  provenance: { figure: id },
  spec,
  result,
}: Pick<Engraving, 'provenance' | 'spec' | 'result'>): { readonly file: string; readonly table: Table }[] {
  return Object.entries(tablesOf(spec, result)).map(([name, table], i) => ({
    file: i === 0 ? `${id}.csv` : `${id}-${name}.csv`,
    table,
  }))
}
