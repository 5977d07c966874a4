import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readBook } from '../../../../src/pipeline/book.ts'
import { finished, renumbered } from '../../../../src/site/bindings/pdf/finished.ts'
import { placesIn } from '../../../../src/site/bindings/pdf/places.ts'
import { tinyBook } from '../../../fixture-book.ts'

/** A document of some pages, with places that something leads to. */
async function document(pages: number, places: Readonly<Record<string, number>> = {}): Promise<PDFDocument> {
  const made = await PDFDocument.create()
  for (let at = 0; at < pages; at++) made.addPage()
  const named = PDFDict.withContext(made.context)
  for (const [name, page] of Object.entries(places)) {
    const place = PDFArray.withContext(made.context)
    place.push(made.getPage(page - 1).ref)
    place.push(PDFName.of('Fit'))
    named.set(PDFName.of(name), place)
  }
  made.catalog.set(PDFName.of('Dests'), named)
  return PDFDocument.load(await made.save(), { updateMetadata: false })
}

test('places are told by the number of their page', async () => {
  expect(placesIn(await document(3, { tide: 2, 'eq:moon': 3 }))).toEqual({ tide: 2, 'eq:moon': 3 })
})

test('a finished document says what the book says, on any day the same', async () => {
  const tiny = tinyBook()
  const book = readBook(tiny.file)
  const [one, two] = [await finished(await document(1), book), await finished(await document(1), book)]
  tiny.remove()
  expect(Buffer.compare(one, two)).toBe(0)
  const read = await PDFDocument.load(one, { updateMetadata: false })
  expect(read.getTitle()).toBe('Half-lives: a book of one chapter')
  expect(read.getAuthor()).toBe('A. Tester')
  expect(read.getCreationDate()).toEqual(new Date('2026-01-02'))
  const text = Buffer.from(one).toString('utf8')
  expect(text).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>')
  expect(text).not.toContain('pdfuaid')
  expect(text).not.toContain('0'.repeat(32))
})

test('cells that the browser numbered by chance are numbered in their order', () => {
  expect(renumbered('(node00000907) [(node00000031) (node00000907)] (node)')).toBe(
    '(node00000001) [(node00000000) (node00000001)] (node)',
  )
})
