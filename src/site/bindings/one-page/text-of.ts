import { textOf as contentOf, type SiteFile } from '../../site-file.ts'

/** The text of a file of the site; nothing is in one that the site has not. */
export function textOf(files: ReadonlyMap<string, SiteFile>, path: string): string {
  const file = files.get(path)
  return file ? contentOf(file) : ''
}
