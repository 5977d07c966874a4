import { join, resolve } from 'node:path'
import type { Book } from '../pipeline/book.ts'
import type { Begun } from '../pipeline/edition.ts'
import { CORES } from '../pipeline/pool.ts'
import { STORE_FOLDER, type Store, storeIn } from '../pipeline/store.ts'
import { fixedAssets } from './assets.ts'
import { NO_ACCOUNT } from './edition-account.ts'
import type { Folders, Holder } from './integration.ts'
import type { PageEdition } from './page-edition.ts'
import { keptPages, type PrintedPage, pageKeys, readPages, siteDigest } from './page-store.ts'
import type { SiteFile } from './site-file.ts'

const projectRoot = resolve(import.meta.dirname, '..', '..')

/** What takes long to load or to make and depends on no result. */
export interface Tools {
  readonly fixed: Promise<SiteFile[]>
  print(holder: Holder, folders: Folders): Promise<void>
}

/** Loads Astro and bundles the scripts, while experiments run in other threads. */
export async function loaded(store: Store = storeIn(STORE_FOLDER)): Promise<Tools> {
  const fixed = fixedAssets(store)
  fixed.catch(() => undefined)
  const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('./integration.ts')])
  return { fixed, print: (holder, folders) => build(siteConfig(holder, folders)) }
}

interface Press {
  readonly begun: Begun
  /** What the pages print, once the figures are drawn. */
  readonly whole: Promise<PageEdition>
  readonly aside: string
  readonly print: Tools['print']
}

/**
 * Prints the pages that the store has not, and hands over all. If it has none, Astro begins at once, and waits for the
 * results where it needs them.
 */
export async function printPages(press: Press): Promise<(PrintedPage & { readonly wasKept: boolean })[]> {
  const { begun, whole, aside, print } = press
  const site = siteDigest()
  const folders = {
    root: projectRoot,
    publicDir: join(aside, 'public'),
    outDir: join(aside, 'pages'),
    cacheDir: join(aside, 'cache'),
  }
  const { book, chapters } = begun
  const holder: Holder = {
    book,
    chapters,
    facts: begun.text.then(
      ({ facts }) => facts,
      () => undefined,
    ),
    pages: whole.catch(() => nothingOf(book)),
    setting: chapters,
    onWaiting: () => begun.pool.resize(CORES),
  }
  const kept = await keptBefore(press, holder, site)
  // While this thread sets pages, a core is left to it.
  begun.pool.resize(CORES - 1)
  const printing = print(holder, folders)
  // Problems of the book are told as they are, not as what Astro makes of them.
  await Promise.allSettled([printing, whole])
  const [pages, text] = [await whole, await begun.text]
  await printing
  const fresh = readPages(folders.outDir, pageKeys(pages, text, site), siteDigest() === site ? text.store : undefined)
  text.store.put(site, true)
  return [...fresh.map((page) => ({ ...page, wasKept: false })), ...kept.map((page) => ({ ...page, wasKept: true }))]
}

/** What is printed of a book with problems, in silence, and then thrown away: they are told without Astro. */
function nothingOf(book: Book): PageEdition {
  const printing = { chapters: [], figures: [] }
  const none = {
    chapters: [],
    figures: [],
    glossary: [],
    notation: [],
    moved: [],
    sources: [],
    params: [],
    presets: [],
  }
  const front = { head: { tags: [], jsonLd: '{}' }, citations: undefined, hasPdf: false }
  return { book, front, ...none, account: NO_ACCOUNT, experiments: 0, printing }
}

/** The pages that the store has, which are then taken from what is to be printed. */
async function keptBefore({ begun, whole }: Press, holder: Holder, site: string): Promise<PrintedPage[]> {
  if (begun.store.get(site) === undefined) return []
  const [pages, text] = [await whole, await begun.text]
  const kept = keptPages(pageKeys(pages, text, site), text.store)
  const has = new Set(kept.map(({ path }) => path))
  const chapters = pages.printing.chapters.filter((id) => !has.has(`${id}.html`))
  const figures = pages.printing.figures.filter((id) => !has.has(`figures/${id}.html`))
  holder.pages = Promise.resolve({ ...pages, printing: { chapters, figures } })
  holder.setting = text.chapters.filter(({ id }) => chapters.includes(id))
  return kept
}
