import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import type { Edition } from '../../pipeline/edition.ts'
import type { Paper, PrintedPdf } from '../../pipeline/plan.ts'
import { BookError } from '../../pipeline/problems.ts'
import { PAGES, PRINTED_BOOK } from '../../strings.ts'
import type { SiteFile } from '../site-file.ts'
import { PDF } from './names.ts'
import { inBrowser } from './pdf/browser.ts'
import { codeOf } from './pdf/codes.ts'
import { finished } from './pdf/finished.ts'
import { placesIn } from './pdf/places.ts'
import { fillIn, prepare } from './pdf/prepare.ts'

const STYLES = join(import.meta.dirname, 'pdf', 'pdf.css')

/** How often the book is printed at most until the numbers in its contents are those of its pages. */
const ROUNDS = 4

const FORMATS: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' }

/**
 * Prints the book as one page on paper.
 * @param onePage the page.
 * @param chromium the path of the browser that prints it.
 * @throws {BookError} if the browser does not start, or the numbers of the pages do not settle.
 */
export async function printedPdf(
  onePage: SiteFile,
  { book, plates, pdf = 'a4' }: Pick<Edition, 'book' | 'plates' | 'pdf'>,
  chromium: string,
): Promise<PrintedPdf> {
  const codes = Object.fromEntries(
    plates.map(({ id }) => {
      const code = codeOf(new URL(`figures/${id}.html`, book.url).href)
      return [id, { ...code, label: PRINTED_BOOK.leadsTo(code.address) }]
    }),
  )
  const html = String(onePage.content).replace('</head>', () => `<style>${styles(pdf)}</style></head>`)
  const { done, printer } = await inBrowser({ chromium, html }, async (page) => {
    await page.evaluate(prepare, { codes, contents: PAGES.contents, page: PRINTED_BOOK.page })
    return settled(page)
  })
  return { content: await finished(done, book), printer }
}

function styles(paper: Paper): string {
  return `${readFileSync(STYLES, 'utf8')}\n@page { size: ${FORMATS[paper]} }`
}

/** Prints until the contents say the numbers of the pages that were printed. */
async function settled(page: Page): Promise<PDFDocument> {
  let said = ''
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true })
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const places = placesIn(document)
    const found = JSON.stringify(places)
    if (found === said) return document
    said = found
    await page.evaluate(fillIn, places)
  }
  throw new BookError([{ where: PDF, what: `the numbers in its contents did not settle in ${ROUNDS} rounds` }])
}
