import type { Result } from '../contracts.ts'
import { encodedFields, strings } from '../specs/fields.ts'
import { dataNames } from '../specs/whole-spec.ts'
import { suggestion } from './suggestion.ts'

/** What is wrong between a spec and the Result it draws: unknown tables and fields, non-positive values on a log axis. */
export function specFaults(spec: unknown, result: Result): string[] {
  const names = [...new Set(dataNames(spec))]
  const legal = Object.keys(result.tables)
  const missing = names
    .filter((name) => !legal.includes(name))
    .map((name) => `the spec draws from a table ${name} that its Result does not have. ${suggestion(name, legal)}`)
  const columns = names.flatMap((name) => Object.entries(result.tables[name]?.columns ?? {}))
  const known = new Set([...columns.map(([name]) => name), ...made(spec)])
  const unknown = [...new Set(encodedFields(spec))]
    .filter((field) => !known.has(field))
    .map(
      (field) =>
        `the spec encodes a field ${field} that is neither a column nor made by a transform. ${suggestion(field, [...known])}`,
    )
  const negative = logFields(spec).flatMap((field) =>
    columns
      .filter(([name, { values }]) => name === field && values.some((value) => typeof value === 'number' && value <= 0))
      .map(() => `the field ${field} has values that are not positive on a log axis`),
  )
  return [
    ...(names.length === 0 ? ['the spec names no table: data: { name: "…" }'] : []),
    ...missing,
    ...unknown,
    ...negative,
  ]
}

/** The names that transforms make: `as`, and Vega-Lite's own for folds and densities without one. */
function made(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const own = 'fold' in node ? ['key', 'value'] : 'density' in node ? ['value', 'density'] : []
  const named = strings({ as: (node as { as?: unknown }).as }, ['as'])
  return [...(named.length > 0 ? named : own), ...Object.values(node).flatMap(made)]
}

function logFields(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { field, scale } = node as { field?: unknown; scale?: { type?: unknown } }
  const own = typeof field === 'string' && scale?.type === 'log' ? [field] : []
  return [...own, ...Object.values(node).flatMap(logFields)]
}
