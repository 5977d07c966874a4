import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf, type Kept, type Store } from '../pipeline/store.ts'

/** A file of a site, by its path from the site's root. */
export interface SiteFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** The text of a file. */
export function textOf({ content }: SiteFile): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: readonly SiteFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** The sizes of files in bytes, by path. */
export function sizesOf(files: readonly SiteFile[]): ReadonlyMap<string, number> {
  return new Map(files.map(({ path, content }) => [path, Buffer.byteLength(content)]))
}

/** The SHA-256 of files, by path. */
export function digestsOf(files: readonly SiteFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, content }) => [path, digestOf(content)]))
}

interface Making {
  readonly key: string
  readonly store: Store
  make(): Promise<string | Uint8Array>
}

/** A file made once for a key; the store has it from then on. */
export async function keptFile(path: string, { key, store, make }: Making): Promise<SiteFile> {
  const { sha256 } = (store.get(key) ?? {}) as Partial<Kept>
  const kept = sha256 === undefined ? undefined : store.content(sha256)
  if (kept) return { path, content: kept }
  const content = await make()
  store.put(key, store.keep(content))
  return { path, content }
}
