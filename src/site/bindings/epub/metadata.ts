import { authorName, byline } from '../../../pipeline/authors.ts'
import { licenseUrl, sortedName } from '../../../pipeline/citations/facts.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { EPUB_BOOK } from '../../../strings.ts'
import { identifierOf } from './identifier.ts'
import { type XmlElement, xml } from './xml.ts'

/** What an e-book has that readers with other senses need to know of. */
export interface Contained {
  readonly figures: boolean
  readonly math: boolean
}

/** The metadata of an e-book, by Dublin Core and schema.org; the date of the book stands for every clock. */
export function metadata(edition: Edition, contained: Contained): XmlElement {
  const { book } = edition
  const { title, subtitle, authors, language, date, description, publisher, keywords, license, url, doi } = book
  return xml(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    xml('dc:identifier', { id: 'identifier' }, identifierOf(edition)),
    ...(doi === undefined ? [] : [xml('dc:identifier', { id: 'doi' }, `https://doi.org/${doi}`)]),
    ...titled(title, 'main', 1),
    ...(subtitle === undefined ? [] : titled(subtitle, 'subtitle', 2)),
    ...authors.flatMap((author, at) => [
      xml('dc:creator', { id: `author-${at + 1}` }, authorName(author)),
      refined(`author-${at + 1}`, 'role', 'aut', { scheme: 'marc:relators' }),
      refined(`author-${at + 1}`, 'file-as', sortedName(author)),
    ]),
    xml('dc:language', {}, language),
    xml('dc:date', {}, date),
    xml('dc:description', {}, description),
    ...(publisher === undefined ? [] : [xml('dc:publisher', {}, publisher)]),
    ...keywords.map((word) => xml('dc:subject', {}, word)),
    xml('dc:source', {}, url),
    xml(
      'dc:rights',
      {},
      `${EPUB_BOOK.rights(date.slice(0, 4), byline(authors))} ${EPUB_BOOK.plainTerms(license, licenseUrl(license.text))}`,
    ),
    property('dcterms:modified', `${date}T00:00:00Z`),
    ...accessibility(contained),
  )
}

function accessibility({ figures, math }: Contained): XmlElement[] {
  const features = [
    ...(figures ? ['alternativeText', 'longDescription'] : []),
    ...(math ? ['MathML'] : []),
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
  ]
  const parts = [
    EPUB_BOOK.accessible.always,
    ...(figures ? [EPUB_BOOK.accessible.figures] : []),
    ...(math ? [EPUB_BOOK.accessible.math] : []),
  ]
  return [
    property('schema:accessMode', 'textual'),
    ...(figures ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessModeSufficient', 'textual'),
    ...(figures ? [property('schema:accessModeSufficient', 'textual,visual')] : []),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', parts.join(' ')),
  ]
}

function titled(words: string, type: string, sequence: number): XmlElement[] {
  const id = `title-${type}`
  return [xml('dc:title', { id }, words), refined(id, 'title-type', type), refined(id, 'display-seq', String(sequence))]
}

function property(name: string, words: string): XmlElement {
  return xml('meta', { property: name }, words)
}

function refined(id: string, name: string, words: string, more: Record<string, string> = {}): XmlElement {
  return xml('meta', { refines: `#${id}`, property: name, ...more }, words)
}
