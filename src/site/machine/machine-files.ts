import { fileURLToPath } from 'node:url'
import type { Edition } from '../../pipeline/edition.ts'
import { graphDigest } from '../../pipeline/import-graph.ts'
import { keyOf } from '../../pipeline/store.ts'
import type { Twin } from '../bindings/markdown/twin.ts'
import { twinsOf } from '../bindings/markdown/twins.ts'
import { INSTEAD } from '../search/search-index.ts'
import { keptFile, type SiteFile } from '../site-file.ts'
import { robots, sitemap } from './crawlers.ts'
import { feed } from './feed.ts'
import { FEED, LLMS, LLMS_WHOLE, ROBOTS, SITEMAP } from './names.ts'

const LISTER = fileURLToPath(new URL('llms.ts', import.meta.url))

/** What programs read: pages as Markdown, where all of that is, the pages for search engines, and the feed of editions. */
export async function machineFiles(
  edition: Pick<Edition, 'book' | 'chapters' | 'store' | 'published'>,
  pages: readonly { readonly path: string; readonly html: string }[],
): Promise<SiteFile[]> {
  const { book, published } = edition
  const twins = await twinsOf(edition, pages)
  const unlisted = [...INSTEAD, ...Object.keys(published.moved).map((id) => `figures/${id}.html`)]
  const listed = pages.map(({ path }) => path).filter((path) => !unlisted.includes(path))
  return [
    ...twins.map(({ path, markdown }) => ({ path, content: markdown })),
    await listing(edition, twins),
    { path: LLMS_WHOLE, content: twins.map(({ markdown }) => markdown).join('\n') },
    { path: SITEMAP, content: sitemap(listed, book) },
    { path: ROBOTS, content: robots(book) },
    { path: FEED, content: feed(book) },
  ]
}

/** The list of the twins for language models, from the store if it lists the same. */
async function listing(
  { book, chapters, store }: Pick<Edition, 'book' | 'chapters' | 'store'>,
  twins: readonly Twin[],
): Promise<SiteFile> {
  const { title, subtitle, description } = book
  const said = { title, subtitle, description }
  const entries = twins.map(({ markdown: _, ...entry }) => entry)
  const key = keyOf({ llms: entries, said, chapters: chapters.length, maker: await graphDigest(LISTER) })
  const make = async () => (await import('./llms.ts')).llms(said, entries, chapters.length)
  return keptFile(LLMS, { key, store, make })
}
