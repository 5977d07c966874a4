import type { Edition } from '../../pipeline/edition.ts'
import type { Order } from '../../pipeline/plan.ts'
import type { Pool } from '../../pipeline/pool.ts'
import type { Listener } from '../../pipeline/progress.ts'
import type { SiteFile } from '../site-file.ts'
import { bookEpub } from './epub.ts'
import { PDF } from './names.ts'
import { onePage } from './one-page.ts'
import { printedPdf } from './pdf.ts'

/** What a site is bound from. */
interface Sheets {
  readonly edition: Edition
  /** As they were printed. */
  readonly printed: readonly SiteFile[]
  /** With the mark of their edition. */
  readonly site: readonly SiteFile[]
}

/** What goes on while a site is bound. */
interface Bindery {
  readonly pool: Pool
  readonly pdf: Order['pdf']
  readonly listen: Listener
}

/** The book's other forms, each in one file, all made from the pages of its site. */
export async function bound(
  { edition, printed, site }: Sheets,
  { pool, pdf, listen }: Bindery,
): Promise<{ readonly files: SiteFile[]; readonly printer?: string }> {
  const whole = await onePage(site, edition)
  const files = [whole, await bookEpub(edition, printed, pool)]
  if (!pdf) return { files }
  const { content, printer } = typeof pdf.by === 'string' ? await printedPdf(whole, edition, pdf.by) : pdf.by
  listen({ kind: 'stage', name: 'pdf', detail: `by ${printer}` })
  return { files: [...files, { path: PDF, content }], printer }
}
