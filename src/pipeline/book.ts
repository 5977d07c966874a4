import { type Stats, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { z } from 'zod'
import { authorSchema } from './authors.ts'
import { editionFaults, editionsSchema } from './editions.ts'
import { refuse } from './problems.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYaml } from './yaml-file.ts'

const text = z.string().min(1)

/** What stands beside the pages of chapters, and would be overwritten by one of that name. */
const TAKEN =
  '404 accessibility assets book citations colophon edition figures glossary index lab manifest notation offline parameters references site sw'.split(
    ' ',
  )

const chapterName = text

  .refine(
    (name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name),
    'must be lower-case letters and digits joined by single hyphens, such as decay-in-time',
  )
  .refine((name) => !TAKEN.includes(name), `must not be one of ${TAKEN.join(', ')}, which are other parts of a site`)

/** What book.yaml may say. Paths are relative to its folder. */
export const bookSchema = z.strictObject({
  title: text.describe('title of the book'),
  subtitle: text.optional().describe('what follows the title after a colon'),
  description: text.describe('one or two sentences for search engines and the title page'),
  version: text.describe('version of the text, as in package.json'),
  language: text.describe('BCP 47 tag of the language'),
  date: z.iso.date().describe('when this version was published; citations and files carry it'),
  authors: z.array(authorSchema).min(1).describe('in the order of a byline'),
  license: z.strictObject({
    code: text.describe('SPDX id of the code licence'),
    text: text.describe('SPDX id of the licence of text and figures'),
  }),
  editions: editionsSchema.optional().describe('every edition that was published, the newest first'),
  offline: z
    .boolean()
    .default(true)
    .describe('whether browsers keep the hosted book for reading offline, by a service worker'),
  cover: text.optional().describe('id of the figure on the title page'),
  url: z
    .url({ abort: true })
    .refine((url) => url.endsWith('/'), 'must end with a slash')
    .describe('where the edition will be published, with a slash at the end'),
  contact: text
    .refine(
      (place) => /^https?:\/\/\S+\.\S+$|^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(place),
      'must be an address that begins with https://, or an e-mail address',
    )
    .optional()
    .describe('where readers report an error: a page of the web or an e-mail address'),
  repository: z.url().optional().describe('where the sources of the book are'),
  doi: z
    .string()
    .refine((doi) => /^10\.\d{4,9}\/\S+$/.test(doi), 'must be a DOI such as 10.5281/zenodo.1234567')
    .optional()
    .describe('DOI of this version, without https://doi.org/'),
  publisher: text.optional().describe('who publishes it'),
  keywords: z.array(text).default([]).describe('what it is about, for catalogues'),
  params: z.strictObject({
    schema: text.describe('module whose export `schema` is the Zod schema'),
    values: text.describe('YAML file with a value for each'),
    presets: text.optional().describe('folder of YAML files, each with the values of some of them'),
  }),
  experiments: text.describe('folder of experiments, one file each'),
  figures: text.describe('folder of figures, one file each'),
  published: text.optional().describe('YAML file with the ids of all figures that were ever published'),
  keys: text.optional().describe('module whose export `keys` says how figures draw what the prose names'),
  bibliography: text.describe('BibTeX file'),
  glossary: text.optional().describe('YAML file with the terms that the book explains'),
  notation: text.optional().describe('YAML file with the symbols that the book explains'),
  chapters: z.strictObject({
    folder: text.describe('folder of the MDX files'),
    order: z.array(chapterName).min(1).describe('file names without .mdx'),
    appendices: z.array(chapterName).default([]).describe('file names without .mdx; lettered instead of numbered'),
  }),
})

/** A book: what it is called, and the absolute paths of its parts. */
export interface Book extends z.output<typeof bookSchema> {
  readonly file: string
}

/**
 * Reads book.yaml and resolves its paths.
 * @throws {BookError} naming each unknown name, wrong value and missing file with its line.
 */
export function readBook(path: string): Book {
  const file = resolve(path)
  const yaml = readYaml(file)
  const parsed = bookSchema.safeParse(yaml.data)
  if (!parsed.success) {
    refuse(schemaProblems(parsed.error, bookSchema, yaml))
    throw parsed.error
  }
  const book = parsed.data
  refuse(editionFaults(book, yaml))
  const at = (part: string) => resolve(dirname(file), part)
  const folder = at(book.chapters.folder)
  const { schema, values, presets } = book.params
  const parts: readonly Part[] = [
    { file: at(schema), path: ['params', 'schema'] },
    { file: at(values), path: ['params', 'values'] },
    ...(presets === undefined ? [] : [{ file: at(presets), path: ['params', 'presets'], isFolder: true }]),
    { file: at(book.experiments), path: ['experiments'], isFolder: true },
    { file: at(book.figures), path: ['figures'], isFolder: true },
    ...(book.published === undefined ? [] : [{ file: at(book.published), path: ['published'] }]),
    ...(book.keys === undefined ? [] : [{ file: at(book.keys), path: ['keys'] }]),
    { file: at(book.bibliography), path: ['bibliography'] },
    ...(book.glossary === undefined ? [] : [{ file: at(book.glossary), path: ['glossary'] }]),
    ...(book.notation === undefined ? [] : [{ file: at(book.notation), path: ['notation'] }]),
    ...book.chapters.order.map((id) => ({ file: resolve(folder, `${id}.mdx`), path: ['chapters', 'order', id] })),
    ...book.chapters.appendices.map((id) => ({
      file: resolve(folder, `${id}.mdx`),
      path: ['chapters', 'appendices', id],
    })),
  ]
  refuse(parts.flatMap((part) => partFaults(part).map((what) => ({ where: file, line: yaml.lineOf(part.path), what }))))
  return {
    ...book,
    file,
    params: { schema: at(schema), values: at(values), presets: presets && at(presets) },
    experiments: at(book.experiments),
    figures: at(book.figures),
    published: book.published && at(book.published),
    keys: book.keys && at(book.keys),
    bibliography: at(book.bibliography),
    glossary: book.glossary && at(book.glossary),
    notation: book.notation && at(book.notation),
    chapters: { ...book.chapters, folder },
  }
}

/** A file or folder that book.yaml names, and where it does. */
interface Part {
  readonly file: string
  readonly path: readonly string[]
  readonly isFolder?: boolean
}

function partFaults({ file, path, isFolder = false }: Part): string[] {
  const names = `${path.join('.')} names ${relative(process.cwd(), file)}, which`
  const stats: Stats | undefined = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return [`${names} is not there`]
  return stats.isDirectory() === isFolder ? [] : [`${names} is ${isFolder ? 'not ' : ''}a folder`]
}
