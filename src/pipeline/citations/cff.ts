import { stringify } from 'yaml'
import type { Author } from '../authors.ts'
import { type BookFacts, plainTitle, wholeTitle } from './facts.ts'
import { orcidUrl } from './persons.ts'

/**
 * CITATION.cff 1.2.0, from which GitHub says how a repository is cited. The format knows software and data sets only; so the
 * repository is software, and what it prefers to be cited is the book.
 */
export function citationCff(book: BookFacts): string {
  const { version, date, authors, license, repository } = book
  return stringify(
    {
      'cff-version': '1.2.0',
      message:
        'If you use this book or a figure of it, please cite it as below. Each figure has a citation of its own on its page.',
      type: 'software',
      title: plainTitle(wholeTitle(book)),
      version,
      'date-released': date,
      authors: authors.map(cffAuthor),
      license: license.code,
      ...(repository === undefined ? {} : { 'repository-code': repository }),
      ...described(book),
      'preferred-citation': {
        type: 'book',
        title: plainTitle(wholeTitle(book)),
        authors: authors.map(cffAuthor),
        year: Number(date.slice(0, 4)),
        'date-published': date,
        edition: `version ${version}`,
        license: license.text,
        ...(book.publisher === undefined ? {} : { publisher: { name: book.publisher } }),
        ...described(book),
      },
    },
    { lineWidth: 0 },
  )
}

function described({ description, url, doi, keywords }: BookFacts) {
  return {
    abstract: plainTitle(description),
    url,
    ...(doi === undefined ? {} : { doi }),
    ...(keywords.length === 0 ? {} : { keywords: [...keywords] }),
  }
}

function cffAuthor(author: Author) {
  const { name, given, family, affiliation } = author
  const orcid = orcidUrl(author)
  return {
    ...(family === undefined
      ? { name }
      : { ...(given === undefined ? {} : { 'given-names': given }), 'family-names': family }),
    ...(affiliation === undefined || family === undefined ? {} : { affiliation }),
    ...(orcid === undefined ? {} : { orcid }),
  }
}
