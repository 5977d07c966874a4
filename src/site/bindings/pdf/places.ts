import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { decoded } from '../../../specs/decoded.ts'

/** The number of the page, from 1, on which each place stands that something in the document leads to. */
export function placesIn(document: PDFDocument): Record<string, number> {
  const pages = new Map(document.getPages().map(({ ref }, at) => [ref.toString(), at + 1]))
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return Object.fromEntries(
    (named?.entries() ?? []).flatMap(([name, value]): [string, number][] => {
      const place = document.context.lookupMaybe(value, PDFArray)
      const page = place?.get(0)
      const number = page instanceof PDFRef ? pages.get(page.toString()) : undefined
      return number === undefined ? [] : [[decoded(name.decodeText()), number]]
    }),
  )
}
