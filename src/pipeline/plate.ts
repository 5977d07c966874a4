import type { Control, Figure } from '../contracts.ts'
import { FRAMES, type FrameName } from '../specs/frames.ts'
import { markdownHtml } from '../specs/markdown.ts'
import type { FigureWords } from '../specs/spoken.ts'
import { artifactsOf, csvFiles, type Exports } from './artifacts.ts'
import { type Engraving, engrave, type Subject } from './engraving.ts'
import type { Made } from './prints/impressions.ts'
import type { Provenance } from './provenance.ts'
import { slimmed } from './slim/slim-svg.ts'
import type { Kept, Store } from './store.ts'
import { type TableHead, tableHead } from './table-head.ts'

/** A file of a figure, which the store keeps, but for the stamp that tells of its edition. */
export interface PlateFile extends Kept {
  readonly name: string
  /** How it was made, if it is to be stamped. */
  readonly made?: Made
}

/** What pages print of a figure, and the files that it has. */
export interface Plate extends FigureWords {
  readonly id: string
  readonly experiment: string
  /** Caption and description as HTML. */
  readonly captionHtml: string
  readonly descriptionHtml: string
  /** Drawings to a tenth of a pixel: a page has many. */
  readonly drawings: Readonly<
    Record<FrameName, { readonly svg: string; readonly width: number; readonly height: number }>
  >
  readonly provenance: Provenance
  /** What the reader can set in the live figure. */
  readonly controls: readonly Control[]
  /** The tables it draws from as CSV: file name and title. */
  readonly tables: readonly { readonly file: string; readonly title: string }[]
  /** The beginnings of those tables. */
  readonly heads: readonly TableHead[]
  readonly files: readonly PlateFile[]
  /** Every character that its drawings, its words and its live data print. */
  readonly characters: string
}

/**
 * Draws a figure, makes its files and keeps them.
 * @throws {BookError} as {@link engrave} does.
 */
export async function makePlate(
  figure: Figure,
  subject: Subject & { readonly exports: Exports },
  store: Store,
): Promise<Plate> {
  const engraving = await engrave(figure, subject)
  const artifacts = await artifactsOf(engraving, subject.exports)
  const files = artifacts.map(({ name, content, made }) => ({ name, ...store.keep(content), ...(made && { made }) }))
  return { ...printed(engraving), files }
}

function printed(engraving: Engraving): Omit<Plate, 'files'> {
  const { title, caption, alt, description, provenance, controls, drawings, live } = engraving
  const { figure: id, experiment } = provenance
  const pages = (Object.keys(FRAMES) as FrameName[]).map((name) => {
    const { svg, width, height } = drawings[name]
    return [name, { svg: slimmed(svg, 1), width, height }]
  })
  const words = { title, caption, alt, description }
  const html = { captionHtml: markdownHtml(caption), descriptionHtml: markdownHtml(description) }
  const data = csvFiles(engraving)
  const tables = data.map(({ file, table }) => ({ file, title: table.title }))
  const texts = [...Object.values(drawings).map(({ svg }) => svg), ...Object.values(words), live]
  const characters = [...new Set(texts.join(''))].sort().join('')
  return {
    id,
    experiment,
    ...words,
    ...html,
    drawings: Object.fromEntries(pages),
    provenance,
    controls,
    tables,
    heads: data.map(({ table }) => tableHead(table)),
    characters,
  }
}
