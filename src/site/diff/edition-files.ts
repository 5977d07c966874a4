import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../pipeline/manifest.ts'
import { BookError } from '../../pipeline/problems.ts'
import { readManifest } from '../verify.ts'

/** An edition whose files can be read. */
export interface EditionFiles {
  /** As it was named. */
  readonly folder: string
  readonly manifest: Manifest
  /**
   * The text of a file that the manifest lists.
   * @throws {BookError} if it is not there.
   */
  read(path: string): string
}

/**
 * The edition in a folder.
 * @throws {BookError} if the folder has no manifest that can be read.
 */
export function openEdition(folder: string): EditionFiles {
  return { folder, manifest: readManifest(folder), read: (path) => textOf(folder, path) }
}

function textOf(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'is in the manifest and not in the folder' : `cannot be read: ${message}`
    throw new BookError([
      { where: join(folder, path), what, instead: `npm run verify -- ${folder} --fast lists what is damaged.` },
    ])
  }
}
