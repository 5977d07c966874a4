import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { BookError } from '../pipeline/problems.ts'

/**
 * A build replaces its folder whole, so it may be new, empty or a book printed before, and nothing else.
 * @throws {BookError} for any other folder, for one that holds the working folder and for what is no folder.
 */
export function refuseOut(out: string): void {
  const folder = resolve(out)
  const what = problemWith(folder)
  if (!what) return
  const instead = 'A build replaces the folder whole: name a new or an empty one, for example --out dist.'
  throw new BookError([{ where: `--out ${out || "''"}`, what, instead }])
}

function problemWith(folder: string): string | undefined {
  if (`${process.cwd()}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
    return 'holds the folder that you are in'
  const there = nearest(folder)
  if (!statSync(there).isDirectory()) return `${relative('', there) || there} is a file, not a folder`
  if (there === folder && readdirSync(folder).length > 0 && !isPrinted(folder)) return 'holds files that no build wrote'
  return undefined
}

/** The path itself if it exists, else the nearest folder above that does. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}

function isPrinted(folder: string): boolean {
  const index = join(folder, 'index.html')
  return existsSync(index) && /assets\/site\.css\?v=[0-9a-f]{12}"/.test(readFileSync(index, 'utf8'))
}
