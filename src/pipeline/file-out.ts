import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { MANIFEST } from './manifest.ts'
import type { Made } from './prints/impressions.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { readStamp } from './stamps/read-stamp.ts'
import { formatOf } from './stamps/stamp.ts'
import { writeWhole } from './store.ts'

/** A file that is to be written: where, and what of. */
export interface FileOut {
  readonly path: string
  readonly id: string
  readonly made: Made
}

/**
 * Refuses to write a file of a figure where it would destroy something else, or by a name that does not tell its format.
 * @throws {BookError} if the path is in no folder that can be written, in an edition, or anything but the same file of the
 * same figure.
 */
export function refuseFile(out: FileOut): void {
  refuse(faultOf(out).map((fault): Problem => ({ where: out.path, ...fault })))
}

/**
 * Writes a file whole or not at all.
 * @throws {BookError} if the disk does not take it.
 */
export function writeFile({ path }: FileOut, content: Uint8Array): void {
  try {
    writeWhole(path, content)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new BookError([{ where: path, what: `cannot be written: ${message}`, instead: ELSEWHERE }])
  }
}

const ELSEWHERE = 'Name another file with --out.'

function faultOf({ path, id, made }: FileOut): Omit<Problem, 'where'>[] {
  const folder = dirname(resolve(path))
  const example = `Name a file, for example --out ${id}.${made.format}.`
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return [
      { what: 'is in a folder that is not there', instead: 'Make the folder, or name a file in one that is there.' },
    ]
  if (!isWritable(folder)) return [{ what: 'is in a folder that cannot be written to', instead: ELSEWHERE }]
  if (isInEdition(folder))
    return [{ what: 'is in the folder of an edition, which it would damage', instead: ELSEWHERE }]
  if (formatOf(path) !== made.format)
    return [{ what: `is no name for a file of the format ${made.format}`, instead: example }]
  if (!existsSync(path)) return []
  if (!statSync(path).isFile()) return [{ what: 'is no plain file', instead: example }]
  const there = readStamp(readFileSync(path))
  if (there.kind !== 'whole') return [{ what: 'is there, and is no file that this command wrote', instead: ELSEWHERE }]
  const { figure, made: was } = there.stamp
  if (figure === id && JSON.stringify(was) === JSON.stringify(made)) return []
  return [{ what: `is there, and is another file of a figure: ${figure}`, instead: ELSEWHERE }]
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whether a folder, or one above it, is an edition's. */
function isInEdition(folder: string): boolean {
  const manifest = join(folder, MANIFEST)
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').startsWith('{"$schema":"manifest.schema.json"'))
    return true
  return dirname(folder) !== folder && isInEdition(dirname(folder))
}
