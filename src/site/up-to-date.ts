import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a build depends on and what it wrote, as they were when it ended. */
interface Stamp {
  /** The folders whose every file the build depends on. */
  readonly folders: readonly string[]
  /** One digest over all of it. */
  readonly inputs: string
  readonly outputs: string
  readonly summary: string
}

/** What is to be built, as plain data, and the files it names that are in no folder of the book. */
export interface Wanted {
  readonly order: unknown
  readonly files: readonly string[]
}

const projectRoot = resolve(fileURLToPath(import.meta.url), '..', '..', '..')
const stamps = join(projectRoot, '.isometry', 'stamps')
const stampOf = (out: string) => join(stamps, `${digestOf([resolve(out)])}.json`)

/**
 * What the last build into a folder said at its end, if neither anything that it read nor anything that it wrote has
 * changed since.
 */
export function upToDate(wanted: Wanted, out: string): string | undefined {
  try {
    const { folders, inputs, outputs, summary } = JSON.parse(readFileSync(stampOf(out), 'utf8')) as Stamp
    return inputs === inputsOf(wanted, folders) && outputs === outputsOf(out) ? summary : undefined
  } catch {
    return undefined
  }
}

/**
 * Remembers a build. One that was overtaken by a change of what it reads is not remembered.
 * @param since when the build began, in ms of the epoch.
 */
export function remember(
  wanted: Wanted,
  out: string,
  build: { folders: readonly string[]; summary: string; since: number },
): void {
  const { folders, summary, since } = build
  const read = [...wanted.files, ...allFolders(folders).flatMap((folder) => filesIn(folder))]
  if (read.some((file) => statSync(file).mtimeMs >= since)) return
  const stamp: Stamp = { folders, inputs: inputsOf(wanted, folders), outputs: outputsOf(out), summary }
  mkdirSync(stamps, { recursive: true })
  const file = stampOf(out)
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(stamp))
  renameSync(`${file}.${process.pid}`, file)
}

/** The generator's own folder is read by every build. */
function allFolders(folders: readonly string[]): string[] {
  const all = [join(projectRoot, 'src'), ...folders]
  return all.filter((folder, i) =>
    all.every((other, j) => i === j || relative(other, folder).startsWith('..') || (other === folder && i < j)),
  )
}

function inputsOf({ order, files }: Wanted, folders: readonly string[]): string {
  const packages = join(projectRoot, 'node_modules', '.package-lock.json')
  const read = [packages, ...files, ...allFolders(folders).flatMap((folder) => filesIn(folder))]
  return digestOf([process.version, JSON.stringify(order), ...read.flatMap((file) => [file, readFileSync(file)])])
}

/** Size and time of every file: reading them would take longer than all else. */
function outputsOf(out: string): string {
  const parts = filesIn(resolve(out)).map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${file} ${size} ${mtimeMs}`
  })
  return digestOf(parts)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
