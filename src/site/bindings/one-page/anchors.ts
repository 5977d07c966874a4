/** A page with its ids, by its path from the site's root. */
export interface PageIds {
  readonly path: string
  readonly ids: readonly string[]
}

/** How the places of several pages are called when these are one. */
export interface Anchors {
  /** The anchor of each page, by its path. */
  readonly pages: ReadonlyMap<string, string>
  /** The ids that are called otherwise: from `page.html#id` to the new one. */
  readonly renamed: ReadonlyMap<string, string>
}

/** The id that every page gives what it is about: there its anchor stands. */
export const CONTENT = 'content'

/**
 * Ids that no two places share: of an id that several pages have the first of them keeps it, the others get their page's name
 * before it. A page's own anchor is its name, if nothing else is called that.
 * @param reserved ids that are taken.
 */
export function anchorsOf(pages: readonly PageIds[], reserved: readonly string[]): Anchors {
  const all = new Set(pages.flatMap(({ ids }) => ids))
  const taken = new Set(reserved)
  const renamed = new Map<string, string>()
  const take = (id: string, page: string) => {
    const free = taken.has(id) ? unused(`${page}-${id}`, taken, all) : id
    taken.add(free)
    return free
  }
  for (const { path, ids } of pages)
    for (const id of ids) {
      if (id === CONTENT) continue
      const free = take(id, nameOf(path))
      if (free !== id) renamed.set(`${path}#${id}`, free)
    }
  const anchors = pages.map(({ path }): [string, string] => [path, take(nameOf(path), 'page')])
  return { pages: new Map(anchors), renamed }
}

/** The name of a page without its ending. */
export const nameOf = (path: string): string => path.replace(/\.html$/, '')

function unused(id: string, taken: ReadonlySet<string>, all: ReadonlySet<string>): string {
  let free = id
  for (let at = 2; taken.has(free) || all.has(free); at++) free = `${id}-${at}`
  return free
}
