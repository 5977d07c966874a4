import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a folder holds. */
export interface FolderSize {
  readonly files: number
  readonly bytes: number
  /** Sum of every file's size after gzip. */
  readonly gzipped: number
}

/** Counts and weighs every file below a folder. */
export function folderSize(folder: string): FolderSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce(
    (sum, entry) => {
      const content = readFileSync(join(entry.parentPath, entry.name))
      return {
        files: sum.files + 1,
        bytes: sum.bytes + content.length,
        gzipped: sum.gzipped + gzipSync(content, { level: 6 }).length,
      }
    },
    { files: 0, bytes: 0, gzipped: 0 },
  )
}
