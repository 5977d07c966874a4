import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'astro'
import { type Begun, beginEdition, type Order } from '../pipeline/edition.ts'
import { deaf } from '../pipeline/progress.ts'
import { assetsDigest, figureFiles, fixedAssets, fonts, together } from './assets.ts'
import { type Holder, siteConfig } from './integration.ts'
import { refuseOut } from './out-folder.ts'
import { type PageEdition, pageEdition } from './page-edition.ts'
import { keptPages, type PrintedPage, pageKeys, readPages, siteDigest } from './page-store.ts'
import { type SiteFile, writeFiles } from './site-file.ts'
import { asideFor, heal, swap } from './swap.ts'

const projectRoot = resolve(fileURLToPath(import.meta.url), '..', '..', '..')

/** What a build wrote. */
export interface Printed {
  readonly pages: number
  readonly figures: number
  readonly files: number
  readonly bytes: number
}

/**
 * Prints a book: makes the edition, writes its site aside and swaps it in whole.
 * @param out the folder to replace; untouched unless everything succeeded.
 * @throws {BookError} with the book's problems.
 */
export async function printBook(order: Order, out: string): Promise<Printed> {
  refuseOut(out)
  const target = resolve(out)
  heal(target)
  const begun = await beginEdition(order)
  const aside = asideFor(target)
  try {
    const made = join(aside, 'out')
    mkdirSync(made, { recursive: true })
    const files = await siteFiles(begun, aside, order)
    writeFiles(made, files)
    swap(made, target)
    const pages = files.filter(({ path }) => path.endsWith('.html')).length
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
    return { pages, figures: begun.text.facts.figures.size, files: files.length, bytes }
  } finally {
    await begun.close()
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Every file of the site of an edition, by path. */
async function siteFiles({ text, plates }: Begun, aside: string, { listen = deaf }: Order): Promise<SiteFile[]> {
  const { store } = text
  const fixed = fixedAssets(store)
  fixed.catch(() => undefined)
  const drawn = plates.then((all) => ({ ...text, plates: all }))
  const whole = Promise.all([drawn, fixed]).then(([edition, assets]) =>
    pageEdition(edition, assetsDigest(assets, edition)),
  )
  whole.catch(() => undefined)
  const printed = await printPages({ text, whole, aside, isFirst: store.get(siteDigest()) === undefined, listen })
  const edition = await drawn
  store.put(siteDigest(), true)
  const made = await fonts(edition, together(printed.map(({ characters }) => characters)))
  const pages = printed.map(({ path, html }) => ({ path, content: html }))
  listen({ kind: 'stage', name: 'pages', detail: `${pages.length} pages` })
  return [...pages, ...(await fixed), ...made, ...figureFiles(edition)]
}

interface Press {
  readonly text: Begun['text']
  readonly whole: Promise<PageEdition>
  readonly aside: string
  /** Whether no page can be in the store yet; then pages are set while figures are being drawn. */
  readonly isFirst: boolean
  readonly listen: NonNullable<Order['listen']>
}

async function printPages({ text, whole, aside, isFirst, listen }: Press): Promise<PrintedPage[]> {
  const holder: Holder = { text, pages: whole, chapters: text.chapters }
  const folders = {
    root: projectRoot,
    publicDir: join(aside, 'public'),
    outDir: join(aside, 'pages'),
    cacheDir: join(aside, 'cache'),
  }
  const kept = isFirst ? [] : keptPages(pageKeys(await whole, text), text.store)
  if (kept.length > 0) {
    const has = new Set(kept.map(({ path }) => path))
    const pages = await whole
    const chapters = pages.printing.chapters.filter((id) => !has.has(`${id}.html`))
    const figures = pages.printing.figures.filter((id) => !has.has(`figures/${id}.html`))
    holder.pages = Promise.resolve({ ...pages, printing: { chapters, figures } })
    holder.chapters = text.chapters.filter(({ id }) => chapters.includes(id))
  }
  await Promise.all([build(siteConfig(holder, folders)), whole])
  const fresh = readPages(folders.outDir, pageKeys(await whole, text), text.store)
  for (const { path } of kept) listen({ kind: 'kept', work: 'page', name: path })
  for (const { path } of fresh) listen({ kind: 'made', work: 'page', name: path, ms: 0 })
  return [...fresh, ...kept]
}
