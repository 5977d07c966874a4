import { byline } from '../../../pipeline/authors.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { keyOf } from '../../../pipeline/store.ts'
import { keptFile, type SiteFile } from '../../site-file.ts'
import { COVER } from './front.ts'

/** The cover, painted once for what is on it. */
export async function keptCover({ book, plates, store }: Edition, maker: string): Promise<SiteFile> {
  const plate = plates.find(({ id }) => id === book.cover)
  const words = { title: book.title, subtitle: book.subtitle, authors: byline(book.authors) }
  const of = { ...words, drawings: plate && Object.values(plate.drawings) }
  return keptFile(COVER, {
    key: keyOf({ cover: of, maker }),
    store,
    make: async () => (await import('./cover.ts')).coverPicture(of),
  })
}
