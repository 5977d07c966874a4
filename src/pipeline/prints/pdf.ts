import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { PDFDocument as Press } from '@napi-rs/canvas'
import { digestOf } from '../store.ts'
import type { Scene } from './scene.ts'
import { type Sheet, widthOf } from './sheets.ts'

/**
 * A drawing as a PDF of one page, exactly as wide as its sheet, the drawing in its middle: vectors but for matrices, all
 * fonts embedded and cut to what is used, PDF/A-2b but for the metadata, which its stamp brings.
 * @returns the bytes of the file, the same for the same drawing.
 */
export async function pdfOf(scene: Scene, sheet: Sheet): Promise<Uint8Array> {
  const { scale, frame } = sheet
  const [width, height] = [widthOf(sheet), scene.height * scale]
  const press = new Press({ pdfa: true })
  const context = press.beginPage(Math.ceil(width), Math.ceil(height))
  context.scale(scale, scale)
  context.translate((frame.width - scene.width) / 2, 0)
  await scene.paint(context, 1)
  press.endPage()
  return exact(press.close(), [width, height])
}

/** Stands in for the id of a document that is not known yet. */
const UNKNOWN = '0'.repeat(32)

/**
 * The page at its exact size, which Skia rounds to points, and named by what is in it, where Skia takes a name from the
 * clock. What it says of itself is empty, for a stamp to fill.
 */
async function exact(pdf: Uint8Array, [width, height]: readonly [number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = document.getPage(0)
  page.setMediaBox(0, page.getHeight() - height, width, height)
  const { context, catalog } = document
  const id = PDFHexString.of(UNKNOWN)
  context.trailerInfo.ID = context.obj([id, id])
  context.assign(context.trailerInfo.Info as PDFRef, context.obj({}))
  const metadata = context.stream('', { Type: 'Metadata', Subtype: 'XML' })
  context.assign(catalog.get(PDFName.of('Metadata')) as PDFRef, metadata)
  const unnamed = Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
  const name = digestOf(unnamed).slice(0, UNKNOWN.length)
  return Buffer.from(unnamed.toString('latin1').replaceAll(`<${UNKNOWN}>`, `<${name}>`), 'latin1')
}
