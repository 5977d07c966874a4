import { fileURLToPath } from 'node:url'
import { plainTitle, wholeTitle } from '../pipeline/citations/facts.ts'
import type { Edition } from '../pipeline/edition.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Plate } from '../pipeline/plate.ts'
import { keyOf } from '../pipeline/store.ts'
import { NAMES } from '../strings.ts'
import type { Layout } from './painting.ts'
import type { ShareCard } from './share-picture.ts'
import { sharePath } from './share-place.ts'
import { keptFile, type SiteFile } from './site-file.ts'

const MAKER = fileURLToPath(new URL('./share-picture.ts', import.meta.url))

/** The pages that have a picture of their own, each with what is on it. */
export function shareCards({ book, chapters, labels, plates }: Edition): Map<string, ShareCard> {
  const layouts = (plate: Plate | undefined) => (plate ? Object.values(plate.drawings).map(withoutRecord) : [])
  const cover = plates.find(({ id }) => id === book.cover)
  const firstOf = (chapter: string) => {
    const first = labels.find((label) => label.kind === 'figure' && label.chapter === chapter)
    return plates.find(({ id }) => id === first?.id) ?? cover
  }
  const numberOf = (id: string) => labels.find((label) => label.kind === 'figure' && label.id === id)?.number ?? ''
  const words = (part: string) => `${book.title} · ${part}`
  return new Map<string, ShareCard>([
    ['index.html', { kicker: book.title, title: book.subtitle ?? wholeTitle(book), drawings: layouts(cover) }],
    ...chapters.map(({ id, number, title }): [string, ShareCard] => [
      `${id}.html`,
      { kicker: words(NAMES.chapter(number)), title: plainTitle(title), drawings: layouts(firstOf(id)) },
    ]),
    ...plates.map((plate): [string, ShareCard] => [
      `figures/${plate.id}.html`,
      {
        kicker: words(NAMES.figure(numberOf(plate.id))),
        title: plainTitle(plate.title),
        drawings: layouts(plate),
      },
    ]),
  ])
}

/** A drawing without the record of what made it, which is not painted and changes with every version. */
const withoutRecord = ({ svg, ...layout }: Layout): Layout => ({
  ...layout,
  svg: svg.replace(/<metadata>.*?<\/metadata>/s, ''),
})

/** The pictures of the pages of an edition, painted once for what is on them. */
export async function sharePictures(edition: Edition): Promise<SiteFile[]> {
  const maker = await graphDigest(MAKER)
  return Promise.all(
    [...shareCards(edition)].map(([page, card]) =>
      keptFile(sharePath(page), {
        key: keyOf({ share: card, maker }),
        store: edition.store,
        make: async () => (await import('./share-picture.ts')).sharePicture(card),
      }),
    ),
  )
}
