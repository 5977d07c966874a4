import type { TopLevelSpec } from 'vega-lite'
import { mergeConfig } from 'vega-util'
import type { MatrixColumn, Result, Spec, Table } from '../contracts.ts'
import { rowsOf } from '../tables/rows.ts'
import { FIGURE_CONFIG, withInks } from './theme.ts'

/** A figure's spec with its data in it: what is published, compiled and drawn. */
export type WholeSpec = TopLevelSpec & { readonly datasets: Readonly<Record<string, readonly object[]>> }

/** The spec with the tables it names, the house look and the inks put in; `picture` stands in for a matrix cell. */
export function withData(
  spec: Spec,
  result: Result,
  picture: (entries: readonly number[], column: MatrixColumn) => unknown,
): WholeSpec {
  const tables = Object.entries(tablesOf(spec, result))
  const datasets = Object.fromEntries(tables.map(([name, table]) => [name, rowsOf(table, picture)]))
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...withInks(spec),
    config: mergeConfig(FIGURE_CONFIG, withInks((spec['config'] as object | undefined) ?? {})),
    datasets,
  } as unknown as WholeSpec
}

/** The names of the tables a spec draws from. */
export function dataNames(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { data } = node as { data?: { name?: unknown } }
  const own = typeof data?.name === 'string' ? [data.name] : []
  return [...own, ...Object.values(node).flatMap(dataNames)]
}

/** The tables of a Result that a spec draws from, in its order. */
export function tablesOf(spec: unknown, { tables }: Result): Readonly<Record<string, Table>> {
  const names = [...new Set(dataNames(spec))].filter((name) => name in tables)
  return Object.fromEntries(names.map((name) => [name, tables[name]!]))
}
