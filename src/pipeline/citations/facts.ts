import { NAMES } from '../../strings.ts'
import { type Author, authorName } from '../authors.ts'
import type { Book } from '../book.ts'
import { plainMath } from './plain-math.ts'

/** What of a book its citations and metadata say. */
export type BookFacts = Pick<
  Book,
  | 'title'
  | 'subtitle'
  | 'description'
  | 'version'
  | 'date'
  | 'language'
  | 'authors'
  | 'license'
  | 'url'
  | 'repository'
  | 'doi'
  | 'publisher'
  | 'keywords'
>

/** A figure to be cited. */
export interface FigureFacts {
  readonly id: string
  /** As printed; empty if no chapter places it. */
  readonly number: string
  /** A line in which $…$ is TeX. */
  readonly title: string
  /** Markdown with $TeX$. */
  readonly caption: string
  /** Plain text that stands in for the picture. */
  readonly alt: string
  /** Says which version of the figure is meant, in a few characters that a URL takes as they are. */
  readonly pin: string
}

/** The name under which citations have the book itself; no figure has it. */
export const WHOLE_BOOK = ''

/** Title and subtitle in one. */
export function wholeTitle({ title, subtitle }: Pick<BookFacts, 'title' | 'subtitle'>): string {
  return subtitle === undefined ? title : `${title}: ${subtitle}`
}

/** A title as plain text: on one line, $TeX$ in words. */
export function plainTitle(title: string): string {
  return mapParts(title, (text) => text, plainMath)
}

/** A title with its text and its $TeX$ (given without the dollars) printed anew, on one line. */
export function mapParts(title: string, text: (part: string) => string, tex: (part: string) => string): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(\$[^$]+\$)/)
    .map((part, i) => (i % 2 === 0 ? text(part) : tex(part.slice(1, -1))))
    .join('')
}

/** Where a figure is published. */
export function figureUrl(id: string, { url }: Pick<BookFacts, 'url'>): string {
  return new URL(`figures/${id}.html`, url).href
}

/** Where that version of a figure is asked for which a citation means. */
export function pinnedUrl({ id, pin }: Pick<FigureFacts, 'id' | 'pin'>, book: Pick<BookFacts, 'url'>): string {
  return `${figureUrl(id, book)}?v=${encodeURIComponent(pin)}`
}

/** The key that a bibliography has a book under: `isometry2026`. */
export function bookKey({ title, date }: Pick<BookFacts, 'title' | 'date'>): string {
  return `${slug(plainTitle(title)) || 'book'}${date.slice(0, 4)}`
}

/** The key that a bibliography has a figure under, the same for every version: `isometry2026-norm-by-time`. */
export function figureKey(id: string, book: Pick<BookFacts, 'title' | 'date'>): string {
  return `${bookKey(book)}-${slug(id)}`
}

/** Text as lower-case ASCII letters, digits and hyphens; accents are dropped. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** `Figure 5.7`, or only what it is if no chapter places it. */
export function figureName({ number }: Pick<FigureFacts, 'number'>): string {
  return NAMES.figure(number)
}

/** A name as catalogues sort it: `Lovelace, Ada`. */
export function sortedName(author: Author): string {
  return author.family === undefined ? authorName(author) : [author.family, author.given].filter(Boolean).join(', ')
}

/** Where a licence can be read, by its SPDX id. */
export function licenseUrl(spdx: string): string {
  const [, terms, version] = spdx.match(/^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/) ?? []
  if (terms) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
  return spdx === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://spdx.org/licenses/${spdx}.html`
}
