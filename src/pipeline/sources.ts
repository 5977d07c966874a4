import { readFileSync } from 'node:fs'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { Cite } from '@citation-js/core'
import { BookError } from './problems.ts'

/** A bibliography entry. */
export interface Source {
  readonly key: string
  /** Short form: `Saxe et al.` */
  readonly authors: string
  readonly year: string
  /** The whole reference, APA, as HTML. */
  readonly html: string
  readonly title: string
  readonly url: string | undefined
}

interface Csl {
  readonly id: string
  readonly title?: string
  readonly author?: readonly { readonly family?: string; readonly literal?: string }[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly DOI?: string
  readonly URL?: string
}

/**
 * Reads a BibTeX file, ordered as its bibliography is printed.
 * @throws {BookError} if it does not parse.
 */
export function readSources(file: string): Map<string, Source> {
  let cite: Cite
  try {
    cite = new Cite(readFileSync(file, 'utf8'), { forceType: '@bibtex/text' })
  } catch (error) {
    throw new BookError([{ where: file, what: `not valid BibTeX: ${(error as Error).message}` }])
  }
  const entries = cite.data as readonly Csl[]
  const sources = entries.map((entry) => sourceOf(entry))
  return new Map(sources.sort((a, b) => order(a).localeCompare(order(b), 'en')).map((source) => [source.key, source]))
}

const order = ({ authors, year }: Source) => `${authors} ${year}`

function sourceOf(entry: Csl): Source {
  const html = new Cite(entry).format('bibliography', { format: 'html', template: 'apa', lang: 'en-US', nosort: true })
  return {
    key: entry.id,
    authors: shortAuthors(entry.author?.map(({ family, literal }) => family ?? literal ?? '') ?? []),
    year: String(entry.issued?.['date-parts'][0]?.[0] ?? 'n.d.'),
    html: html.replace(/<\/?div[^>]*>/g, '').trim(),
    title: entry.title ?? '',
    url: entry.DOI ? `https://doi.org/${entry.DOI}` : entry.URL,
  }
}

function shortAuthors(families: readonly string[]): string {
  const [first = 'Anonymous', second] = families
  if (families.length > 2) return `${first} et al.`
  return second ? `${first} and ${second}` : first
}
