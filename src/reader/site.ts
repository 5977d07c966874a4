/** Where the book's files are, and of which edition they must be, as the page says. */

const { dataset } = document.documentElement
const root = new URL(dataset['root'] || '.', document.baseURI)

/** Whether the page is the whole book, in one file: its other pages are parts of it, and what is not in it is on the site. */
export const isWhole = (): boolean => dataset['whole'] !== undefined

/** The address of a file of the book, by its path from the book's root. */
export const addressOf = (path: string): string => new URL(path, root).href

/** The address of a place in the book: a page, by its path from the book's root, and an anchor on it or a state of it. */
export function hrefOf(page: string, anchor = ''): string {
  const place = anchor === '' ? page : `${page}#${anchor}`
  return isWhole() ? `#${renamed()[place] ?? (anchor || page.replace(/\.html$/, ''))}` : addressOf(place)
}

/** The anchors that are called otherwise in the whole book, because several of its pages had one of that name. */
const renamed = (): Readonly<Record<string, string>> => JSON.parse(dataset['whole'] || '{}')

/** Its address as that of a part of this edition: caches tell it from the same part of another. */
export const partOf = (path: string): string => `${addressOf(path)}?v=${dataset['edition'] ?? ''}`

/** Whether something that the page loaded turned out to be of another edition; the page says so. */
export const isStale = (): boolean => dataset['stale'] !== undefined
