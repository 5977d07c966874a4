import type { Begun, Edition, Order } from '../pipeline/edition.ts'
import { wholeOf } from '../pipeline/edition.ts'
import { deaf } from '../pipeline/progress.ts'
import { figureFiles, fonts } from './assets.ts'
import { bound } from './bindings/bindings.ts'
import { citationFiles } from './citation-files.ts'
import { editionMark, marked } from './edition-mark.ts'
import { allFormulaText } from './formula-faces.ts'
import { hostFiles } from './host-files.ts'
import { icons } from './icons.ts'
import { labAssets, labScript } from './lab-assets.ts'
import { digestInPolicy, lostScript, withLost } from './lost.ts'
import { machineFiles } from './machine/machine-files.ts'
import { pageEdition } from './page-edition.ts'
import { printPages, type Tools } from './pages.ts'
import { withPreviews } from './previews/previews.ts'
import { searchIndex } from './search/search-index.ts'
import { sharePictures } from './share-pictures.ts'
import type { SiteFile } from './site-file.ts'
import { thumbnails } from './thumbnails.ts'
import { workFiles } from './work-files.ts'

/** What an edition is printed to. */
export interface Made {
  readonly edition: Edition
  /** Tells what its pages load from the same of another edition. */
  readonly mark: string
  readonly files: readonly SiteFile[]
  /** What printed the PDF, if there is one. */
  readonly printer?: string
}

/** Prints the pages of an edition, with all that they load, and binds them; what tells of all these files is not among them. */
export async function siteFiles(
  begun: Begun,
  { aside, tools }: { readonly aside: string; readonly tools: Promise<Tools> },
  { listen = deaf, pdf }: Order,
): Promise<Made> {
  const { pool, store } = begun
  const { fixed, print } = await tools
  const drawn = wholeOf(begun)
  const figures = drawn.then(figureFiles)
  const whole = Promise.all([drawn, figures]).then(([edition, files]) => pageEdition(edition, files))
  const script = labScript(begun.book, store)
  const lab = drawn.then((edition) => labAssets(edition, script))
  for (const making of [drawn, figures, whole, script, lab]) making.catch(() => undefined)
  const pages = await printPages({ begun, whole, aside, print })
  const edition = await drawn
  for (const { path, wasKept } of pages)
    listen(wasKept ? { kind: 'kept', work: 'page', name: path } : { kind: 'made', work: 'page', name: path, ms: 0 })
  const cut = await fonts(edition, pool, allFormulaText(pages.map(({ formulas }) => formulas)))
  listen({ kind: 'stage', name: 'pages', detail: `${pages.length} pages` })
  const lost = await lostScript(store)
  const machine = await machineFiles(edition, pages)
  const texts = machine.map(({ path }) => path).filter((path) => /\.(?:md|txt)$/.test(path))
  const own = [
    ...withLost(
      pages.map(({ path, html }) => ({ path, content: html })),
      lost,
    ),
    ...(await fixed),
    await searchIndex(pages, chapterPaths(edition), store),
    ...(await lab),
    ...workFiles(edition),
    ...cut,
    ...(await figures),
    ...thumbnails(edition),
    ...citationFiles(edition),
    ...(await icons(edition)),
    ...(await sharePictures(edition)),
    ...machine,
    ...hostFiles(edition, { lost: digestInPolicy(lost), texts }),
  ]
  const printed = await withPreviews(own, store)
  const mark = editionMark(printed)
  const site = marked(printed, mark)
  const { files, printer } = await bound({ edition, printed, site }, { pool, pdf, listen })
  return { edition, mark, files: [...site, ...files], ...(printer !== undefined && { printer }) }
}

const chapterPaths = ({ chapters }: Pick<Edition, 'chapters'>) => chapters.map(({ id }) => `${id}.html`)
