import type { Edition } from '../pipeline/edition.ts'
import { FIGURE_INDEX, FIGURE_INDEX_SCHEMA, figureIndexJsonSchema, figureIndexOf } from '../pipeline/figure-index.ts'
import { digestOf, type Kept } from '../pipeline/store.ts'
import type { SiteFile } from './site-file.ts'

/** The index of an edition's figures, and its schema. */
export function figureIndexFiles(edition: Edition, files: ReadonlyMap<string, Kept>): SiteFile[] {
  return [
    { path: FIGURE_INDEX, content: `${JSON.stringify(figureIndexOf(edition, files))}\n` },
    { path: FIGURE_INDEX_SCHEMA, content: figureIndexJsonSchema() },
  ]
}

/** What files are, by path. */
export function keptOf(files: readonly SiteFile[]): Map<string, Kept> {
  return new Map(
    files.map(({ path, content }) => [path, { sha256: digestOf(content), bytes: Buffer.byteLength(content) }]),
  )
}
