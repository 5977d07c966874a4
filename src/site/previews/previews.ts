import { fileURLToPath } from 'node:url'
import { graphDigest } from '../../pipeline/import-graph.ts'
import { digestOf, keyOf, type Store } from '../../pipeline/store.ts'
import type { PageExcerpts } from '../../specs/excerpts.ts'
import type { SiteFile } from '../site-file.ts'
import type { ReadPage } from './page-excerpts.ts'

/** The script that shows previews, which knows the pages that have excerpts. */
const SCRIPT = 'assets/previews.js'
const READER = fileURLToPath(new URL('./page-excerpts.ts', import.meta.url))

/** The files of a site with a script of excerpts for every page that others link to, of what they link to and no more. */
export async function withPreviews(files: readonly SiteFile[], store: Store): Promise<SiteFile[]> {
  const pages = await readPages(files, store)
  const linked = new Set([...pages.values()].flatMap(({ links }) => links))
  const figuresLinked = [...pages].flatMap(([path, { figures }]) =>
    figures.filter((id) => linked.has(`${path}#${id}`)).map((id) => `figures/${id}.html`),
  )
  for (const page of figuresLinked) linked.add(page)
  const excerpts = [...pages].map(([path, page]) => [path, linkedOf(path, page, linked)] as const)
  const shown = excerpts.filter(([, { texts, figures }]) => Object.keys(texts).length + figures.length > 0)
  const list = `self.previewPages=${JSON.stringify(shown.map(([path]) => path))};\n`
  return [
    ...files.map((file) => (file.path === SCRIPT ? { path: SCRIPT, content: `${list}${file.content}` } : file)),
    ...shown.map(([path, page]) => ({
      path: `assets/previews/${path.replace(/\.html$/, '.js')}`,
      content: `(self.previewTexts??={})[${JSON.stringify(path)}]=${JSON.stringify(page)}\n`,
    })),
  ]
}

/** What pages have and where they link to, by path in alphabetical order; the store has it of pages that were read before. */
async function readPages(files: readonly SiteFile[], store: Store): Promise<Map<string, ReadPage>> {
  const code = await graphDigest(READER)
  const pages = new Map<string, ReadPage>()
  const printed = files.filter(({ path }) => path.endsWith('.html')).sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, content } of printed) {
    if (typeof content !== 'string') continue
    const key = keyOf({ excerpts: digestOf(content), path, code })
    const kept = store.get(key) as ReadPage | undefined
    const { readPage } = kept ? { readPage: undefined } : await import('./page-excerpts.ts')
    const page = kept ?? readPage?.(path, content)
    if (!page) continue
    if (!kept) store.put(key, page)
    pages.set(path, page)
  }
  return pages
}

function linkedOf(path: string, { texts, figures }: ReadPage, linked: ReadonlySet<string>): PageExcerpts {
  const isLinked = (id: string) => linked.has(id === '' ? path : `${path}#${id}`)
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([id]) => isLinked(id))),
    figures: figures.filter(isLinked),
  }
}
