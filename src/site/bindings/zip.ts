import { unzipSync, type Zippable, zipSync } from 'fflate'
import GithubSlugger from 'github-slugger'
import type { Book } from '../../pipeline/book.ts'
import type { SiteFile } from '../site-file.ts'
import { ZIP } from './names.ts'

/** What is compressed already, and only grows when it is again. */
const PACKED = /\.(?:png|pdf|woff2|epub)$/

/**
 * All other files of a site, to the byte, in a folder that is named for the book. By an implementation of our own choice,
 * because the same bytes must come out on every machine.
 */
export function zipFile({ title, date }: Pick<Book, 'title' | 'date'>, files: readonly SiteFile[]): SiteFile {
  const folder = new GithubSlugger().slug(title) || 'book'
  const entries = files.map(({ path, content }): [string, Zippable[string]] => [
    `${folder}/${path}`,
    [typeof content === 'string' ? Buffer.from(content) : content, { level: PACKED.test(path) ? 0 : 6 }],
  ])
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return { path: ZIP, content: zipSync(Object.fromEntries(sorted), { mtime: localDay(date) }) }
}

/** The files of an archive by their paths in the site; nothing if it is damaged. */
export function zipContents(archive: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    const entries = Object.entries(unzipSync(archive))
    return new Map(entries.map(([path, content]) => [path.slice(path.indexOf('/') + 1), content]))
  } catch {
    return undefined
  }
}

/** Zip files tell times of day without a zone: noon of a day is written the same everywhere, from 1980 on. */
function localDay(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return year < 1980 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, day, 12)
}
