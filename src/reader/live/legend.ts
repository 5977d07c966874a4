import type { LiveFigure } from '../../contracts.ts'
import { around, type Box, boxOf, holds, itemsOf, type SceneMark } from './scene.ts'

type Row = Readonly<Record<string, unknown>>

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
  row: Row,
  isolates: LiveFigure['isolates'],
): { readonly signal: string; readonly value: unknown } | undefined {
  const found = isolates.find(({ field }) => row[field] !== undefined)
  return found && { signal: found.signal, value: row[found.field] }
}

/** The legends of a live figure: what each entry names, and the one value, if any, that is shown in full. */
export class Legend {
  readonly #isolates: LiveFigure['isolates']
  #entries: readonly Entry[] = []
  #isolated: ReturnType<typeof isolable>

  constructor(isolates: LiveFigure['isolates']) {
    this.#isolates = isolates
  }

  /** Reads where the entries are in a scene. */
  read(root: SceneMark, origin: readonly [number, number]): void {
    this.#entries = this.#isolates.length > 0 ? entriesOf(root, origin) : []
  }

  /** What the entry at a place names. */
  at(place: readonly [number, number]): Entry | undefined {
    return this.#entries.find(({ box }) => holds(box, place))
  }

  /** Whether a row is shown in full: it has the isolated value, or none of that field. */
  admits(row: Row): boolean {
    const field = this.#isolates.find(({ signal }) => signal === this.#isolated?.signal)?.field
    return field === undefined || row[field] === undefined || row[field] === this.#isolated?.value
  }

  /**
   * Isolates what a row has of a legend's field, or nothing if it is isolated already.
   * @returns what every signal is to hold, and what is isolated now.
   */
  toggle(
    row: Row,
  ): { readonly signals: readonly (readonly [string, unknown])[]; readonly isolated: unknown } | undefined {
    const found = isolable(row, this.#isolates)
    if (!found) return undefined
    const again = found.signal === this.#isolated?.signal && found.value === this.#isolated.value
    this.#isolated = again ? undefined : found
    const held = (signal: string) => (signal === this.#isolated?.signal ? this.#isolated.value : null)
    return {
      signals: this.#isolates.map(({ signal }) => [signal, held(signal)] as const),
      isolated: this.#isolated?.value ?? null,
    }
  }

  /** The row that an entry stands for: the first that has what it names. */
  rowOf({ value }: Entry, rows: readonly Row[]): Row | undefined {
    return rows.find((row) => isolable(row, this.#isolates)?.value === value)
  }
}
