import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../pipeline/store.ts'
import type { Inputs } from '../pipeline/text.ts'

/** What a build read and wrote, as it was when it ended. */
interface Stamp {
  readonly read: Inputs
  /** One digest over all that was read, and one over what was written. */
  readonly inputs: string
  readonly outputs: string
  readonly summary: string
}

const projectRoot = resolve(fileURLToPath(import.meta.url), '..', '..', '..')
const stamps = join(projectRoot, '.isometry', 'stamps')
const stampOf = (out: string) => join(stamps, `${digestOf([resolve(out)])}.json`)

/**
 * What the last build into a folder said at its end, if neither what was ordered, nor anything that it read, nor anything
 * that it wrote has changed since.
 * @param order plain data.
 */
export function upToDate(order: unknown, out: string): string | undefined {
  try {
    const { read, inputs, outputs, summary } = JSON.parse(readFileSync(stampOf(out), 'utf8')) as Stamp
    return inputs === inputsOf(order, read) && outputs === outputsOf(out) ? summary : undefined
  } catch {
    return undefined
  }
}

/** A build that ended. */
export interface Ended {
  readonly read: Inputs
  /** What {@link outputsOf} told of its folder before it was put in place: another build may have replaced it since. */
  readonly outputs: string
  readonly summary: string
  /** When it began, in ms of the epoch. */
  readonly since: number
}

/** Remembers a build. One that was overtaken by a change of what it reads is not remembered. */
export function remember(order: unknown, out: string, { read, outputs, summary, since }: Ended): void {
  const file = stampOf(out)
  rmSync(file, { force: true })
  try {
    if (filesRead(read).some((one) => changedAfter(one, since))) return
    const stamp: Stamp = { read, inputs: inputsOf(order, read), outputs, summary }
    writeWhole(file, JSON.stringify(stamp))
  } catch {
    // Without a stamp the next build looks for itself.
  }
}

/** A file that was moved here keeps the time of its last change, but not that of its last move. */
function changedAfter(file: string, since: number): boolean {
  const { mtimeMs, ctimeMs } = statSync(file)
  return Math.max(mtimeMs, ctimeMs) >= since
}

/** The book's files, those that its folders have now, the generator and the list of installed packages. */
function filesRead({ files, folders }: Inputs): string[] {
  const found = folders.flatMap((folder) => filesIn(folder).filter((file) => dirname(file) === folder))
  const packages = ['package.json', 'package-lock.json', join('node_modules', '.package-lock.json')]
  const own = packages.map((name) => join(projectRoot, name))
  return [...new Set([...files, ...found, ...filesIn(join(projectRoot, 'src')), ...own])]
}

function inputsOf(order: unknown, read: Inputs): string {
  const parts = filesRead(read).flatMap((file) => [file, readFileSync(file)])
  return digestOf([process.version, JSON.stringify(order), ...parts])
}

/** A digest of the size and time of every file of a folder: reading them would take longer than all else. */
export function outputsOf(folder: string): string {
  const parts = filesIn(resolve(folder)).map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${relative(folder, file)} ${size} ${mtimeMs}`
  })
  return digestOf(parts)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
