import type { Book } from '../pipeline/book.ts'

/** Where readers report an error, as a link: what the book says, or else the place of its sources. */
export function contactLink({
  contact = '',
  repository = '',
}: Pick<Book, 'contact' | 'repository'>): { readonly href: string; readonly words: string } | undefined {
  const place = contact || repository
  if (place === '') return undefined
  return { href: place.includes('://') ? place : `mailto:${place}`, words: place.replace(/^https?:\/\/|\/$/g, '') }
}
