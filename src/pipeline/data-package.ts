import type { Column, MatrixColumn, Table } from '../contracts.ts'
import { type FlatColumn, flatTable } from '../tables/flat-table.ts'
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
      schema: { fields: flatTable(table).columns.map(fieldOf), missingValues: missingIn(table) },
    })),
  }
}

/** A column of a CSV file as a field. */
function fieldOf({ name, of, place }: FlatColumn): Field {
  if (!of) return { name, title: name, description: `the ${name} of the matrix, from 1`, type: 'integer' }
  return {
    name,
    title: place === undefined ? of.title : `${of.title}, column ${place}`,
    description: place === undefined ? of.meaning : `${of.meaning}; column ${place} of it`,
    type: typeOf(of),
    ...(of.unit !== '' && { unit: of.unit }),
    ...('scale' in of && of.scale && { scale: of.scale }),
  }
}

/** The texts that stand for no value: a table whose matrices have unlike heights has them where the lower ones have ended. */
function missingIn({ columns }: Table): string[] {
  const heights = Object.values(columns).flatMap((column) => (isMatrixColumn(column) ? [column.rows] : []))
  return new Set(heights).size > 1 ? [''] : []
}

/** The narrowest type that holds a column; one without values could hold any text, or the numbers of matrices. */
function typeOf(column: Column | MatrixColumn): Field['type'] {
  const values: readonly unknown[] = isMatrixColumn(column) ? column.values.flat() : column.values
  if (values.length === 0) return isMatrixColumn(column) ? 'number' : 'string'
  if (values.every((value) => typeof value === 'boolean')) return 'boolean'
  if (values.every((value) => Number.isSafeInteger(value))) return 'integer'
  return values.every((value) => typeof value === 'number') ? 'number' : 'string'
}
