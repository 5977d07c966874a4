import { z } from 'zod'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

const text = z.string().min(1)

/** The editions that book.yaml lists. */
export const editionsSchema = z
  .array(
    z.strictObject({
      version: text.describe('version of that edition'),
      date: z.iso.date().describe('when it was published'),
      news: text.describe('what is new in it, in a sentence or two'),
      url: z.url().optional().describe('where it is kept, if that is not where the book is'),
    }),
  )
  .min(1)

/** An edition that was published. */
export type PublishedEdition = z.output<typeof editionsSchema>[number]

interface Dated {
  readonly version: string
  readonly date: string
}

interface Listing extends Dated {
  readonly description: string
  readonly editions?: readonly PublishedEdition[] | undefined
}

/** The editions of a book, the newest first; a book that lists none has the one that it says it is. */
export function editionsOf({ editions, version, date, description }: Listing): readonly PublishedEdition[] {
  return editions ?? [{ version, date, news: description }]
}

/** What is wrong with the editions that a book lists: the first is the book's own, each version is listed once, and dates do not rise. */
export function editionFaults(book: Omit<Listing, 'description'>, yaml: YamlFile): Problem[] {
  const { editions = [] } = book
  return editions.flatMap((edition, at) => {
    const before = editions[at - 1]
    const faults = before === undefined ? newestFaults(edition, book) : olderFaults(edition, before)
    const isTwice = editions.findIndex(({ version }) => version === edition.version) < at
    const all: Fault[] = isTwice
      ? [...faults, { of: 'version', what: `${edition.version} is listed twice`, instead: 'Once is enough.' }]
      : faults
    return all.map(({ of, what, instead }) => ({
      where: yaml.file,
      line: yaml.lineOf(['editions', at, of]),
      what: `editions.${at}.${of} ${what}`,
      instead,
    }))
  })
}

interface Fault {
  readonly of: keyof Dated
  readonly what: string
  readonly instead: string
}

function newestFaults(edition: Dated, book: Dated): Fault[] {
  const parts = ['version', 'date'] as const
  return parts
    .filter((of) => edition[of] !== book[of])
    .map((of) => ({
      of,
      what: `is ${edition[of]}, but the ${of} of the book is ${book[of]}: the first edition listed is the one that is built`,
      instead: `List the editions with the newest first, or say ${of}: ${edition[of]}`,
    }))
}

function olderFaults({ date }: Dated, before: Dated): Fault[] {
  if (date <= before.date) return []
  return [
    {
      of: 'date',
      what: `is ${date}, later than that of the edition above it, ${before.date}`,
      instead: 'List the editions with the newest first.',
    },
  ]
}
