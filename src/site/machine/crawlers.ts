import { MACHINE } from '../../strings.ts'
import { xml, xmlFile } from '../bindings/epub/xml.ts'
import { SITEMAP } from './names.ts'

/** Where and when a book is published. */
export interface Place {
  readonly url: string
  readonly date: string
}

/**
 * The addresses of pages for search engines, in the protocol of sitemaps.org. All are of the day of their edition: any
 * may tell of any other.
 * @param paths of the pages from the site's root.
 */
export function sitemap(paths: readonly string[], { url, date }: Place): string {
  const places = paths.map((path) => new URL(path === 'index.html' ? '' : path, url).href)
  return xmlFile(
    xml(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      ...places.sort().map((place) => xml('url', {}, xml('loc', {}, place), xml('lastmod', {}, date))),
    ),
  )
}

/** Lets every crawler read everything. */
export function robots({ url }: Pick<Place, 'url'>): string {
  return `# ${MACHINE.robots}\nUser-agent: *\nAllow: /\n\nSitemap: ${new URL(SITEMAP, url).href}\n`
}
