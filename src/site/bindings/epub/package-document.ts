import { mediaType } from '../../../pipeline/citations/media-types.ts'
import { type XmlElement, xml, xmlFile } from './xml.ts'

/** A file of an e-book as its package lists it. */
export interface Item {
  /** From the root of the e-book. */
  readonly path: string
  /** `nav`, `cover-image`, `mathml`. */
  readonly properties?: string | undefined
  /** Whether it is read, in the order of the list. */
  readonly isRead?: boolean
}

const XHTML = 'application/xhtml+xml'

/** The package document: what the e-book is, every file of it, and the order in which they are read. */
export function packageDocument(language: string, metadata: XmlElement, items: readonly Item[]): string {
  const manifest = items.map(({ path, properties }) =>
    xml('item', {
      id: idOf(path),
      href: path,
      'media-type': path.endsWith('.xhtml') ? XHTML : mediaType(path),
      ...(properties === undefined ? {} : { properties }),
    }),
  )
  const spine = items.filter(({ isRead }) => isRead).map(({ path }) => xml('itemref', { idref: idOf(path) }))
  return xmlFile(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': language,
      },
      metadata,
      xml('manifest', {}, ...manifest),
      xml('spine', {}, ...spine),
    ),
  )
}

/** The file in which readers find the package document. */
export function containerDocument(path: string): string {
  const root = xml('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' })
  const names = { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }
  return xmlFile(xml('container', names, xml('rootfiles', {}, root)))
}

const idOf = (path: string) => `item-${path.replace(/[^\w.-]/g, '-')}`
