import { type Zippable, zipSync } from 'fflate'
import type { SiteFile } from '../../site-file.ts'

/** An e-book as one file: its media type first, as it is, then the files in their order, compressed. */
export function container(files: readonly SiteFile[]): Uint8Array {
  // Zip keeps the time of day without its zone: a local time gives the same bytes in every zone.
  const mtime = new Date(1980, 0, 2, 12)
  const entries: Zippable = { mimetype: [bytes('application/epub+zip'), { level: 0, mtime }] }
  for (const { path, content } of files)
    entries[path] = [bytes(content), { level: path.endsWith('.png') ? 0 : 9, mtime }]
  return zipSync(entries)
}

const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content)
