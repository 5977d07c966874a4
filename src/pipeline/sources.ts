import { readFileSync } from 'node:fs'
import '@citation-js/plugin-bibtex'
import { Cite } from '@citation-js/core'
import { BookError, type Problem, refuse } from './problems.ts'

/** A bibliography entry. */
export interface Source {
  readonly key: string
  /** Short form: `Saxe et al.` */
  readonly authors: string
  readonly year: string
  readonly title: string
  readonly url: string | undefined
}

interface Name {
  readonly family?: string
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
}

interface Csl {
  readonly id: string
  readonly title?: string
  readonly author?: readonly Name[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly DOI?: string
  readonly URL?: string
}

/**
 * Reads a BibTeX file, ordered as its bibliography is printed.
 * @throws {BookError} if it does not parse or gives two entries one key.
 */
export function readSources(file: string): Map<string, Source> {
  const text = readFileSync(file, 'utf8')
  let cite: Cite
  try {
    cite = new Cite(text, { forceType: '@bibtex/text' })
  } catch (error) {
    throw new BookError([{ where: file, what: `not valid BibTeX: ${(error as Error).message}` }])
  }
  refuse(repeatedKeys(text, file))
  const entries = cite.data as readonly Csl[]
  const sources = entries.map((entry) => sourceOf(entry))
  return new Map(sources.sort((a, b) => order(a).localeCompare(order(b), 'en')).map((source) => [source.key, source]))
}

function repeatedKeys(text: string, file: string): Problem[] {
  const entries = [...text.matchAll(/^[ \t]*@\w+\s*\{\s*([^,\s]+)\s*,/gm)].map(({ 1: key, index }) => ({
    key,
    line: text.slice(0, index).split('\n').length,
  }))
  return entries.flatMap(({ key, line }, i) => {
    const first = entries.findIndex((entry) => entry.key === key)
    return first === i
      ? []
      : [{ where: file, line, what: `the key ${key} is used twice, first in line ${entries[first]?.line}` }]
  })
}

const order = ({ authors, year }: Source) => `${authors} ${year}`

function sourceOf(entry: Csl): Source {
  return {
    key: entry.id,
    authors: shortAuthors(entry.author?.map(lastName) ?? []),
    year: String(entry.issued?.['date-parts'][0]?.[0] ?? 'n.d.'),
    title: entry.title ?? '',
    url: entry.DOI ? `https://doi.org/${entry.DOI}` : entry.URL,
  }
}

function lastName({ family, literal = '', 'non-dropping-particle': particle }: Name): string {
  return [particle, family ?? literal].filter(Boolean).join(' ')
}

function shortAuthors(families: readonly string[]): string {
  const [first = 'Anonymous', second] = families
  if (families.length > 2) return `${first} et al.`
  return second ? `${first} and ${second}` : first
}
