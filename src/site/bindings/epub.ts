import { readFileSync } from 'node:fs'
import type { Element } from 'hast'
import type { Edition } from '../../pipeline/edition.ts'
import type { Pool } from '../../pipeline/pool.ts'
import { EPUB_BOOK, PAGES } from '../../strings.ts'
import type { SiteFile } from '../site-file.ts'
import type { BoundPage } from './epub/bound-page.ts'
import { boundPages } from './epub/bound-pages.ts'
import { colophon } from './epub/colophon.ts'
import { container } from './epub/container.ts'
import { contents, type ListedFigure } from './epub/contents.ts'
import { drawings } from './epub/drawings.ts'
import { coverPage, titlePage } from './epub/front.ts'
import { keptCover } from './epub/kept-cover.ts'
import { makerNow } from './epub/maker.ts'
import { metadata } from './epub/metadata.ts'
import { containerDocument, type Item, packageDocument } from './epub/package-document.ts'
import { xhtml } from './epub/xhtml.ts'
import { EPUB } from './names.ts'

const ROOT = 'EPUB'
const PACKAGE = 'package.opf'
const STYLES = readFileSync(new URL('./epub/book.css', import.meta.url), 'utf8')

/** Files with how the package lists them. */
type Bound = SiteFile & Item

/**
 * Binds the pages of an edition as an EPUB 3: formulas as MathML, figures as pictures with links to where they live.
 * @param files what the site has; its pages are bound as they are printed.
 */
export async function bookEpub(edition: Edition, files: readonly SiteFile[], pool: Pool): Promise<SiteFile> {
  const maker = await makerNow()
  const [pages, pictures, cover] = await Promise.all([
    boundPages(edition, files, maker.page),
    drawings(edition, { pool, maker: maker.drawing }),
    keptCover(edition, maker.cover),
  ])
  const bound: readonly Bound[] = [
    ...frontOf(edition, pages),
    ...pages.map(({ path, xhtml, hasMath, hasSvg }) => ({
      path,
      content: xhtml,
      isRead: true,
      properties: [...(hasMath ? ['mathml'] : []), ...(hasSvg ? ['svg'] : [])].join(' ') || undefined,
    })),
    page(edition, 'colophon.xhtml', EPUB_BOOK.colophon, colophon(edition)),
    { path: 'book.css', content: STYLES },
    { ...cover, properties: 'cover-image' },
    ...pictures,
  ]
  const contained = { figures: pictures.length > 0, math: pages.some(({ hasMath }) => hasMath) }
  const document = packageDocument(edition.book.language, metadata(edition, contained), bound)
  const packed: SiteFile[] = [
    { path: 'META-INF/container.xml', content: containerDocument(`${ROOT}/${PACKAGE}`) },
    { path: `${ROOT}/${PACKAGE}`, content: document },
    ...bound.map(({ path, content }) => ({ path: `${ROOT}/${path}`, content })),
  ]
  return { path: EPUB, content: container(packed) }
}

function frontOf(edition: Edition, pages: readonly BoundPage[]): Bound[] {
  const { book } = edition
  const ends = {
    front: [{ href: 'title.xhtml', words: EPUB_BOOK.titlePage }],
    back: [{ href: 'colophon.xhtml', words: EPUB_BOOK.colophon }],
  }
  const numbers = new Map(edition.chapters.map(({ id, number }) => [`pages/${id}.xhtml`, number]))
  const headed = pages.map((one) => {
    const number = numbers.get(one.path)
    return { ...one, heading: number === undefined ? one.title : `${number} ${one.title}` }
  })
  const nav = contents(headed, listed(edition, pages), ends)
  return [
    page(edition, 'cover.xhtml', EPUB_BOOK.cover, coverPage(book)),
    page(edition, 'title.xhtml', book.title, titlePage(book)),
    { ...page(edition, 'nav.xhtml', PAGES.contents, nav), properties: 'nav' },
  ]
}

function listed({ labels, plates }: Edition, pages: readonly BoundPage[]): ListedFigure[] {
  return pages.flatMap(({ path, figures }) =>
    figures.map((id) => {
      const { title = id } = plates.find((plate) => plate.id === id) ?? {}
      const number = labels.find((label) => label.kind === 'figure' && label.id === id)?.number
      return { heading: `${number ?? ''} ${title}`.trim(), href: `${path}#${id}` }
    }),
  )
}

function page({ book: { language } }: Edition, path: string, title: string, body: readonly Element[]): Bound {
  return { path, content: xhtml({ title, language, root: '', body }), isRead: true }
}
