/** What two editions have under one name; a side that has nothing is absent. */
export interface Pair<T> {
  readonly name: string
  readonly a?: T
  readonly b?: T
}

/** The things of two editions by name, in the order of A, then those that only B has. */
export function pairs<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): Pair<T>[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => pair(name, own(a, name), own(b, name)))
}

/** A pair of which either side may be absent. */
export function pair<T>(name: string, a: T | undefined, b: T | undefined): Pair<T> {
  return { name, ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }
}

/** A list by the names of its items. */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string): Record<string, T> {
  return Object.fromEntries(items.map((item) => [nameOf(item), item]))
}

/** Whether two pieces of plain data are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function own<T>(items: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(items, name) ? items[name] : undefined
}
