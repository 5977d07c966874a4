/** Where the book's files are, and of which edition they must be, as the page says. */

const { dataset } = document.documentElement
const root = new URL(dataset['root'] || '.', document.baseURI)

/** The address of a file of the book, by its path from the book's root. */
export const addressOf = (path: string): string => new URL(path, root).href

/** The address of a part of a page by its id, '' for the page as a whole; where all pages are one, it is on that page. */
export function hrefOf(page: string, anchor: string): string {
  if (dataset['whole'] !== undefined) return new URL(`#${anchor || page}`, location.href).href
  return addressOf(anchor ? `${page}#${anchor}` : page)
}

/** Its address as that of a part of this edition: caches tell it from the same part of another. */
export const partOf = (path: string): string => `${addressOf(path)}?v=${dataset['edition'] ?? ''}`

/** Whether something that the page loaded turned out to be of another edition; the page says so. */
export const isStale = (): boolean => dataset['stale'] !== undefined
