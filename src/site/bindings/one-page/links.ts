import { type Anchors, CONTENT } from './anchors.ts'

/** What the one page holds of a site. */
export interface Inside extends Anchors {
  /** Texts of licences at its end: their anchors, by path. */
  readonly legal: ReadonlyMap<string, string>
  /** Where the site is published. */
  readonly url: string
}

/** A base by which relative links are resolved, and told from those to elsewhere. */
const SITE = 'https://site.invalid/'

/**
 * A link of a page as it is in the one page: to the place if that is inside, else to the site.
 * @param page the path of the page that has the link.
 */
export function linkIn(href: string, page: string, { pages, renamed, legal, url }: Inside): string {
  const whole = new URL(href, SITE + page)
  if (whole.origin !== new URL(SITE).origin) return href
  const path = decodeURIComponent(whole.pathname.slice(1)) || 'index.html'
  const anchor = decodeURIComponent(whole.hash.slice(1))
  const own = pages.get(path)
  const text = legal.get(path)
  if (own !== undefined) return `#${isPlace(anchor) ? (renamed.get(`${path}#${anchor}`) ?? whole.hash.slice(1)) : own}`
  if (text !== undefined) return `#${text}`
  return new URL(whole.href.slice(SITE.length), url).href
}

const isPlace = (anchor: string) => anchor !== '' && anchor !== CONTENT
