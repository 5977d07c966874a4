import { modulesIn } from './discovery.ts'
import { isOfFullDisk } from './disk-problem.ts'
import type { Edition } from './edition.ts'
import type { Plate } from './plate.ts'
import { type Pool, TaskError } from './pool.ts'
import { impressionOf, type Made } from './prints/impressions.ts'
import { refuseSheet } from './prints/sheets.ts'
import { BookError, type Problems, problemFree } from './problems.ts'
import { named } from './quotation.ts'
import { CARRIERS } from './stamps/carriers.ts'
import type { Sealed } from './stamps/stamp.ts'
import { stampingOf, stampOf } from './stamps/stamped.ts'
import { digestOf } from './store.ts'
import { suggestion } from './suggestion.ts'

/** A file of a figure, made anew. */
export interface RemadeFile {
  readonly name: string
  /** Without its stamp. */
  readonly body: Buffer
  readonly stamp: Sealed
  /** As it is published. */
  readonly content: Buffer
}

/**
 * Makes a file of a figure of an edition, whatever the store has.
 * @throws {BookError} if there is no such figure, no room for it, or it does not draw there.
 */
export async function figureFile(edition: Edition, { id, made }: Asked, pool: Pool): Promise<RemadeFile> {
  refuseFigure({ id, made }, { figures: edition.book.figures, ids: edition.plates.map((one) => one.id) })
  const plate = edition.plates.find((one) => one.id === id) as Plate
  const { name, content } = await drawn(plate, { edition, made, pool })
  const body = Buffer.from(content)
  const stamp = stampOf(plate, { edition, stamping: stampingOf(edition) }, { made, content: digestOf(body) })
  const carrier = CARRIERS.get(made.format)
  return { name, body, stamp, content: carrier ? carrier.stamped(body, stamp) : body }
}

/** What is asked for: how a file of a figure is to be made. */
interface Asked {
  readonly id: string
  readonly made: Made
}

/**
 * Refuses what cannot be made.
 * @param book where its figures are, and their ids.
 * @throws {BookError} if there is no such figure, or no room for it.
 */
export function refuseFigure(
  { id, made }: Asked,
  { figures, ids }: { readonly figures: string; readonly ids: readonly string[] },
): void {
  if (!ids.includes(id))
    throw new BookError([{ where: figures, what: `there is no figure ${named(id)}`, instead: suggestion(id, ids) }])
  const sheet = impressionOf(made)?.sheet
  if (sheet) refuseSheet(sheet)
}

interface Drawing {
  readonly edition: Edition
  readonly made: Made
  readonly pool: Pool
}

async function drawn(
  { id, experiment, provenance }: Plate,
  { edition, made, pool }: Drawing,
): Promise<{ readonly name: string; readonly content: string | Uint8Array }> {
  const file = modulesIn(edition.book.figures).get(id) ?? ''
  const result = edition.runs.find(({ name }) => name === experiment)?.result
  if (!result) throw new Error(`there is no run of ${experiment}`)
  try {
    return problemFree(
      await pool.ask<{ name: string; content: string | Uint8Array } | Problems>({
        kind: 'file',
        name: id,
        file,
        result,
        provenance,
        made,
      }),
    )
  } catch (error) {
    if (!(error instanceof TaskError) || isOfFullDisk(error)) throw error
    throw new BookError([
      { where: file, what: `the figure ${id} cannot be drawn so: ${error.message}`, instead: error.detail },
    ])
  }
}
