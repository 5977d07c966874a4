import { extname } from 'node:path'
import type { ParamValue } from '../../contracts.ts'
import type { Made } from '../prints/impressions.ts'
import type { Provenance } from '../provenance.ts'
import { digestOf } from '../store.ts'

/** What a file of a figure says of itself: enough to tell what made it, to make it again, and to see if it was altered. */
export interface Stamp extends Provenance {
  /** The version of this format. */
  readonly format: 1
  /** The figure's number in the book, '' if no chapter places it. */
  readonly number: string
  readonly title: string
  /** What citations name the figure by, beside its id. */
  readonly pin: string
  /** The digest of the edition that the file belongs to. */
  readonly edition: string
  /** The commit of book and generator, with `+` if they were changed since; null if it is not known. */
  readonly commit: string | null
  /** The edition's params that are not the book's own. */
  readonly set: Readonly<Record<string, ParamValue>>
  readonly versions: Readonly<Record<string, string>>
  readonly made: Made
  /** SHA-256 of the file without its stamp. */
  readonly content: string
}

/** A stamp as a file carries it: its last field is a SHA-256 of all before it. */
export interface Sealed extends Stamp {
  readonly seal: string
}

/** A stamp with its seal. */
export function sealed(stamp: Stamp): Sealed {
  return { ...stamp, seal: digestOf(JSON.stringify(stamp)) }
}

/** Whether a stamp's seal is its own. */
export function isSealed({ seal, ...stamp }: Sealed): boolean {
  return seal === digestOf(JSON.stringify(stamp))
}

/** Puts stamps into files of one format, and takes them out again. */
export interface Carrier {
  /** @param body a file without a stamp. */
  stamped(body: Buffer, stamp: Sealed): Buffer
  /** The file without its stamp, and the stamp as it stands there; nothing if it has none that can be read. */
  read(file: Buffer): { readonly body: Buffer; readonly stamp: unknown } | undefined
}

/** The format of a file of a figure by its name: its extension, or the whole name where others share that. */
export function formatOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  if (name === 'datapackage.json') return name
  return name.endsWith('.vl.json') ? 'vl.json' : extname(name).slice(1).toLowerCase()
}
