import { authorName } from '../../pipeline/authors.ts'
import type { Book } from '../../pipeline/book.ts'
import { licenseUrl, wholeTitle } from '../../pipeline/citations/facts.ts'
import { editionsOf, type PublishedEdition } from '../../pipeline/editions.ts'
import { MACHINE } from '../../strings.ts'
import { type XmlElement, xml, xmlFile } from '../bindings/epub/xml.ts'
import { FEED } from './names.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

/** What a feed says of a book. */
export type FeedBook = Pick<
  Book,
  'title' | 'subtitle' | 'description' | 'version' | 'date' | 'language' | 'authors' | 'license' | 'url' | 'editions'
>

/** The editions of a book as a feed (Atom, RFC 4287), the newest first. */
export function feed(book: FeedBook): string {
  const { title, url, language, license } = book
  return xmlFile(
    xml(
      'feed',
      { xmlns: ATOM, 'xml:lang': language },
      xml('id', {}, url),
      xml('title', {}, MACHINE.editions(wholeTitle(book))),
      xml('subtitle', {}, book.description),
      xml('updated', {}, instant(book.date)),
      ...book.authors.map((author) => person(authorName(author), author.orcid)),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: new URL(FEED, url).href }),
      xml('link', { rel: 'alternate', type: 'text/html', href: url }),
      xml('rights', {}, `${license.text}, ${licenseUrl(license.text)}`),
      ...editionsOf(book).map((edition) => entry(edition, book, title)),
    ),
  )
}

function entry({ version, date, news, url }: PublishedEdition, book: FeedBook, title: string): XmlElement {
  return xml(
    'entry',
    {},
    xml('id', {}, tag(book, date, version)),
    xml('title', {}, MACHINE.edition(title, version)),
    xml('updated', {}, instant(date)),
    xml('published', {}, instant(date)),
    xml('link', { rel: 'alternate', type: 'text/html', href: url ?? book.url }),
    xml('summary', {}, news),
  )
}

function person(name: string, orcid: string | undefined): XmlElement {
  const uri = orcid === undefined ? [] : [xml('uri', {}, `https://orcid.org/${orcid}`)]
  return xml('author', {}, xml('name', {}, name), ...uri)
}

/** A name of an edition (RFC 4151): who has the host on a day may give names in it, and no later day takes them away. */
function tag({ url }: Pick<Book, 'url'>, date: string, version: string): string {
  const { hostname, pathname } = new URL(url)
  return `tag:${hostname},${date}:${pathname}${encodeURIComponent(version)}`
}

const instant = (date: string) => `${date}T00:00:00Z`
