import { closeSync, existsSync, openSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { type Problem, refuse } from '../../pipeline/problems.ts'
import { REPORT_MARK } from './report.ts'

/** How much of a file is looked at for the mark of a comparison. */
const HEAD = 1000

/**
 * Refuses to write a comparison where it would destroy something else.
 * @throws {BookError} if the path is a folder, in none, or a file that no comparison wrote.
 */
export function refuseReport(file: string): void {
  const problem = (what: string, instead: string): Problem => ({ where: `--out ${file}`, what, instead })
  const parent = dirname(resolve(file))
  if (!existsSync(parent) || !statSync(parent).isDirectory())
    refuse([problem('is in a folder that is not there', 'Make the folder, or name a file in one that is there.')])
  if (!existsSync(file)) return
  if (statSync(file).isDirectory())
    refuse([problem('is a folder', 'Name the file to write, for example --out diff.html.')])
  if (!headOf(file).includes(REPORT_MARK))
    refuse([problem('is there, and no diff wrote it', 'Name another file, or take that one away.')])
}

/** Writes a comparison whole or not at all. */
export function writeReport(file: string, report: string): void {
  const aside = `${file}-${process.pid}`
  writeFileSync(aside, report)
  renameSync(aside, file)
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
