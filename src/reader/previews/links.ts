import { decoded } from '../../specs/decoded.ts'
import { addressOf } from '../site.ts'

/** Links that say already where they lead, or lead on: lists of chapters, the menus of figures, pictures, places to themselves. */
const PLAIN = 'nav a, .chapters a, .back-matter a, .gallery a, .cover a, .menu a, .anchor, [data-action]'

/** What the id of a symbol begins with on the page of the notation. */
const SYMBOL = 'symbol-'

/** Places of the book: a page by its path from the book's root, '' if it is the page at hand, and ids on it. */
export interface Target {
  readonly page: string
  readonly ids: readonly string[]
}

/** Values and marks that say what run they come from; whole equations only to those who want sources shown. */
const SOURCED = 'main :is([data-of]:not(.equation), [data-stands]), [data-sourced] main [data-of]'

/** What something happens in, if there is more to see: a link of a text with a preview of where it leads, or a value. */
export function previewable(node: EventTarget | null): HTMLElement | null {
  if (!(node instanceof Element)) return null
  const link = node.closest<HTMLAnchorElement>('main a[href]')
  if (!link) return node.closest<HTMLElement>(SOURCED)
  return !link.matches(PLAIN) && targetOf(link) ? link : null
}

/** Whether what is asked is a link, which leads elsewhere. */
export const isLink = (asked: HTMLElement): asked is HTMLAnchorElement => asked instanceof HTMLAnchorElement

/** Where a link leads, if it is a page of this book. */
export function targetOf({ href, dataset }: HTMLAnchorElement): Target | undefined {
  const { hash, origin, pathname, protocol } = new URL(href)
  const id = decoded(hash.slice(1))
  const ids = dataset['symbols']?.split(' ').map((symbol) => SYMBOL + symbol) ?? [id]
  if (protocol === location.protocol && origin === location.origin && pathname === location.pathname)
    return id === '' ? undefined : { page: '', ids }
  const [address = ''] = href.split(/[?#]/)
  const root = addressOf('.')
  if (!address.startsWith(root) || !address.endsWith('.html')) return undefined
  return { page: address.slice(root.length), ids }
}
