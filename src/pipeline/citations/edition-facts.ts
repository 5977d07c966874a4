import type { Kept } from '../store.ts'
import type { ChapterFacts } from './highwire.ts'

/** The name of the file in the edition's folder. */
export const RO_CRATE = 'ro-crate-metadata.json'

/** What of an edition its RO-Crate says. */
export interface EditionFacts {
  readonly chapters: readonly ChapterFacts[]
  readonly figures: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    /** Paths from the edition's root, all of them among `files`. */
    readonly files: readonly string[]
  }[]
  /** Every file but {@link RO_CRATE} itself and the manifest, by its path from the edition's root. */
  readonly files: ReadonlyMap<string, Kept>
  readonly params: readonly { readonly name: string; readonly value: unknown; readonly unit: string }[]
  /** Versions of what made it. */
  readonly versions: { readonly generator: string; readonly node: string }
  /** What is typed to make it again. */
  readonly command: string
}
