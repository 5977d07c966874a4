import type { Column } from '../../contracts.ts'

type Cell = number | string | boolean

/** What a column is: its title, its unit, its meaning, and its scale if the values are logarithms. */
export type Heading = readonly [title: string, unit: string, meaning: string, scale?: Column['scale']]

/**
 * A table of records: one row each, one column for every field that has a heading, in the order of the headings.
 * @param headings by field; fields without one are left out.
 */
export function tableOf<K extends string, R extends { readonly [key in K]: Cell }>(
  title: string,
  rows: readonly R[],
  headings: Readonly<Record<K, Heading>>,
): { title: string; columns: { [key in K]: Column<R[key]> } } {
  const columns = Object.entries<Heading>(headings).map(([key, [name, unit, meaning, scale]]) => {
    const values = rows.map((row) => row[key as K])
    return [key, { title: name, unit, meaning, ...(scale ? { scale } : {}), values }]
  })
  return { title, columns: Object.fromEntries(columns) as { [key in K]: Column<R[key]> } }
}
