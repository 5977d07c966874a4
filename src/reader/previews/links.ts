import { decoded } from '../../specs/decoded.ts'
import { addressOf } from '../site.ts'

/** Links that say already where they lead, or lead on: lists of chapters, the menus of figures, pictures. */
const PLAIN = 'nav a, .chapters a, .back-matter a, .gallery a, .cover, .menu a, [data-action]'

/** A place of the book: a page by its path from the book's root, '' if it is the page at hand, and an id on it. */
export interface Target {
  readonly page: string
  readonly id: string
}

/** The link of a text that something happens in, if a preview of where it leads may be of use. */
export function previewable(node: EventTarget | null): HTMLAnchorElement | null {
  const link = node instanceof Element ? node.closest<HTMLAnchorElement>('main a[href]') : null
  return link && !link.matches(PLAIN) && targetOf(link) ? link : null
}

/** Where a link leads, if it is a page of this book. */
export function targetOf({ href }: HTMLAnchorElement): Target | undefined {
  const { hash, origin, pathname, protocol } = new URL(href)
  const id = decoded(hash.slice(1))
  if (protocol === location.protocol && origin === location.origin && pathname === location.pathname)
    return id === '' ? undefined : { page: '', id }
  const [address = ''] = href.split(/[?#]/)
  const root = addressOf('.')
  if (!address.startsWith(root) || !address.endsWith('.html')) return undefined
  return { page: address.slice(root.length), id }
}
