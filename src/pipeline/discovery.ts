import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The modules of a folder, by file name without extension, in alphabetical order; subfolders hold what they share. */
export function modulesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name)
    .sort()
  return new Map(files.map((name) => [name.slice(0, -3), join(folder, name)]))
}
