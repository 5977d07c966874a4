import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Made } from './prints/impressions.ts'
import { type Problem, refuse } from './problems.ts'
import { readStamp } from './stamps/read-stamp.ts'
import { formatOf } from './stamps/stamp.ts'

/**
 * Refuses to write a file of a figure where it would destroy something else, or by a name that does not tell its format.
 * @throws {BookError} if the path is in no folder, is a folder, or is a file that no stamp tells to be a figure's.
 */
export function refuseFile(path: string, { format }: Made): void {
  refuse(faultOf(path, format).map((fault): Problem => ({ where: `--out ${path}`, ...fault })))
}

function faultOf(path: string, format: Made['format']): Omit<Problem, 'where'>[] {
  const example = format === 'datapackage.json' ? format : `figure.${format}`
  const instead = `Name the file to write, for example --out ${example}.`
  const folder = dirname(path)
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return [
      { what: 'is in a folder that is not there', instead: 'Make the folder, or name a file in one that is there.' },
    ]
  if (formatOf(path) !== format)
    return [{ what: `is no name for a file of the format ${format}, by which it is told later`, instead }]
  if (!existsSync(path)) return []
  if (!statSync(path).isFile()) return [{ what: 'is no plain file', instead }]
  if (readStamp(path, readFileSync(path)).kind !== 'unstamped') return []
  return [{ what: 'is there, and is no file of a figure', instead: 'Name another file, or take that one away.' }]
}
