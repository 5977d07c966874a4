import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Begun, beginEdition, type Edition, type Inputs, type Order } from '../pipeline/edition.ts'
import { MANIFEST, manifestJsonSchema, manifestOf } from '../pipeline/manifest.ts'
import { CORES } from '../pipeline/pool.ts'
import { BookError } from '../pipeline/problems.ts'
import { deaf } from '../pipeline/progress.ts'
import { digestOf, prune, STORE_FOLDER, type Store, storeIn } from '../pipeline/store.ts'
import { assetsDigest, figureFiles, fixedAssets, fonts, together } from './assets.ts'
import type { Folders, Holder } from './integration.ts'
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
  readonly inputs: Inputs
}

/**
 * Prints a book: makes the edition, writes its site aside and swaps it in whole.
 * @param out the folder to replace; untouched unless everything succeeded.
 * @throws {BookError} with the book's problems.
 */
export async function printBook(order: Order, out: string): Promise<Printed> {
  refuseOut(out)
  try {
    heal(resolve(out))
    return await printWhole(order, resolve(out))
  } catch (error) {
    throw diskProblem(error, out) ?? error
  }
}

async function printWhole(order: Order, target: string): Promise<Printed> {
  const beginning = beginEdition(order)
  const tools = loaded(order.store ?? storeIn(STORE_FOLDER))
  tools.catch(() => undefined)
  const begun = await beginning
  const aside = asideFor(target)
  try {
    const made = join(aside, 'out')
    mkdirSync(made, { recursive: true })
    const { edition, files } = await siteFiles(begun, { aside, tools }, order)
    const all = described(edition, files)
    writeFiles(made, all)
    swap(made, target)
    prune(edition.store)
    return {
      pages: all.filter(({ path }) => path.endsWith('.html')).length,
      figures: edition.plates.length,
      files: all.length,
      bytes: all.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
      inputs: edition.inputs,
    }
  } finally {
    await begun.close()
    rmSync(aside, { recursive: true, force: true })
  }
}

/** What takes long to load or to make and depends on no result. */
interface Tools {
  readonly fixed: Promise<SiteFile[]>
  print(holder: Holder, folders: Folders): Promise<void>
}

/** Loads Astro and bundles the scripts, while experiments run in other threads. */
async function loaded(store: Store): Promise<Tools> {
  const fixed = fixedAssets(store)
  fixed.catch(() => undefined)
  const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('./integration.ts')])
  return { fixed, print: (holder, folders) => build(siteConfig(holder, folders)) }
}

/** Every file of the site of an edition, by path. */
async function siteFiles(
  { text, plates, pool }: Begun,
  { aside, tools }: { readonly aside: string; readonly tools: Promise<Tools> },
  { listen = deaf }: Order,
): Promise<{ edition: Edition; files: SiteFile[] }> {
  const { store } = text
  const { fixed, print } = await tools
  const drawn = plates.then((all) => ({ ...text, plates: all }))
  const whole = Promise.all([drawn, fixed]).then(([edition, assets]) => pageEdition(edition, assetsDigest(assets)))
  whole.catch(() => undefined)
  // While this thread sets pages, a core is left to it.
  pool.resize(CORES - 1)
  const printed = await printPages({
    text,
    whole,
    aside,
    print,
    isFirst: store.get(siteDigest()) === undefined,
    listen,
  })
  pool.resize(CORES)
  const edition = await drawn
  store.put(siteDigest(), true)
  const made = await fonts(edition, pool, together(printed.map(({ characters }) => characters)))
  const pages = printed.map(({ path, html }) => ({ path, content: html }))
  listen({ kind: 'stage', name: 'pages', detail: `${pages.length} pages` })
  return { edition, files: [...pages, ...(await fixed), ...made, ...figureFiles(edition)] }
}

/** The files with the manifest that lists them, and its schema. */
function described(edition: Edition, files: readonly SiteFile[]): SiteFile[] {
  const listed = [...files, { path: 'manifest.schema.json', content: manifestJsonSchema() }]
  const kept = new Map(
    listed.map(({ path, content }) => [path, { sha256: digestOf(content), bytes: Buffer.byteLength(content) }]),
  )
  return [...listed, { path: MANIFEST, content: `${JSON.stringify(manifestOf(edition, kept))}\n` }]
}

const DISK = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk cannot be written to',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
} as const

/** A failure of the disk as a problem of whoever asked for the build. */
function diskProblem(error: unknown, out: string): BookError | undefined {
  const { code, cause, path } = error as { code?: string; cause?: unknown; path?: string }
  if (code === undefined || !(code in DISK)) return cause ? diskProblem(cause, out) : undefined
  const what = `${DISK[code as keyof typeof DISK]} (${code}${path ? `, ${path}` : ''})`
  return new BookError([{ where: `--out ${out}`, what, instead: 'The edition that was there is as it was.' }])
}

interface Press {
  readonly text: Begun['text']
  readonly whole: Promise<PageEdition>
  readonly aside: string
  readonly print: Tools['print']
  /** Whether no page can be in the store yet; then pages are set while figures are being drawn. */
  readonly isFirst: boolean
  readonly listen: NonNullable<Order['listen']>
}

async function printPages({ text, whole, aside, print, isFirst, listen }: Press): Promise<PrintedPage[]> {
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
  await Promise.all([print(holder, folders), whole])
  const fresh = readPages(folders.outDir, pageKeys(await whole, text), text.store)
  for (const { path } of kept) listen({ kind: 'kept', work: 'page', name: path })
  for (const { path } of fresh) listen({ kind: 'made', work: 'page', name: path, ms: 0 })
  return [...fresh, ...kept]
}
