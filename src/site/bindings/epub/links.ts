import type { Rule } from './nodes.ts'

/** What of a site an e-book has inside, for its links. */
export interface Inside {
  /** The paths of the pages that it binds, from the site's root. */
  readonly pages: readonly string[]
  /** The page and anchor where the book shows a figure, by its id. */
  readonly places: Readonly<Record<string, string>>
  /** Where the site is published. */
  readonly url: string
}

/** Links of pages to what is bound lead there, all others to where the site is published. */
export function linkRule(inside: Inside): Rule {
  return (node) => {
    const { href } = node.properties
    if (node.tagName !== 'a' || typeof href !== 'string') return undefined
    const semantics = href.startsWith('references.html#') ? { 'epub:type': 'biblioref', role: 'doc-biblioref' } : {}
    return [{ ...node, properties: { ...node.properties, href: linkTo(href, inside), ...semantics } }]
  }
}

/** Where a link of a page leads in the e-book, from its folder of pages. */
export function linkTo(href: string, { pages, places, url }: Inside): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(href)) return href
  const [path = '', fragment] = href.split('#')
  const place = fragment === undefined ? places[path.match(/^figures\/(.+)\.html$/)?.[1] ?? ''] : undefined
  if (place !== undefined) return linkTo(place, { pages, places: {}, url })
  if (path === 'index.html') return '../title.xhtml'
  if (path === 'figures/index.html') return '../nav.xhtml#figures'
  if (!pages.includes(path)) return new URL(href, url).href
  return `${boundName(path)}${fragment === undefined ? '' : `#${fragment}`}`
}

/** The name of a page in the e-book's folder of pages. */
export function boundName(path: string): string {
  return path.replace(/\.html$/, '.xhtml')
}
