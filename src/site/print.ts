import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diskProblem } from '../pipeline/disk-problem.ts'
import { beginEdition, type Order } from '../pipeline/edition.ts'
import { MANIFEST, manifestJsonSchema, manifestOf } from '../pipeline/manifest.ts'
import { prune, STORE_FOLDER, storeIn } from '../pipeline/store.ts'
import type { Inputs } from '../pipeline/text.ts'
import { ONE_PAGE } from './bindings/names.ts'
import { serviceWorker, serviceWorkerFile } from './bindings/offline.ts'
import { zipFile } from './bindings/zip.ts'
import { roCrateFile } from './citation-files.ts'
import { figureIndexFiles, keptOf } from './figure-index-files.ts'
import { refuseOut } from './out-folder.ts'
import { loaded } from './pages.ts'
import type { Script } from './scripts.ts'
import { type SiteFile, writeFiles } from './site-file.ts'
import { type Made, siteFiles } from './site-files.ts'
import { asideFor, heal, swap } from './swap.ts'
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
    const folder = join(aside, 'out')
    mkdirSync(folder)
    const made = await siteFiles(begun, { aside, tools }, order)
    const { edition } = made
    const all = described(made, await serviceWorker(edition.store))
    writeFiles(folder, all)
    const outputs = outputsOf(folder)
    swap(folder, target)
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

/** The files with what tells of them all, one after the other, and at last all of them in one. */
function described({ edition, mark, files, printer }: Made, worker: Script): SiteFile[] {
  const kept = keptOf(files)
  const schema = { path: 'manifest.schema.json', content: manifestJsonSchema() }
  const index = [...figureIndexFiles(edition, kept), schema]
  const listed = new Map([...kept, ...keptOf(index)])
  const crate = roCrateFile(edition, listed)
  const before = [...files, ...index, crate]
  const offline = serviceWorkerFile(before, worker, { mark, isWanted: edition.book.offline })
  const manifest = manifestOf(edition, new Map([...listed, ...keptOf([crate, offline])]), printer)
  const all = [...before, offline, { path: MANIFEST, content: `${JSON.stringify(manifest)}\n` }]
  return [...all, zipFile(edition.book, all)]
}
