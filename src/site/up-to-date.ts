import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/**
 * Remembers a build. One that was overtaken by a change of what it reads is not remembered.
 * @param since when the build began, in ms of the epoch.
 */
export function remember(order: unknown, out: string, build: { read: Inputs; summary: string; since: number }): void {
  const { read, summary, since } = build
  if (filesRead(read).some((file) => statSync(file).mtimeMs >= since)) return
  const stamp: Stamp = { read, inputs: inputsOf(order, read), outputs: outputsOf(out), summary }
  mkdirSync(stamps, { recursive: true })
  const file = stampOf(out)
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(stamp))
  renameSync(`${file}.${process.pid}`, file)
}

/** The book's files, those that its folders have now, the generator and the list of installed packages. */
function filesRead({ files, folders }: Inputs): string[] {
  const found = folders.flatMap((folder) => filesIn(folder).filter((file) => dirname(file) === folder))
  const packages = join(projectRoot, 'node_modules', '.package-lock.json')
  return [...new Set([...files, ...found, ...filesIn(join(projectRoot, 'src')), packages])]
}

function inputsOf(order: unknown, read: Inputs): string {
  const parts = filesRead(read).flatMap((file) => [file, readFileSync(file)])
  return digestOf([process.version, JSON.stringify(order), ...parts])
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
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
