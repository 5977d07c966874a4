import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../pipeline/manifest.ts'
import { BookError } from '../../pipeline/problems.ts'
import { digestOf } from '../../pipeline/store.ts'
import { readManifest } from '../verify.ts'

/** An edition whose files can be read. */
export interface EditionFiles {
  /** As it was named. */
  readonly folder: string
  readonly manifest: Manifest
  /**
   * The text of a file that the manifest lists.
   * @throws {BookError} if it is not there, or not the one that the manifest lists.
   */
  read(path: string): string
}

/**
 * The edition in a folder.
 * @throws {BookError} if the folder has no manifest that can be read.
 */
export function openEdition(folder: string): EditionFiles {
  const manifest = readManifest(folder)
  return { folder, manifest, read: (path) => textOf(folder, path, manifest.files[path]?.sha256) }
}

function textOf(folder: string, path: string, sha256: string | undefined): string {
  const content = contentOf(folder, path)
  if (digestOf(content) !== sha256) refuseFile(folder, path, 'is not the file that the manifest lists')
  return content.toString('utf8')
}

function contentOf(folder: string, path: string): Buffer {
  try {
    return readFileSync(join(folder, path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'is in the manifest and not in the folder' : `cannot be read: ${message}`
    return refuseFile(folder, path, what)
  }
}

function refuseFile(folder: string, path: string, what: string): never {
  throw new BookError([
    { where: join(folder, path), what, instead: `npm run verify -- ${folder} --fast lists what is damaged.` },
  ])
}
