import type { Element } from 'hast'
import { byline } from '../../../pipeline/authors.ts'
import { licenseUrl, WHOLE_BOOK, wholeTitle } from '../../../pipeline/citations/facts.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { editionDigest, versionsOf } from '../../../pipeline/manifest.ts'
import { FIGURE_FONT } from '../../../specs/theme.ts'
import { EPUB_BOOK } from '../../../strings.ts'
import { setSentence } from '../../sentence.ts'
import { element } from './nodes.ts'

/** Says what the e-book is, whose, under which terms, and what it was made from. */
export function colophon(edition: Edition): Element[] {
  const { book, citations, commit } = edition
  const { url, doi, repository, license } = book
  const cited = citations.get(WHOLE_BOOK)?.formats.find(({ file }) => file.endsWith('.apa.txt'))?.text
  const facts: [string, Element | string][] = [
    [EPUB_BOOK.version, `${book.version}, ${book.date}`],
    [EPUB_BOOK.edition, code(editionDigest(edition).slice(0, 12))],
    ...(commit === null ? [] : [[EPUB_BOOK.commit, code(commit)] satisfies [string, Element]]),
    [EPUB_BOOK.generator, versionsOf().generator],
    [EPUB_BOOK.live, link(url)],
    ...(doi === undefined ? [] : [[EPUB_BOOK.doi, link(`https://doi.org/${doi}`)] satisfies [string, Element]]),
    ...(repository === undefined ? [] : [[EPUB_BOOK.sources, link(repository)] satisfies [string, Element]]),
  ]
  const terms = {
    links: { text: licenseUrl(license.text), code: licenseUrl(license.code) },
    values: { text: license.text, code: license.code },
  }
  const licenses = new URL('assets/licenses.txt', url).href
  const made = { links: { license: licenseUrl('OFL-1.1'), licenses }, values: { font: FIGURE_FONT, licenses } }
  return [
    element(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', ariaLabel: EPUB_BOOK.colophon },
      element('h1', {}, EPUB_BOOK.colophon),
      element('p', {}, `${wholeTitle(book)}. ${EPUB_BOOK.rights(book.date.slice(0, 4), byline(book.authors))}`),
      element('p', {}, ...setSentence(EPUB_BOOK.terms, terms)),
      ...(cited === undefined ? [] : [element('p', {}, EPUB_BOOK.cite(cited.trim()))]),
      element('dl', {}, ...facts.flatMap(([name, words]) => [element('dt', {}, name), element('dd', {}, words)])),
      element('p', {}, ...setSentence(EPUB_BOOK.font, made)),
    ),
  ]
}

const code = (words: string) => element('code', {}, words)
const link = (href: string, words = href) => element('a', { href }, words)
