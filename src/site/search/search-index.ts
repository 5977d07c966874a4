import { fileURLToPath } from 'node:url'
import { graphDigest } from '../../pipeline/import-graph.ts'
import { keyOf, type Store } from '../../pipeline/store.ts'
import type { SearchPage } from '../../reader/search/pages.ts'
import type { SiteFile } from '../site-file.ts'
import { searchPage } from './documents.ts'

const CUTTER = fileURLToPath(new URL('documents.ts', import.meta.url))

/** What is shown in the place of a page that is not there. */
export const INSTEAD = ['404.html', 'offline.html']

/** The page of a figure of its own. */
const OWN = /^figures\/(?!index\.)(.+)\.html$/

/**
 * The script that hands over what a search can find, as the pages have it. A figure that a chapter shows is found there.
 * @param order the paths of the chapters, which come first; other pages follow by name.
 */
export async function searchIndex(
  pages: readonly { readonly path: string; readonly html: string }[],
  order: readonly string[],
  store: Store,
): Promise<SiteFile> {
  const maker = await graphDigest(CUTTER)
  const cut = ({ path, html }: (typeof pages)[number]) => cutPage(path, html, { maker, store })
  const place = ({ path }: { readonly path: string }) => (order.includes(path) ? order.indexOf(path) : order.length)
  const sorted = pages
    .filter(({ path }) => !INSTEAD.includes(path))
    .toSorted((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1))
  const first = sorted.filter(({ path }) => !OWN.test(path)).map(cut)
  const shown = new Set(
    first.flatMap(({ documents }) => documents.map(({ kind, anchor }) => kind === 'figure' && anchor)),
  )
  const alone = sorted.filter(({ path }) => OWN.test(path) && !shown.has(OWN.exec(path)?.[1] ?? '')).map(cut)
  const found = [...first, ...alone].filter(({ documents }) => documents.length > 0)
  return { path: 'assets/search-index.js', content: `self.searchPages=${JSON.stringify(found)}\n` }
}

function cutPage(
  path: string,
  html: string,
  { maker, store }: { readonly maker: string; readonly store: Store },
): SearchPage {
  const key = keyOf({ search: path, html, maker })
  const kept = store.get(key) as SearchPage | undefined
  const page = kept ?? searchPage(path, html)
  if (!kept) store.put(key, page)
  return page
}
