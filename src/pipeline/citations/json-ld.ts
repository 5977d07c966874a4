import type {
  BookLeaf,
  BreadcrumbList,
  Chapter,
  Graph,
  MergeLeafTypes,
  ScholarlyArticleLeaf,
  WithContext,
} from 'schema-dts'
import { byline } from '../authors.ts'
import { type BookFacts, type FigureFacts, figureName, figureUrl, licenseUrl, plainTitle, wholeTitle } from './facts.ts'
import type { ChapterFacts } from './highwire.ts'
import { mediaType } from './media-types.ts'
import { schemaAuthor } from './persons.ts'
import { printPhrases } from './phrases.ts'
import { plainMath } from './plain-math.ts'

/** A figure and the files that say it, by their paths from the edition's root. */
export interface PublishedFigure extends FigureFacts {
  /** The picture that search engines are to show. */
  readonly image: string
  /** Its data, as CSV or JSON. */
  readonly data: readonly string[]
  /** The chapter that shows it, if one does. */
  readonly chapter: ChapterFacts | undefined
}

/** A book for search engines. */
export function bookJsonLd(
  book: BookFacts,
  chapters: readonly ChapterFacts[],
): WithContext<MergeLeafTypes<[BookLeaf, ScholarlyArticleLeaf]>> {
  const title = plainTitle(wholeTitle(book))
  return {
    '@context': 'https://schema.org',
    '@type': ['Book', 'ScholarlyArticle'],
    '@id': book.url,
    name: title,
    headline: title,
    abstract: plainTitle(book.description),
    description: plainTitle(book.description),
    ...published(book),
    url: book.url,
    bookFormat: 'https://schema.org/EBook',
    version: book.version,
    ...(book.keywords.length === 0 ? {} : { keywords: book.keywords.join(', ') }),
    ...(book.doi === undefined ? {} : { sameAs: `https://doi.org/${book.doi}` }),
    hasPart: chapters.map((chapter) => chapterNode(chapter, book)),
  }
}

/** A chapter for search engines. */
export function chapterJsonLd(chapter: ChapterFacts, book: BookFacts): WithContext<Chapter> {
  return {
    '@context': 'https://schema.org',
    ...chapterNode(chapter, book),
    ...published(book),
    isPartOf: wholeOf(book),
  }
}

/** A figure for search engines: the picture with what its licence asks for, and its data as a data set. */
export function figureJsonLd(figure: PublishedFigure, book: BookFacts): Graph {
  const page = figureUrl(figure.id, book)
  const title = plainTitle(figure.title)
  const name = figureName(figure)
  const whole = plainTitle(wholeTitle(book))
  const caption = plainCaption(figure.caption)
  const at = (path: string) => new URL(path, book.url).href
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ImageObject',
        '@id': `${page}#image`,
        name: title,
        caption,
        ...published(book),
        url: page,
        contentUrl: at(figure.image),
        encodingFormat: mediaType(figure.image),
        acquireLicensePage: page,
        creditText: `${byline(book.authors)}, ${name} of ${whole}`,
        copyrightNotice: `© ${book.date.slice(0, 4)} ${byline(book.authors)}`,
        isPartOf: wholeOf(book),
      },
      {
        '@type': 'Dataset',
        '@id': `${page}#data`,
        name: `Data of “${title}”`,
        description: `Data of ${name} of ${whole}: ${title}. ${caption}`.slice(0, 5000),
        ...published(book),
        url: page,
        isAccessibleForFree: true,
        version: book.version,
        distribution: figure.data.map((path) => ({
          '@type': 'DataDownload' as const,
          contentUrl: at(path),
          encodingFormat: mediaType(path),
        })),
        isPartOf: wholeOf(book),
      },
      breadcrumbs(figure, book),
    ],
  }
}

/** The way from the title page to a figure. */
function breadcrumbs(figure: PublishedFigure, book: BookFacts): BreadcrumbList {
  const { chapter } = figure
  const steps = [
    { name: wholeTitle(book), item: book.url },
    ...(chapter ? [{ name: chapter.title, item: new URL(chapter.page, book.url).href }] : []),
    { name: figure.title, item: figureUrl(figure.id, book) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, item }, at) => ({
      '@type': 'ListItem' as const,
      position: at + 1,
      name: plainTitle(name),
      item,
    })),
  }
}

/** JSON-LD as the text of a script element: nothing in it ends the element or opens another. */
export function scriptText(jsonLd: object): string {
  return JSON.stringify(jsonLd).replaceAll('<', '\\u003c')
}

/** A caption in Markdown as plain text, with its formulas in words. */
export function plainCaption(markdown: string): string {
  const same = (words: string) => words
  return printPhrases(markdown, { text: same, math: plainMath, emphasis: same, strong: same, code: same })
}

function published({ authors, date, language, license, publisher }: BookFacts) {
  const creators = authors.map(schemaAuthor)
  return {
    author: creators,
    creator: creators,
    datePublished: date,
    inLanguage: language,
    license: licenseUrl(license.text),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization' as const, name: publisher } }),
  }
}

function chapterNode({ number, title, page }: ChapterFacts, { url }: BookFacts) {
  const address = new URL(page, url).href
  return { '@type': 'Chapter' as const, '@id': address, name: plainTitle(title), position: number, url: address }
}

function wholeOf(book: BookFacts) {
  return { '@type': 'Book' as const, '@id': book.url, name: plainTitle(wholeTitle(book)), url: book.url }
}
