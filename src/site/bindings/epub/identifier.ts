import type { Edition } from '../../../pipeline/edition.ts'
import { otherValues } from '../../../pipeline/own-values.ts'
import { keyOf } from '../../../pipeline/store.ts'

/**
 * What tells an edition's e-book from others, as a UUID of version 8 (RFC 9562): a digest of where the book is published, its
 * version, and the params that are not the book's own.
 */
export function identifierOf({ book, params }: Pick<Edition, 'book' | 'params'>): string {
  const digest = keyOf({ url: book.url, version: book.version, params: [...otherValues(params)] })
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16)
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
  ]
  return `urn:uuid:${[...groups, digest.slice(20, 32)].join('-')}`
}
