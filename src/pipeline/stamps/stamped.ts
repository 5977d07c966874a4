import type { Edition } from '../edition.ts'
import { editionDigest, versionsOf } from '../manifest.ts'
import { otherValues } from '../own-values.ts'
import { pinOf } from '../pin.ts'
import type { Plate, PlateFile } from '../plate.ts'
import type { Made } from '../prints/impressions.ts'
import { CARRIERS } from './carriers.ts'
import { type Sealed, type Stamp, sealed } from './stamp.ts'

/** Everything of an edition that its figures' stamps tell. */
export type Stamping = Omit<Stamp, 'made' | 'content' | 'number' | 'title' | 'pin' | keyof Plate['provenance']>

/** Packages that decide what a drawing looks like. */
const DRAWING = ['vega', 'vega-lite', '@napi-rs/canvas', 'source-sans']

/** What an edition says of itself in every file of its figures. */
export function stampingOf(edition: Edition): Stamping {
  const { generator, node, packages } = versionsOf()
  const own = DRAWING.map((name): [string, string] => [name, packages[name] ?? ''])
  return {
    format: 1,
    edition: editionDigest(edition),
    commit: edition.commit,
    set: Object.fromEntries(otherValues(edition.params)),
    versions: { generator, node, ...Object.fromEntries(own) },
  }
}

/** The stamp of a file of a figure, made in some way, whose content has a digest. */
export function stampOf(
  plate: Plate,
  { edition, stamping }: { readonly edition: Edition; readonly stamping: Stamping },
  { made, content }: { readonly made: Made; readonly content: string },
): Sealed {
  const { format, edition: digest, commit, set, versions } = stamping
  const { figure, book, creator, license, url, experiment, params, seed, code } = plate.provenance
  const number = edition.labels.find(({ kind, id }) => kind === 'figure' && id === plate.id)?.number ?? ''
  return sealed({
    format,
    figure,
    number,
    title: plate.title,
    book,
    creator,
    license,
    url,
    pin: pinOf(plate),
    edition: digest,
    commit,
    experiment,
    params,
    ...(seed === undefined ? {} : { seed }),
    set,
    code,
    versions,
    made,
    content,
  })
}

/** A file of a figure as it is published: stamped, if it is of a kind that is. */
export function stampedFile(
  plate: Plate,
  file: PlateFile,
  of: { readonly edition: Edition; readonly stamping: Stamping },
): Buffer {
  const { store } = of.edition
  const body = store.content(file.sha256)
  if (!body) throw new Error(`${store.folder} has lost ${file.name}; build again`)
  const carrier = file.made && CARRIERS.get(file.made.format)
  if (!file.made || !carrier) return body
  return carrier.stamped(body, stampOf(plate, of, { made: file.made, content: file.sha256 }))
}
