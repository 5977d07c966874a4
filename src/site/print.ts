import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diskProblem } from '../pipeline/disk-problem.ts'
import { type Begun, beginEdition, type Edition, type Order, wholeOf } from '../pipeline/edition.ts'
import { MANIFEST, manifestJsonSchema, manifestOf } from '../pipeline/manifest.ts'
import { deaf } from '../pipeline/progress.ts'
import { prune, STORE_FOLDER, storeIn } from '../pipeline/store.ts'
import type { Inputs } from '../pipeline/text.ts'
import { figureFiles, fonts, together } from './assets.ts'
import { bookEpub } from './bindings/epub.ts'
import { serviceWorker, serviceWorkerFile } from './bindings/offline.ts'
import { zipFile } from './bindings/zip.ts'
import { ONE_PAGE } from './bindings/names.ts'
import { onePage } from './bindings/one-page.ts'
import { citationFiles, roCrateFile } from './citation-files.ts'
import { editionMark, marked } from './edition-mark.ts'
import { figureIndexFiles, keptOf } from './figure-index-files.ts'
import { hostFiles } from './host-files.ts'
import { icons } from './icons.ts'
import { labAssets, labScript } from './lab-assets.ts'
import { digestInPolicy, lostScript, withLost } from './lost.ts'
import { refuseOut } from './out-folder.ts'
import { pageEdition } from './page-edition.ts'
import { loaded, printPages, type Tools } from './pages.ts'
import { withPreviews } from './previews/previews.ts'
import type { Script } from './scripts.ts'
import { searchIndex } from './search/search-index.ts'
import { type SiteFile, sizesOf, writeFiles } from './site-file.ts'
import { asideFor, heal, swap } from './swap.ts'
import { thumbnails } from './thumbnails.ts'
import { outputsOf } from './up-to-date.ts'

/** What a build wrote. */
export interface Printed {
  readonly pages: number
  readonly figures: number
  readonly files: number
  readonly bytes: number
  readonly inputs: Inputs
  /** What {@link outputsOf} tells of what was written. */
  readonly outputs: string
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
    const printed = await printWhole(order, resolve(out))
    prune(order.store ?? storeIn(STORE_FOLDER))
    return printed
  } catch (error) {
    throw diskProblem(error, out) ?? error
  }
}

async function printWhole(order: Order, target: string): Promise<Printed> {
  const beginning = beginEdition(order)
  const tools = loaded(order.store ?? storeIn(STORE_FOLDER))
  tools.catch(() => undefined)
  const begun = await beginning
  let aside: string | undefined
  try {
    aside = asideFor(target)
    const made = join(aside, 'out')
    mkdirSync(made)
    const printed = await siteFiles(begun, { aside, tools }, order)
    const { edition } = printed
    const all = described(printed, await serviceWorker(edition.store))
    writeFiles(made, all)
    const outputs = outputsOf(made)
    swap(made, target)
    return {
      outputs,
      pages: all.filter(({ path }) => path.endsWith('.html') && path !== ONE_PAGE).length,
      figures: edition.plates.length,
      files: all.length,
      bytes: all.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
      inputs: edition.inputs,
    }
  } finally {
    await begun.close()
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true })
  }
}

/** What an edition is printed to; `mark` tells what its pages load from the same of another. */
interface Made {
  readonly edition: Edition
  readonly mark: string
  readonly files: readonly SiteFile[]
}

/** The files of the site of an edition, but for those that tell of the others. */
async function siteFiles(
  begun: Begun,
  { aside, tools }: { readonly aside: string; readonly tools: Promise<Tools> },
  { listen = deaf }: Order,
): Promise<Made> {
  const { pool } = begun
  const { fixed, print } = await tools
  const drawn = wholeOf(begun)
  const figures = drawn.then(figureFiles)
  const whole = Promise.all([drawn, figures]).then(([edition, files]) => pageEdition(edition, sizesOf(files)))
  const script = labScript(begun.book, begun.store)
  const lab = drawn.then((edition) => labAssets(edition, script))
  for (const making of [drawn, figures, whole, script, lab]) making.catch(() => undefined)
  const printed = await printPages({ begun, whole, aside, print })
  const edition = await drawn
  for (const { path, wasKept } of printed)
    listen(wasKept ? { kind: 'kept', work: 'page', name: path } : { kind: 'made', work: 'page', name: path, ms: 0 })
  const made = await fonts(edition, pool, together(printed.map(({ characters }) => characters)))
  const pages = printed.map(({ path, html }) => ({ path, content: html }))
  listen({ kind: 'stage', name: 'pages', detail: `${pages.length} pages` })
  const lost = await lostScript(edition.store)
  const own = [
    ...withLost(pages, lost),
    ...(await fixed),
    await searchIndex(printed, chapterPaths(edition), begun.store),
    ...(await lab),
    ...made,
    ...(await figures),
    ...thumbnails(edition),
    ...citationFiles(edition),
    ...(await icons(edition)),
    ...hostFiles(edition, digestInPolicy(lost)),
  ]
  const files = await withPreviews(own, begun.store)
  const mark = editionMark(files)
  const site = marked(files, mark)
  const bound = [await onePage(site, edition), await bookEpub(edition, files, pool)]
  return { edition, mark, files: [...site, ...bound] }
}

const chapterPaths = ({ chapters }: Pick<Edition, 'chapters'>) => chapters.map(({ id }) => `${id}.html`)

/** The files with what tells of them all, one after the other, and at last all of them in one. */
function described({ edition, mark, files }: Made, worker: Script): SiteFile[] {
  const kept = keptOf(files)
  const schema = { path: 'manifest.schema.json', content: manifestJsonSchema() }
  const index = [...figureIndexFiles(edition, kept), schema]
  const listed = new Map([...kept, ...keptOf(index)])
  const crate = roCrateFile(edition, listed)
  const before = [...files, ...index, crate]
  const offline = serviceWorkerFile(before, worker, { mark, isWanted: edition.book.offline })
  const manifest = manifestOf(edition, new Map([...listed, ...keptOf([crate, offline])]))
  const all = [...before, offline, { path: MANIFEST, content: `${JSON.stringify(manifest)}\n` }]
  return [...all, zipFile(edition.book, all)]
}
