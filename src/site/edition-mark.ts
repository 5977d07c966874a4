import { digestOf, keyOf } from '../pipeline/store.ts'
import { type SiteFile, textOf } from './site-file.ts'

/** Stands in pages and style sheets for the mark of their edition, which is known when all is made. */
export const MARK = '@edition@'

/** What pages load; the rest is followed by readers, and says itself of which edition it is. */
const LOADED = /^assets\/|^figures\/[^/]+\/(?:[^/]+\.js|thumbnail\.svg)$/

/** Tells what the pages of an edition load from the same of another, wherever both are kept. */
export function editionMark(files: readonly SiteFile[]): string {
  const loaded = files.filter(({ path }) => LOADED.test(path)).map(({ path, content }) => [path, digestOf(content)])
  return keyOf(loaded.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))).slice(0, 12)
}

/**
 * Files with the mark of their edition: pages and style sheets ask for parts of that edition, and a script that a page of
 * another edition asked for says so and does nothing else.
 */
export function marked(files: readonly SiteFile[], mark: string): SiteFile[] {
  return files.map((file) => {
    const { path } = file
    if (/\.(?:html|css)$/.test(path)) return { path, content: textOf(file).replaceAll(MARK, mark) }
    return path.endsWith('.js') && LOADED.test(path) ? { path, content: guarded(textOf(file), mark) } : file
  })
}

/** A script without an address is carried in its page, a worker without one was made from a text of its page. */
function guarded(code: string, mark: string): string {
  const own = JSON.stringify(`?v=${mark}`)
  const asked = 'self.document?document.currentScript?.src:self.location.search'
  const stale = 'if(self.document)document.documentElement.dataset.stale="";else throw new Error("another edition")'
  return `if(!((${asked})||${own}).endsWith(${own})){${stale}}else{\n${code.trimEnd()}\n}\n`
}
