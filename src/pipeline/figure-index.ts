import { z } from 'zod'
import type { Edition } from './edition.ts'
import { figureFile } from './file-names.ts'
import { paramValue, sha256 } from './manifest.ts'
import { pinOf } from './pin.ts'
import type { Plate } from './plate.ts'
import type { Kept } from './store.ts'

const fileSchema = z.strictObject({
  path: z.string().describe('from the root of the edition'),
  format: z
    .string()
    .describe(
      'svg, pdf, png, csv, json, data-package or vega-lite; of a citation bib, biblatex.bib, ris, csl.json, apa.txt or ieee.txt; else the ending of its name',
    ),
  widthMm: z.int().optional().describe('of a picture for print: its width in mm'),
  inks: z.enum(['color', 'grey']).optional().describe('of a picture'),
  dpi: z.int().optional().describe('of a picture in pixels for print'),
  bytes: z.int().min(0),
  sha256,
})

const figureSchema = z.strictObject({
  id: z.string().describe('stays: it names the figure in addresses and citations'),
  number: z.string().describe('as printed; empty if no chapter places it'),
  title: z.string(),
  caption: z.string().describe('Markdown with TeX'),
  alt: z.string(),
  description: z.string().describe('Markdown with TeX'),
  url: z.string().describe('where its page is published'),
  pin: z.string().describe('of this version: appended to the address as ?v=, a citation of it'),
  place: z.string().nullable().describe('page and anchor where the book shows it'),
  chapter: z.string().nullable().describe('id of the chapter that shows it'),
  experiment: z.string(),
  params: z.record(z.string(), paramValue).describe('what its experiment read'),
  seed: z.number().nullable().describe('what its random streams are named by; null if it draws no random numbers'),
  license: z.string().describe('SPDX id'),
  creator: z.string(),
  files: z.array(fileSchema),
})

/** What `figures/figures.json` says. A change that its readers would notice changes `format`. */
export const figureIndexSchema = z
  .strictObject({
    $schema: z.literal('figures.schema.json'),
    format: z.literal(1).describe('version of this format'),
    book: z.strictObject({ title: z.string(), version: z.string(), url: z.string() }),
    figures: z.array(figureSchema).describe('in the order of the book'),
    moved: z.record(z.string(), z.string()).describe('ids that figures had, and the id that each has now'),
  })
  .describe('The figures of an edition of a book: what each shows, what it was computed with, and its files')

/** The figures of an edition as machines read them. */
export type FigureIndex = z.infer<typeof figureIndexSchema>

type Entry = FigureIndex['figures'][number]

/** The names of the files in the edition's folder. */
export const FIGURE_INDEX = 'figures/figures.json'
export const FIGURE_INDEX_SCHEMA = 'figures/figures.schema.json'

/** The JSON Schema of the index. */
export function figureIndexJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(figureIndexSchema), undefined, 2)}\n`
}

/**
 * The index of an edition's figures.
 * @param files what was written, by path: a figure's file may have more in it than its plate knows.
 */
export function figureIndexOf(edition: Edition, files: ReadonlyMap<string, Kept>): FigureIndex {
  const { title, version, url } = edition.book
  return {
    $schema: 'figures.schema.json',
    format: 1,
    book: { title, version, url },
    figures: edition.plates.map((plate) => entryOf(plate, edition, files)),
    moved: { ...edition.published.moved },
  }
}

function entryOf(plate: Plate, { labels }: Edition, files: ReadonlyMap<string, Kept>): Entry {
  const { id, title, caption, alt, description, experiment, provenance } = plate
  const label = labels.find((one) => one.kind === 'figure' && one.id === id)
  return {
    id,
    number: label?.number ?? '',
    title,
    caption,
    alt,
    description,
    url: provenance.url,
    pin: pinOf(plate),
    place: label?.href ?? null,
    chapter: label?.chapter ?? null,
    experiment,
    params: { ...provenance.params } as Entry['params'],
    seed: provenance.seed ?? null,
    license: provenance.license,
    creator: provenance.creator,
    files: filesOf(plate, files),
  }
}

/** The files of a figure, and those that it is cited by. */
function filesOf({ id, files: own }: Plate, files: ReadonlyMap<string, Kept>): Entry['files'] {
  const folder = `figures/${id}/`
  const names = [...files.keys()].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []))
  const citations = names.filter((name) => figureFile(name, id)?.kind === 'citation')
  return [...own.map(({ name }) => name), ...citations].flatMap((name) => {
    const path = folder + name
    const [file, kept] = [figureFile(name, id), files.get(path)]
    if (!file || !kept) return []
    const { name: _, kind: __, ...facts } = file
    return [{ path, ...facts, ...kept }]
  })
}
