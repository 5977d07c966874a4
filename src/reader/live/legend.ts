import type { LiveFigure } from '../../contracts.ts'
import { around, type Box, boxOf, itemsOf, type SceneMark } from './scene.ts'

/** An entry of a legend: what it names, and where it is. */
export interface Entry {
  readonly value: unknown
  readonly box: Box
}

/** The entries of all legends of a scene. */
export function entriesOf(root: SceneMark, origin: readonly [number, number]): Entry[] {
  const parts = itemsOf(root, origin).filter(({ mark }) => /^legend-(symbol|label)$/.test(mark.role ?? ''))
  const groups = Map.groupBy(parts, ({ item: { datum } }) => (datum as { value?: unknown } | undefined)?.value)
  return [...groups].map(([value, items]) => ({ value, box: around(items.map(boxOf)) }))
}

/** The field of a row that a legend names, with its signal and the row's value of it. */
export function isolable(
  row: Readonly<Record<string, unknown>>,
  isolates: LiveFigure['isolates'],
): { readonly signal: string; readonly value: unknown } | undefined {
  const found = isolates.find(({ field }) => row[field] !== undefined)
  return found && { signal: found.signal, value: row[found.field] }
}
