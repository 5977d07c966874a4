import type { Column, MatrixColumn, Table } from '../contracts.ts'
import { isMatrixColumn } from '../tables/rows.ts'
import type { Engraving } from './engraving.ts'
import { digestOf } from './store.ts'

interface CsvFile {
  readonly name: string
  readonly content: string
  readonly table: Table
}

/** A field of a Table Schema; unit and scale are ours, which the schema allows. */
interface Field {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'integer' | 'number' | 'string' | 'boolean'
  readonly unit?: string
  readonly scale?: 'log10'
}

/**
 * A figure's CSV files described as a Frictionless Data Package: what each column is, its type and its unit.
 * @see specs.frictionlessdata.io, Data Package and Table Schema, version 1.
 */
export function dataPackage(
  { title, alt, provenance }: Pick<Engraving, 'title' | 'alt' | 'provenance'>,
  files: readonly CsvFile[],
) {
  const { figure, license, url, creator, book } = provenance
  return {
    profile: 'tabular-data-package',
    name: figure.toLowerCase(),
    title: `${title} (${book})`,
    description: alt,
    homepage: url,
    licenses: [{ name: license }],
    contributors: [{ title: creator, role: 'author' }],
    resources: files.map(({ name, content, table }) => ({
      profile: 'tabular-data-resource',
      name: name.replace(/\.csv$/, '').toLowerCase(),
      path: name,
      title: table.title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(content),
      hash: `sha256:${digestOf(content)}`,
      dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: fieldsOf(table), missingValues: [] },
    })),
  }
}

/** The fields of a table as CSV has them: one for each column, and the place in its matrix of an entry. */
function fieldsOf({ columns }: Table): Field[] {
  const own = Object.entries(columns).map(([name, column]) => ({
    name,
    title: column.title,
    description: column.meaning,
    type: typeOf(column),
    ...(column.unit !== '' && { unit: column.unit }),
    ...('scale' in column && column.scale && { scale: column.scale }),
  }))
  if (!Object.values(columns).some(isMatrixColumn)) return own
  const place = (name: string) =>
    ({ name, title: name, description: `the ${name} of the entry in its matrix, from 1`, type: 'integer' }) as const
  return [...own, place('row'), place('column')]
}

/** The narrowest type that holds a column; one without values could hold any text, or the numbers of matrices. */
function typeOf(column: Column | MatrixColumn): Field['type'] {
  const values: readonly unknown[] = isMatrixColumn(column) ? column.values.flat() : column.values
  if (values.length === 0) return isMatrixColumn(column) ? 'number' : 'string'
  if (values.every((value) => typeof value === 'boolean')) return 'boolean'
  if (values.every((value) => Number.isSafeInteger(value))) return 'integer'
  return values.every((value) => typeof value === 'number') ? 'number' : 'string'
}
