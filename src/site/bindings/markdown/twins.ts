import { fileURLToPath } from 'node:url'
import { byline } from '../../../pipeline/authors.ts'
import type { Book } from '../../../pipeline/book.ts'
import { wholeTitle } from '../../../pipeline/citations/facts.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { graphDigest } from '../../../pipeline/import-graph.ts'
import { digestOf, keptValue, keyOf, type Store } from '../../../pipeline/store.ts'
import { twinned } from './names.ts'
import type { Imprint, Twin, Twinnable } from './twin.ts'

const MAKER = fileURLToPath(new URL('twin.ts', import.meta.url))

/** The twins in Markdown of the pages that are read from end to end, in reading order; the store has those of pages that are the same. */
export async function twinsOf(
  { book, chapters, store }: Pick<Edition, 'book' | 'chapters' | 'store'>,
  pages: readonly { readonly path: string; readonly html: string }[],
): Promise<Twin[]> {
  const maker = await graphDigest(MAKER)
  const imprint = imprintOf(book)
  const found = twinned(chapters).flatMap((path) => pages.find((page) => page.path === path) ?? [])
  const paths = found.map(({ path }) => path)
  return Promise.all(found.map(({ path, html }) => kept({ path, html, book: imprint, pages: paths }, maker, store)))
}

/** What twins say of a book. */
export function imprintOf(book: Book): Imprint {
  const { version, date, license, url } = book
  return { title: wholeTitle(book), version, date, byline: byline(book.authors), license: license.text, url }
}

async function kept(page: Twinnable, maker: string, store: Store): Promise<Twin> {
  const key = keyOf({ ...page, html: digestOf(page.html), maker })
  return keptValue({ key, store, make: async () => (await import('./twin.ts')).twinOf(page) })
}
