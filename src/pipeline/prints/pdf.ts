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

/** What Skia takes from the clock. */
const CLOCKED = /uuid:[0-9a-f-]{36}|\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/g

/**
 * The page at its exact size, which Skia rounds to points, named by what is in it instead of the time of day. What it says
 * of itself is empty, for a stamp to fill.
 */
async function exact(pdf: Buffer, [width, height]: readonly [number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = document.getPage(0)
  page.setMediaBox(0, page.getHeight() - height, width, height)
  const { context, catalog } = document
  const id = PDFHexString.of(digestOf(pdf.toString('latin1').replace(CLOCKED, '')).slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  context.assign(context.trailerInfo.Info as PDFRef, context.obj({}))
  context.assign(
    catalog.get(PDFName.of('Metadata')) as PDFRef,
    context.stream('', { Type: 'Metadata', Subtype: 'XML' }),
  )
  return document.save({ useObjectStreams: false, addDefaultPage: false })
}
