import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../pipeline/store.ts'
import { keptScript } from './scripts.ts'
import type { SiteFile } from './site-file.ts'

/** Stands in the page for lost readers for its script, until that is bundled. */
export const LOST = '/*@lost@*/'

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), '..', 'reader', 'lost.ts')

/** The script of the page for lost readers: the only one that stands in a page, because nothing leads to the others from there. */
export async function lostScript(store: Store): Promise<string> {
  return (await keptScript('lost.js', ENTRY, store)).code.trim()
}

/** Pages with that script filled in. */
export function withLost(files: readonly SiteFile[], code: string): SiteFile[] {
  return files.map((file) =>
    file.path === '404.html' ? { ...file, content: String(file.content).replace(LOST, () => code) } : file,
  )
}

/** A script as a Content-Security-Policy names it. */
export const digestInPolicy = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`
