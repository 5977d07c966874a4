import { figureUrl, plainTitle } from '../../../pipeline/citations/facts.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { digestOf, keptValue, keyOf } from '../../../pipeline/store.ts'
import type { SiteFile } from '../../site-file.ts'
import type { Bindable, BoundPage, PageKind } from './bound-page.ts'
import { layoutsOf } from './drawings.ts'
import type { BoundFigure } from './figures.ts'
import type { Inside } from './links.ts'

/** Pages that are bound behind the chapters, in this order, where a site has them. */
const BACK_MATTER: Readonly<Record<string, PageKind>> = {
  'references.html': { type: 'bibliography', role: 'doc-bibliography' },
  'glossary.html': { type: 'glossary', role: 'doc-glossary' },
  'notation.html': { type: 'appendix', role: 'doc-appendix' },
  'parameters.html': { type: 'appendix', role: 'doc-appendix' },
}

/** The pages of a site that an e-book has, in reading order; each is bound anew only if it, or what binds it, has changed. */
export async function boundPages(edition: Edition, files: readonly SiteFile[], maker: string): Promise<BoundPage[]> {
  const kinds = kindsOf(edition, files)
  const inside = insideOf(edition, [...kinds.keys()])
  const figures = figuresOf(edition)
  const binding = [...kinds].map(([path, kind]) => {
    const html = String(files.find((file) => file.path === path)?.content)
    const own = figures.filter(({ id }) => inside.places[id]?.startsWith(`${path}#`))
    return keptPage({ path, html, kind, language: edition.book.language, inside, figures: own }, maker, edition)
  })
  return Promise.all(binding)
}

function kindsOf({ chapters }: Edition, files: readonly SiteFile[]): Map<string, PageKind> {
  const isThere = new Set(files.map(({ path }) => path))
  return new Map([
    ...chapters.map(({ id, number }): [string, PageKind] => {
      const type = /^\d/.test(number) ? 'chapter' : 'appendix'
      return [`${id}.html`, { type, role: `doc-${type}` }]
    }),
    ...Object.entries(BACK_MATTER).filter(([path]) => isThere.has(path)),
  ])
}

function insideOf({ book, labels }: Edition, pages: readonly string[]): Inside {
  const places = labels.flatMap(({ kind, id, href }) => (kind === 'figure' ? [[id, href] as const] : []))
  return { pages, places: Object.fromEntries(places), url: book.url }
}

function figuresOf({ plates, labels, book }: Edition): BoundFigure[] {
  return plates.map((plate) => {
    const { id, title, alt, captionHtml, descriptionHtml } = plate
    const number = labels.find((label) => label.kind === 'figure' && label.id === id)?.number ?? ''
    return {
      id,
      number,
      title: plainTitle(title),
      alt,
      caption: captionHtml,
      description: descriptionHtml,
      layouts: layoutsOf(plate),
      url: figureUrl(id, book),
    }
  })
}

async function keptPage(page: Bindable, maker: string, { store }: Edition): Promise<BoundPage> {
  const key = keyOf({ ...page, html: digestOf(page.html), maker })
  return keptValue({ key, store, make: async () => (await import('./bound-page.ts')).boundPage(page) })
}
