import type { SiteFile } from '../../site-file.ts'

/** The text of a file of the site. */
export function textOf(files: ReadonlyMap<string, SiteFile>, path: string): string {
  const content = files.get(path)?.content ?? ''
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}
