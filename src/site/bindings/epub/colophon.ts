import type { Element } from 'hast'
import { byline } from '../../../pipeline/authors.ts'
import { licenseUrl, WHOLE_BOOK, wholeTitle } from '../../../pipeline/citations/facts.ts'
import type { Edition } from '../../../pipeline/edition.ts'
import { editionDigest, versionsOf } from '../../../pipeline/manifest.ts'
import { FIGURE_FONT } from '../../../specs/theme.ts'
import { element } from './nodes.ts'

/** Says what the e-book is, whose, under which terms, and what it was made from. */
export function colophon(edition: Edition): Element[] {
  const { book, citations, commit } = edition
  const { url, doi, repository, license } = book
  const cited = citations.get(WHOLE_BOOK)?.formats.find(({ file }) => file.endsWith('.apa.txt'))?.text
  const facts: [string, Element | string][] = [
    ['Version', `${book.version}, ${book.date}`],
    ['Edition', code(editionDigest(edition).slice(0, 12))],
    ...(commit === null ? [] : [['Commit', code(commit)] satisfies [string, Element]]),
    ['Generator', versionsOf().generator],
    ['With live figures', link(url)],
    ...(doi === undefined ? [] : [['DOI', link(`https://doi.org/${doi}`)] satisfies [string, Element]]),
    ...(repository === undefined ? [] : [['Sources', link(repository)] satisfies [string, Element]]),
  ]
  return [
    element(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', ariaLabel: 'Colophon' },
      element('h1', {}, 'Colophon'),
      element('p', {}, `${wholeTitle(book)}. © ${book.date.slice(0, 4)} ${byline(book.authors)}.`),
      element(
        'p',
        {},
        'Text and figures: ',
        link(licenseUrl(license.text), license.text),
        '. Code: ',
        link(licenseUrl(license.code), license.code),
        '.',
      ),
      ...(cited === undefined ? [] : [element('p', {}, `To cite this book: ${cited.trim()}`)]),
      element('dl', {}, ...facts.flatMap(([name, words]) => [element('dt', {}, name), element('dd', {}, words)])),
      element(
        'p',
        {},
        `Figures carry glyphs of ${FIGURE_FONT}, © Adobe, under the `,
        link(licenseUrl('OFL-1.1'), 'SIL Open Font License 1.1'),
        '. What else the generator is made with, and its licenses: ',
        link(new URL('assets/licenses.txt', url).href),
        '.',
      ),
    ),
  ]
}

const code = (words: string) => element('code', {}, words)
const link = (href: string, words = href) => element('a', { href }, words)
