import type { Edition } from '../../pipeline/edition.ts'
import type { SiteFile } from '../site-file.ts'
import { ONE_PAGE } from './names.ts'
import { type Anchors, anchorsOf } from './one-page/anchors.ts'
import { carriedFiles, inlineScript, scriptsOf } from './one-page/carried.ts'
import { shapeRules } from './one-page/formula-shapes.ts'
import { scriptContent } from './one-page/html.ts'
import { contentOf, type Leaf, leafIn, markIn } from './one-page/leaf.ts'
import { LEGAL, LEGAL_ANCHOR, legalMarkup } from './one-page/legal.ts'
import { bookMarkup } from './one-page/markup.ts'
import { wholeScript } from './one-page/script.ts'
import { wholeStyles } from './one-page/styles.ts'
import { textOf } from './one-page/text-of.ts'

/** The script that sets the theme, before anything is shown. */
const EARLY = 'assets/page.js'

/**
 * Binds the printed pages of an edition as one page that asks for no other file: what they load is in it.
 * @param all what the site is to have, with the edition's mark.
 */
export async function onePage(all: readonly SiteFile[], edition: Edition): Promise<SiteFile> {
  const { book, chapters, store } = edition
  const files = new Map(all.map((file) => [file.path, file]))
  const pages = pageOrder(chapters.map(({ id }) => id))
    .filter((path) => files.has(path))
    .map((path) => ({ path, html: textOf(files, path) }))
  const [front = { path: '', html: '' }] = pages
  const mark = markIn(front.html)
  const leaves = await Promise.all(pages.map((page) => leafIn(page, store)))
  const inside = {
    ...anchorsIn(leaves, chapters),
    legal: new Map(LEGAL.map((path) => [path, LEGAL_ANCHOR])),
    url: book.url,
  }
  const atFirst = scriptsOf(pages.map(({ html }) => html))
  const figures = new Set(leaves.flatMap(({ ids }) => ids))
  const late = [
    carriedFiles(files, { atFirst, figures, mark }, store),
    ...atFirst.filter((path) => path !== EARLY).map((path) => inlineScript(path, files)),
    `<script>${scriptContent(await wholeScript(store))}</script>`,
  ]
  const sections = await Promise.all(leaves.map((leaf) => contentOf(leaf, inside, store)))
  const html = sections.map((section) => section.html)
  const content = bookMarkup({
    front,
    inside,
    mark,
    styles: `${wholeStyles(files, html.join('\n'))}\n${shapeRules(sections.flatMap(({ shapes }) => shapes))}`,
    early: inlineScript(EARLY, files),
    sections: html,
    legal: legalMarkup(files),
    late: late.join('\n'),
  })
  return { path: ONE_PAGE, content }
}

/** The pages in the order of the book. */
function pageOrder(chapters: readonly string[]): string[] {
  return ['index', ...chapters, 'references', 'glossary', 'notation', 'parameters', 'lab'].map((name) => `${name}.html`)
}

/** Where the places of the pages are: an anchor that several pages have stays with a chapter. */
function anchorsIn(leaves: readonly Leaf[], chapters: readonly { readonly id: string }[]): Anchors {
  const isChapter = ({ path }: Leaf) => chapters.some(({ id }) => path === `${id}.html`)
  const inPrecedence = [...leaves.filter(isChapter), ...leaves.filter((leaf) => !isChapter(leaf))]
  return anchorsOf(inPrecedence, ['content', LEGAL_ANCHOR])
}
