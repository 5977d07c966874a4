import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { MANIFEST, type Manifest, manifestSchema } from '../pipeline/manifest.ts'
import type { Layer } from '../pipeline/param-layers.ts'
import type { PdfOrder } from '../pipeline/plan.ts'
import { BookError } from '../pipeline/problems.ts'
import type { Listener } from '../pipeline/progress.ts'
import { digestOf, storeIn } from '../pipeline/store.ts'
import { PDF, ZIP } from './bindings/names.ts'
import { zipContents } from './bindings/zip.ts'
import { heal } from './swap.ts'

/** How an edition differs from its manifest, or from one made again. */
export interface Difference {
  readonly path: string
  readonly what: string
}

/** What a check found. */
export interface Verdict {
  readonly manifest: Manifest
  readonly differences: readonly Difference[]
  /** What the edition was made with that is not what is here, in words. */
  readonly reasons: readonly string[]
  /** What was not made again, in words. */
  readonly remarks: readonly string[]
}

/**
 * Checks that every file of an edition is what its manifest says, and that there is no other.
 * @throws {BookError} if the folder has no manifest, or one of another format.
 */
export function verifyFiles(dist: string): Verdict {
  heal(resolve(dist))
  const manifest = readManifest(dist)
  const there = new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(dist, join(entry.parentPath, entry.name))),
  )
  there.delete(MANIFEST)
  const bound = there.delete(ZIP) ? zipFaults(dist, manifest) : []
  const listed = Object.entries(manifest.files).flatMap(([path, { sha256 }]): Difference[] => {
    if (!there.delete(path)) return [{ path, what: 'is missing' }]
    return digestOf(readFileSync(join(dist, path))) === sha256 ? [] : [{ path, what: 'was altered' }]
  })
  return {
    manifest,
    differences: [...listed, ...bound, ...[...there].map((path) => ({ path, what: 'is not of this edition' }))],
    reasons: [],
    remarks: [],
  }
}

/** The archive holds the manifest, so that the manifest cannot name it, and is not in what was unpacked from it: what is in it must be what the manifest says. */
function zipFaults(dist: string, { files }: Manifest): Difference[] {
  const held = zipContents(readFileSync(join(dist, ZIP)))
  if (!held) return [{ path: ZIP, what: 'cannot be unpacked' }]
  const listed = [
    ...Object.entries(files),
    [MANIFEST, { sha256: digestOf(readFileSync(join(dist, MANIFEST))) }] as const,
  ]
  const isWhole = listed.every(([path, { sha256 }]) => digestOf(held.get(path) ?? '') === sha256)
  return isWhole && held.size === listed.length ? [] : [{ path: ZIP, what: 'does not hold the files of this edition' }]
}

/**
 * Makes an edition again, from nothing, with the params of its manifest, and compares every byte.
 * @param book the path of its book.yaml.
 * @param chromium the path of one, if there is one: a PDF is printed again by that which printed it, or taken as it is.
 * @throws {BookError} if it has no manifest, or the book cannot be built.
 */
export async function verifyEdition(
  dist: string,
  book: string,
  { listen, chromium }: { readonly listen?: Listener; readonly chromium?: string | undefined } = {},
): Promise<Verdict> {
  const { manifest, differences } = verifyFiles(dist)
  const { printBook } = await import('./print.ts')
  const folder = mkdtempSync(`${resolve(dist)}-verify-`)
  try {
    const layers = manifest.params.map(
      ({ name, value, origin }): Layer => ({ kind: 'set', name, text: JSON.stringify(value), flag: origin }),
    )
    const pdf = await pdfAgain(dist, manifest, chromium)
    const order = {
      book,
      layers,
      exports: manifest.exports,
      commit: manifest.commit,
      timings: manifest.timings,
      store: storeIn(join(folder, 'store')),
      ...(listen && { listen }),
      pdf,
    }
    await printBook(order, join(folder, 'dist'))
    const again = readManifest(join(folder, 'dist'))
    const remarks =
      typeof pdf?.by === 'object'
        ? [`${PDF} was printed by ${pdf.by.printer}, which is not here: it was not printed again`]
        : []
    const found = [...differences, ...unlike(manifest, again)]
    return { manifest, differences: found, reasons: reasons(manifest, again), remarks }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How the PDF of an edition comes to be again: by the browser that printed it, or as it is. */
async function pdfAgain(dist: string, { pdf }: Manifest, chromium: string | undefined): Promise<PdfOrder | undefined> {
  const file = join(dist, PDF)
  if (!pdf || !existsSync(file)) return undefined
  const { paper, printer } = pdf
  const { printerAt } = await import('./bindings/pdf/browser.ts')
  if (chromium !== undefined && (await printerAt(chromium)) === printer) return { paper, by: chromium }
  return { paper, by: { content: readFileSync(file), printer } }
}

/**
 * The manifest of an edition.
 * @throws {BookError} if there is none that can be read.
 */
export function readManifest(dist: string): Manifest {
  const where = join(dist, MANIFEST)
  const instead = 'Name a folder that npm run build wrote, for example dist.'
  let data: unknown
  try {
    data = JSON.parse(readFileSync(where, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new BookError([{ where, what: code === 'ENOENT' ? 'is not there' : `cannot be read: ${message}`, instead }])
  }
  const { success, error, data: manifest } = manifestSchema.safeParse(data)
  if (success) return manifest
  const [issue] = error.issues
  throw new BookError([
    { where, what: `is no manifest of this format: ${issue?.path.join('.')}: ${issue?.message}`, instead },
  ])
}

function unlike(manifest: Manifest, again: Manifest): Difference[] {
  const paths = [...new Set([...Object.keys(manifest.files), ...Object.keys(again.files)])].sort()
  const files = paths.flatMap((path): Difference[] => {
    const [was, is] = [manifest.files[path]?.sha256, again.files[path]?.sha256]
    if (was === is) return []
    return [{ path, what: was && is ? 'is made otherwise now' : was ? 'is made no more' : 'is made now and was not' }]
  })
  return files.length === 0 && manifest.digest !== again.digest
    ? [{ path: MANIFEST, what: 'is made otherwise now' }]
    : files
}

function reasons({ versions, experiments, book }: Manifest, again: Manifest): string[] {
  const changed = (what: string, was: string | undefined, is: string | undefined) =>
    was === is ? [] : [`${what} was ${was ?? 'not there'} and is ${is ?? 'not there'}`]
  const packages = [...new Set([...Object.keys(versions.packages), ...Object.keys(again.versions.packages)])]
  return [
    ...changed('the book', book.version, again.book.version),
    ...changed('the generator', versions.generator, again.versions.generator),
    ...changed('Node', versions.node, again.versions.node),
    ...packages.flatMap((name) => changed(name, versions.packages[name], again.versions.packages[name])),
    ...experiments.flatMap(({ name, code, result }) => {
      const now = again.experiments.find((one) => one.name === name)
      if (now?.code !== code) return [`the code of ${name} is ${now ? 'another' : 'gone'}`]
      return now.result === result ? [] : [`${name} has another result with the same code`]
    }),
  ]
}
