import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'astro'
import { makeEdition, type Order, STORE_FOLDER } from '../pipeline/edition.ts'
import { storeIn } from '../pipeline/store.ts'
import { writeAssets } from './assets.ts'
import { siteConfig } from './integration.ts'
import { cutMathFonts } from './math-fonts.ts'
import { refuseOut } from './out-folder.ts'

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What a build wrote. */
export interface Printed {
  readonly pages: number
  readonly figures: number
  readonly bytes: number
  /** Sum of every file's size after gzip. */
  readonly gzipped: number
}

/**
 * Prints a book: makes the edition, writes its site aside and swaps it in whole.
 * @param out the folder to replace; untouched unless everything succeeded.
 * @throws {BookError} with the book's problems.
 */
export async function printBook(order: Order, out: string): Promise<Printed> {
  const { onStage = () => {} } = order
  refuseOut(out)
  const edition = await makeEdition(order)
  const target = resolve(out)
  const aside = join(dirname(target), `.${basename(target)}-${process.pid}`)
  const folders = {
    root: projectRoot,
    publicDir: join(aside, 'public'),
    outDir: join(aside, 'out'),
    cacheDir: join(aside, 'cache'),
  }
  mkdirSync(folders.publicDir, { recursive: true })
  try {
    const assets = await writeAssets(edition, folders.publicDir, { store: order.store ?? storeIn(STORE_FOLDER) })
    onStage('exports', `${edition.plates.length} figures as SVG, PNG, CSV, JSON, spec and live`)
    await build(siteConfig({ edition, assets }, folders))
    await cutMathFonts(folders.outDir)
    swap(folders.outDir, target)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  const files = filesIn(target)
  const pages = files.filter((file) => file.endsWith('.html')).length
  onStage('pages', `${pages} written`)
  return {
    pages,
    figures: edition.plates.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    gzipped: files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 6 }).length, 0),
  }
}

function swap(made: string, target: string): void {
  const old = `${target}-replaced-${process.pid}`
  if (existsSync(target)) renameSync(target, old)
  renameSync(made, target)
  rmSync(old, { recursive: true, force: true })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
