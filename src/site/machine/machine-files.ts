import type { Edition } from '../../pipeline/edition.ts'
import { twinsOf } from '../bindings/markdown/twins.ts'
import { INSTEAD } from '../search/search-index.ts'
import type { SiteFile } from '../site-file.ts'
import { robots, sitemap } from './crawlers.ts'
import { feed } from './feed.ts'
import { FEED, LLMS, LLMS_WHOLE, ROBOTS, SITEMAP } from './names.ts'

/** What programs read: pages as Markdown, where all of that is, the pages for search engines, and the feed of editions. */
export async function machineFiles(
  { book, chapters, store, published }: Pick<Edition, 'book' | 'chapters' | 'store' | 'published'>,
  pages: readonly { readonly path: string; readonly html: string }[],
): Promise<SiteFile[]> {
  const twins = await twinsOf({ book, chapters, store }, pages)
  const { llms, llmsWhole } = await import('./llms.ts')
  const unlisted = [...INSTEAD, ...Object.keys(published.moved).map((id) => `figures/${id}.html`)]
  const listed = pages.map(({ path }) => path).filter((path) => !unlisted.includes(path))
  return [
    ...twins.map(({ path, markdown }) => ({ path, content: markdown })),
    { path: LLMS, content: llms(book, twins, chapters.length) },
    { path: LLMS_WHOLE, content: llmsWhole(twins) },
    { path: SITEMAP, content: sitemap(listed, book) },
    { path: ROBOTS, content: robots(book) },
    { path: FEED, content: feed(book) },
  ]
}
