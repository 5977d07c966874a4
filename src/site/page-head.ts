import type { Book } from '../pipeline/book.ts'
import { citedFigure } from '../pipeline/citations/cited-figure.ts'
import { bookTags, type ChapterFacts, chapterTags, figureTags, type MetaTags } from '../pipeline/citations/highwire.ts'
import { bookJsonLd, chapterJsonLd, figureJsonLd, scriptText } from '../pipeline/citations/json-ld.ts'
import type { Edition } from '../pipeline/edition.ts'
import type { Plate } from '../pipeline/plate.ts'

/** What a page tells catalogues and search engines of what is on it. */
export interface PageHead {
  readonly tags: MetaTags
  /** JSON-LD as the text of a script element. */
  readonly jsonLd: string
}

/** What the title page tells. */
export function bookHead({ book, chapters }: Pick<Edition, 'book' | 'chapters'>): PageHead {
  return { tags: bookTags(book), jsonLd: scriptText(bookJsonLd(book, chapters.map(chapterFacts))) }
}

/** What the page of a chapter tells. */
export function chapterHead(
  chapter: Pick<ChapterFacts, 'number' | 'title'> & { readonly id: string },
  book: Book,
): PageHead {
  const facts = chapterFacts(chapter)
  return { tags: chapterTags(facts, book), jsonLd: scriptText(chapterJsonLd(facts, book)) }
}

/** What the page of a figure tells: its picture and its data are things of their own. */
export function figureHead(plate: Plate, { book, labels }: Pick<Edition, 'book' | 'labels'>): PageHead {
  const { id, tables, files } = plate
  const at = (name: string) => `figures/${id}/${name}`
  const picture = files.find(({ name }) => name === `${id}.png`)?.name ?? `${id}.svg`
  const data = [...tables.map(({ file }) => at(file)), at(`${id}.json`)]
  const place = labels.find((label) => label.kind === 'figure' && label.id === id)?.chapter
  const chapter = labels.find((label) => label.kind === 'chapter' && label.id === place)
  const figure = { ...citedFigure(plate, labels), image: at(picture), data, chapter: chapter && chapterFacts(chapter) }
  return { tags: figureTags(figure, book), jsonLd: scriptText(figureJsonLd(figure, book)) }
}

const chapterFacts = ({
  id,
  number,
  title,
}: {
  readonly id: string
  readonly number: string
  readonly title: string
}): ChapterFacts => ({
  number,
  title,
  page: `${id}.html`,
})
