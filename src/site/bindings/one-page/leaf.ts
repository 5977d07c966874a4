import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { visit } from 'unist-util-visit'
import { graphDigest } from '../../../pipeline/import-graph.ts'
import { digestOf, keyOf, type Store } from '../../../pipeline/store.ts'
import { classesOf } from '../../classes.ts'
import type { Inside } from './links.ts'
import { type Section, sectionOf } from './section.ts'

/** A page that is to be a part of another. */
export interface Leaf {
  readonly path: string
  /** Of its content, in the order of the page. */
  readonly ids: readonly string[]
  readonly digest: string
  /** Its content, to be changed. */
  content(): Content
}

/** The main part of a page. */
export interface Content {
  readonly main: Element
  /** Whether it stands in the frame of a chapter. */
  readonly isChapter: boolean
}

const MAKER = fileURLToPath(import.meta.url)

/**
 * Reads a page; what was read of the same page before comes from the store.
 * @throws {Error} if it has no main part.
 */
export async function leafIn(page: { readonly path: string; readonly html: string }, store: Store): Promise<Leaf> {
  const { path } = page
  const html = withoutMark(page.html)
  const digest = digestOf(html)
  const key = keyOf({ idsOf: digest, maker: await graphDigest(MAKER) })
  const kept = store.get(key) as readonly string[] | undefined
  const parsed = kept ? undefined : contentIn(html, path)
  const ids = kept ?? selectAll('[id]', parsed?.main).map(({ properties }) => String(properties['id']))
  if (!kept) store.put(key, ids)
  return { path, ids, digest, content: () => parsed ?? contentIn(html, path) }
}

/** The mark of an edition says what to load, and changes when the content does not. */
function withoutMark(html: string): string {
  const mark = markIn(html)
  return mark === '' ? html : html.replaceAll(mark, '')
}

/** The mark of the edition that a page is of. */
export const markIn = (html: string): string => html.match(/\sdata-edition="([^"]*)"/)?.[1] ?? ''

function contentIn(html: string, path: string): Content {
  const tree = fromHtml(html)
  const main = select('main', tree)
  if (!main) throw new Error(`${path} has no main part`)
  visit(main, 'element', (element, at, parent) => {
    // How to take the book along is no news to who has it, and a file has no address to share.
    if (element.properties['dataSiteOnly'] === undefined && !classesOf(element).includes('anchor')) return undefined
    parent?.children.splice(at ?? 0, 1)
    return at
  })
  return { main, isChapter: select('.chapter > main', tree) !== undefined }
}

/** A page's content as a section of the one page; from the store if nothing in it changed. */
export async function contentOf(leaf: Leaf, inside: Inside, store: Store): Promise<Section> {
  const { pages, renamed, legal, url } = inside
  const key = keyOf({
    leaf: leaf.path,
    digest: leaf.digest,
    inside: [[...pages], [...renamed], [...legal], url],
    maker: await graphDigest(MAKER),
  })
  const kept = store.get(key) as Section | undefined
  const section = kept ?? sectionOf(leaf.path, leaf.content(), inside)
  if (kept === undefined) store.put(key, section)
  return section
}
