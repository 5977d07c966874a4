import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { authorName } from '../../../pipeline/authors.ts'
import type { Book } from '../../../pipeline/book.ts'
import { wholeTitle } from '../../../pipeline/citations/facts.ts'
import { digestOf } from '../../../pipeline/store.ts'
import { escaped } from '../../../pipeline/xml.ts'

/** Stands in for the id of a document that is not known yet. */
const UNKNOWN = '0'.repeat(32)

/**
 * A printed book with what it says of itself: from the book, where the browser tells of itself and of the clock. Its name is
 * the digest of what is in it.
 */
export async function finished(document: PDFDocument, book: Book): Promise<Uint8Array> {
  const { context, catalog } = document
  const date = new Date(`${book.date}T00:00:00Z`)
  const info = context.obj({}) as PDFDict
  for (const [key, text] of Object.entries(factsOf(book))) info.set(PDFName.of(key), PDFHexString.fromText(text))
  for (const key of ['CreationDate', 'ModDate']) info.set(PDFName.of(key), PDFString.fromDate(date))
  context.assign(context.trailerInfo.Info as PDFRef, info)
  const metadata = context.stream(xmpOf(book), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  catalog.set(PDFName.of('Lang'), PDFString.of(book.language))
  const id = PDFHexString.of(UNKNOWN)
  context.trailerInfo.ID = context.obj([id, id])
  const saved = Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
  const unnamed = renumbered(saved.toString('latin1'))
  const name = digestOf(unnamed).slice(0, UNKNOWN.length)
  return Buffer.from(unnamed.replaceAll(`<${UNKNOWN}>`, `<${name}>`), 'latin1')
}

/** Chromium names the cells of tables by numbers that are others each time: they get those of their order, as long. */
export function renumbered(pdf: string): string {
  const names = [...new Set(pdf.match(CELL))].sort()
  const numbers = new Map(names.map((name, at) => [name, `(node${String(at).padStart(8, '0')})`]))
  return pdf.replace(CELL, (name) => numbers.get(name) ?? name)
}

const CELL = /\(node\d{8}\)/g

function factsOf(book: Book): Record<string, string> {
  return {
    Title: wholeTitle(book),
    Author: book.authors.map(authorName).join('; '),
    Subject: book.description,
    Keywords: book.keywords.join(', '),
    Creator: `${book.title} ${book.version}`,
    URL: book.url,
    License: book.license.text,
  }
}

/** The same as an XMP packet. */
function xmpOf(book: Book): string {
  const listed = (kind: string, items: readonly string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`
  const said = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${said(wholeTitle(book))}</dc:title>
<dc:creator>${listed('Seq', book.authors.map(authorName))}</dc:creator>
<dc:description>${said(book.description)}</dc:description>
<dc:subject>${listed('Bag', book.keywords)}</dc:subject>
<dc:rights>${said(book.license.text)}</dc:rights>
<dc:language>${listed('Bag', [book.language])}</dc:language>
<dc:identifier>${escaped(book.url)}</dc:identifier>
<dc:date>${listed('Seq', [book.date])}</dc:date>
<pdf:Keywords>${escaped(book.keywords.join(', '))}</pdf:Keywords>
<xmp:CreatorTool>${escaped(`${book.title} ${book.version}`)}</xmp:CreatorTool>
<xmp:CreateDate>${book.date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${book.date}T00:00:00Z</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}
