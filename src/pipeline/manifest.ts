import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { authorName } from './authors.ts'
import type { Edition } from './edition.ts'
import { type Kept, keyOf } from './store.ts'
import { timingsSchema } from './timings.ts'

/** A SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** The value of a param. */
export const paramValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string()]))])

/** What `manifest.json` says of an edition. A change that readers of it would notice changes `format`. */
export const manifestSchema = z
  .strictObject({
    $schema: z.literal('manifest.schema.json'),
    format: z.literal(2).describe('version of this format'),
    edition: sha256.describe(
      'of what the edition was computed from and what it found: its name, which its figures carry',
    ),
    digest: sha256.describe('of everything else in the manifest, the files too'),
    commit: z.string().nullable().describe('of book and generator, followed by + if they were changed since'),
    book: z.strictObject({
      title: z.string(),
      subtitle: z.string().optional(),
      version: z.string(),
      authors: z.array(z.string()),
      license: z.strictObject({ code: z.string(), text: z.string() }).describe('SPDX ids'),
      language: z.string().describe('BCP 47 tag'),
      url: z.string().describe('where the edition is to be published'),
    }),
    seed: z.number().nullable().describe('what the random streams are named by, if the book has any'),
    params: z.array(
      z.strictObject({
        name: z.string(),
        value: paramValue,
        unit: z.string(),
        origin: z.string().describe('file and line, flag or variable that gave the value'),
      }),
    ),
    exports: z.enum(['all', 'web']).describe('whether figures have their files for print'),
    pdf: z
      .strictObject({
        paper: z.enum(['a4', 'letter']),
        printer: z.string().describe('name and version of the browser'),
      })
      .optional()
      .describe('how the book on paper was printed, if it was'),
    timings: timingsSchema.optional().describe('how long its experiments took, if it tells'),
    versions: z.strictObject({
      generator: z.string(),
      node: z.string(),
      v8: z.string(),
      packages: z.record(z.string(), z.string()).describe('the packages that the generator depends on'),
    }),
    experiments: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        reads: z.array(z.string()).describe('params'),
        draws: z.boolean().describe('whether it draws random numbers'),
        code: sha256.describe('of its modules and the versions of its packages'),
        result: sha256.describe('of the result as JSON'),
        quantities: z.record(
          z.string(),
          z.strictObject({ value: z.unknown(), meaning: z.string(), unit: z.string().optional() }),
        ),
        claims: z.record(z.string(), z.strictObject({ holds: z.boolean(), states: z.string() })),
      }),
    ),
    chapters: z.array(z.strictObject({ id: z.string(), number: z.string(), title: z.string(), page: z.string() })),
    figures: z.array(
      z.strictObject({
        id: z.string(),
        number: z.string().describe('as printed; empty if no chapter places it'),
        title: z.string(),
        caption: z.string().describe('Markdown with TeX'),
        alt: z.string(),
        experiment: z.string(),
        page: z.string(),
        place: z.string().nullable().describe('page and anchor where the book shows it'),
        files: z.array(z.string()),
      }),
    ),
    files: z
      .record(z.string(), z.strictObject({ sha256, bytes: z.int().min(0) }))
      .describe('every file of the edition but the manifest and the archive that holds it, by its path'),
  })
  .describe('An edition of a book: what it was computed from, what it says, and the digest of every file of it')

/** An edition's description of itself. */
export type Manifest = z.infer<typeof manifestSchema>

/** The name of the file in the edition's folder. */
export const MANIFEST = 'manifest.json'

/** The JSON Schema of the manifest. */
export function manifestJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(manifestSchema), undefined, 2)}\n`
}

/** The digest of what an edition was computed from and what it found, however its files are made. */
export function editionDigest(edition: Edition): string {
  const { exports: _, params, figures, ...body } = bodyOf(edition)
  return keyOf({
    ...body,
    params: params.map(({ origin: _, ...param }) => param),
    figures: figures.map(({ files: _, ...figure }) => figure),
  })
}

/**
 * The manifest of an edition and its files. The same edition has the same manifest on every machine.
 * @param printer what printed the book on paper, if it was.
 */
export function manifestOf(edition: Edition, files: ReadonlyMap<string, Kept>, printer?: string): Manifest {
  const body = {
    edition: editionDigest(edition),
    commit: edition.commit,
    ...bodyOf(edition),
    ...(edition.pdf && printer !== undefined && { pdf: { paper: edition.pdf, printer } }),
    ...(edition.timings && { timings: edition.timings }),
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  return { $schema: 'manifest.schema.json', format: 2, digest: keyOf(body), ...body } satisfies Manifest
}

/** What a manifest says but for the files and what names them. */
function bodyOf(edition: Edition) {
  const { book, params, runs, chapters, labels, plates } = edition
  const { title, subtitle, version, authors, license, language, url } = book
  const labelOf = (id: string) => labels.find((label) => label.kind === 'figure' && label.id === id)
  const seed = params.find(({ name }) => name === 'seed')?.value
  return {
    book: {
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      version,
      authors: authors.map(authorName),
      license,
      language,
      url,
    },
    seed: typeof seed === 'number' ? seed : null,
    params: params.map(({ name, value, unit, origin }) => ({
      name,
      value: value as z.infer<typeof paramValue>,
      unit,
      origin,
    })),
    exports: edition.exports,
    versions: versionsOf(),
    experiments: runs.map(({ name, title, reads, seed, code, digest, result: { quantities, claims } }) => ({
      name,
      title,
      reads: [...reads],
      draws: seed !== undefined,
      code,
      result: digest,
      quantities: { ...quantities },
      claims: { ...claims },
    })),
    chapters: chapters.map(({ id, number, title }) => ({ id, number, title, page: `${id}.html` })),
    figures: plates.map(({ id, title, caption, alt, experiment, files }) => ({
      id,
      number: labelOf(id)?.number ?? '',
      title,
      caption,
      alt,
      experiment,
      page: `figures/${id}.html`,
      place: labelOf(id)?.href ?? null,
      files: files.map(({ name }) => `figures/${id}/${name}`),
    })),
  }
}

/** The versions of what an edition is made with here. */
export function versionsOf(): Manifest['versions'] {
  const { version, dependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {
    version: string
    dependencies: Record<string, string>
  }
  return { generator: version, node: process.versions.node, v8: process.versions.v8, packages: dependencies }
}
