import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { type Problem, refuse } from '../../pipeline/problems.ts'
import { writeWhole } from '../../pipeline/store.ts'
import { REPORT_MARK } from './report.ts'

/** How much of a file is looked at for the mark of a comparison. */
const HEAD = 1000

/**
 * Refuses to write a comparison where it would destroy something else.
 * @param editions the folders that are compared.
 * @throws {BookError} if the path is a folder, in none or in an edition's, or anything but a file that a comparison wrote.
 */
export function refuseReport(file: string, editions: readonly string[]): void {
  const problem = (what: string, instead: string): Problem => ({ where: `--out ${file}`, what, instead })
  const parent = dirname(resolve(file))
  if (!existsSync(parent) || !statSync(parent).isDirectory())
    refuse([problem('is in a folder that is not there', 'Make the folder, or name a file in one that is there.')])
  if (editions.some((folder) => isWithin(parent, folder)))
    refuse([problem('is in the folder of an edition, which it would damage', 'Name a file outside both editions.')])
  if (!existsSync(file)) return
  if (statSync(file).isDirectory())
    refuse([problem('is a folder', 'Name the file to write, for example --out diff.html.')])
  if (!statSync(file).isFile())
    refuse([problem('is no plain file', 'Name the file to write, for example --out diff.html.')])
  if (!headOf(file).includes(REPORT_MARK))
    refuse([problem('is there, and no diff wrote it', 'Name another file, or take that one away.')])
}

/** Writes a comparison whole or not at all. */
export function writeReport(file: string, report: string): void {
  writeWhole(file, report)
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(realpathSync(outer), realpathSync(inner))
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/** The address of a folder from a file, with a slash at its end. */
export function addressFrom(file: string, folder: string): string {
  const path = relative(dirname(resolve(file)), resolve(folder))
  if (isAbsolute(path)) return `file:///${encoded(path)}/`
  return path === '' ? './' : `${encoded(path)}/`
}

const encoded = (path: string) => path.split(sep).map(encodeURIComponent).join('/')

function headOf(file: string): string {
  const opened = openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    return head.toString('utf8', 0, readSync(opened, head))
  } finally {
    closeSync(opened)
  }
}
