import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'

/** Bytes by their content: what they are called in the store, and in a manifest. */
export interface Kept {
  readonly sha256: string
  readonly bytes: number
}

/** A cache on disk: plain data by a key, files by their content. What is damaged is noticed by its digest and counts as absent. */
export interface Store {
  readonly folder: string
  get(key: string): unknown
  put(key: string, value: unknown): void
  /** Keeps a file's content under its own SHA-256. */
  keep(content: string | Uint8Array): Kept
  /** The content with a SHA-256. */
  content(sha256: string): Buffer | undefined
}

/** Where results are kept, for every book alike: an entry's name says all that it depends on. */
export const STORE_FOLDER = join(import.meta.dirname, '..', '..', '.isometry', 'store')

/** A key: the SHA-256 of whatever the entry depends on, as JSON. */
export function keyOf(dependsOn: unknown): string {
  return digestOf(JSON.stringify(dependsOn))
}

interface Making<T> {
  readonly key: string
  readonly store: Pick<Store, 'get' | 'put'>
  make(): T | Promise<T>
}

/** What the store has for a key, or what is made now and kept from then on. */
export async function keptValue<T>({ key, store, make }: Making<T>): Promise<T> {
  const kept = store.get(key) as T | undefined
  if (kept !== undefined) return kept
  const made = await make()
  store.put(key, made)
  return made
}

/** A SHA-256 in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The store in a folder, made when first written to; several processes and threads may share it. */
export function storeIn(folder: string): Store {
  const entryOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`)
  const contentOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    folder,
    get(key) {
      const text = readIf(entryOf(key))?.toString('utf8') ?? ''
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      return end > 0 && digestOf(body) === text.slice(0, end) ? (JSON.parse(body) as unknown) : undefined
    },
    put(key, value) {
      const body = JSON.stringify(value)
      writeWhole(entryOf(key), `${digestOf(body)}\n${body}`)
    },
    keep(content) {
      const sha256 = digestOf(content)
      if (!this.content(sha256)) writeWhole(contentOf(sha256), content)
      return { sha256, bytes: Buffer.byteLength(content) }
    },
    content(sha256) {
      const content = readIf(contentOf(sha256))
      return content && digestOf(content) === sha256 ? content : undefined
    },
  }
}

const DAY = 24 * 60 * 60 * 1000

/** How long what is not used is kept. */
const KEPT = 30 * DAY

/** Reads a file if it is there, and notes that it is still used. */
function readIf(file: string): Buffer | undefined {
  try {
    if (age(file) > DAY) utimesSync(file, new Date(), new Date())
    return readFileSync(file)
  } catch {
    return undefined
  }
}

const age = (file: string) => Date.now() - statSync(file).mtimeMs

/** Removes what was not used for thirty days; looks at most once a day, and leaves what another process takes away first. */
export function prune({ folder }: Store): void {
  const looked = join(folder, 'pruned')
  try {
    if (existsSync(looked) && age(looked) < DAY) return
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of files) removeUnused(join(parentPath, name))
    writeFileSync(looked, '')
  } catch {
    // The store is a cache: what cannot be removed from it may stay.
  }
}

function removeUnused(file: string): void {
  const old = statSync(file, { throwIfNoEntry: false })
  if (old && Date.now() - old.mtimeMs > KEPT) rmSync(file, { force: true })
}

/** Writes beside and renames, so that no reader sees half a file. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}-${threadId}`
  writeFileSync(aside, content)
  renameSync(aside, file)
}
